// What of a confidential session may leave its circle: nothing, but for what whoever gave the case says so of their own
// notes. Where that then goes is for those who keep and send them; here is only who may choose.
import { formats } from '../formats';
import type { PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import type { Capture } from './capture';
import { captureWith } from './captureIndex';
import type { PanelCommand } from './commands';
import type { SessionEvent, SessionFact } from './events';
import type { RunningSession, StartedSession } from './state';

/** Circles of these kinds keep to themselves what is said in them; formats that are for no other are confidential. */
export function isConfidential({ formatId }: Pick<StartedSession, 'formatId'>): boolean {
  return !formats[formatId].kinds.includes('peers');
}

function caseGivers({ formatId, leadId, steps }: StartedSession): readonly PersonId[] {
  const { leads } = formats[formatId];
  if (leads === 'eachRound') return steps.flatMap(({ giverId }) => giverId ?? []);
  return leads === 1 ? [leadId] : [];
}

export function mayChooseSharing(session: StartedSession, capture: Capture, person: PersonId): boolean {
  return isConfidential(session) && capture.authorId === person && caseGivers(session).includes(person);
}

export function chooseSharing(
  session: RunningSession,
  { captureId, shared }: Extract<PanelCommand, { type: 'chooseSharing' }>,
  person: PersonId,
): Result<readonly SessionFact[]> {
  const found = captureWith(session.captures, captureId);
  if (!found) return refused('captureUnknown');
  if (!mayChooseSharing(session, found, person)) return refused('notYoursToShare');
  if ((found.shared ?? false) === shared) return accepted([]);
  return accepted([{ type: 'sharingChosen', data: { captureId, shared } }]);
}

export function withSharing(
  captures: readonly Capture[],
  { data: { captureId, shared } }: Extract<SessionEvent, { type: 'sharingChosen' }>,
): readonly Capture[] {
  return captures.map((capture) => {
    if (capture.id !== captureId) return capture;
    const { shared: _before, ...rest } = capture;
    return shared ? { ...rest, shared } : rest;
  });
}
