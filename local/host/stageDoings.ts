/**
 * The meeting's stage: an app's page in front of everyone, put there by a presenter and taken away by them, by the
 * organiser, or by the meeting's end.
 */
import { MEETING_ATTENDEES, MEETING_ORGANIZER, meeting } from '../tenant/conversations';
import type { PersonKey } from '../tenant/people';
import type { Doings } from './doings';

export const mayPresent = (person: PersonKey): boolean => !MEETING_ATTENDEES.includes(person);

/** A page that is already there is replaced. */
export async function shareToStage(doings: Doings, by: PersonKey, contentUrl: string): Promise<void> {
  doings.kept.value.stages = { ...doings.kept.value.stages, [meeting.id]: { contentUrl, by } };
  await told(doings);
}

/** Only whoever shares may stop, and the organiser; false for anybody else. */
export async function clearStage(doings: Doings, by: PersonKey): Promise<boolean> {
  const shared = doings.kept.value.stages?.[meeting.id];
  if (shared === undefined) return true;
  if (shared.by !== by && by !== MEETING_ORGANIZER) return false;
  delete doings.kept.value.stages![meeting.id];
  await told(doings);
  return true;
}

/** Whoever shares and leaves the meeting, with their last window on it, takes along what they share. */
export function clearStageOfWhoLeaves(doings: Doings): () => void {
  return doings.happenings.listen((happening) => {
    if (happening.kind !== 'present' || happening.conversationId !== meeting.id) return;
    const by = doings.kept.value.stages?.[meeting.id]?.by;
    if (by !== undefined && !happening.people.includes(by)) void clearStage(doings, by);
  });
}

async function told(doings: Doings): Promise<void> {
  await doings.kept.save();
  doings.happenings.tell({ kind: 'places' });
}
