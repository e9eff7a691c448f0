/**
 * The meeting starts and ends: remembered, shown in every window, and told to the bot if it was added to the meeting.
 */
import type { Answer } from '../botframework/deliverActivity';
import { meeting } from '../tenant/conversations';
import type { PersonKey } from '../tenant/people';
import { hasApp, tellBot, type Doings } from './doings';

const NAMESPACE = 'application/vnd.microsoft';

/** The part of an event's value that start and end share; Teams writes it in PascalCase. */
const about = () => ({
  Id: meeting.meetingId,
  JoinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(meeting.id)}/0`,
  MeetingType: 'Scheduled',
  Title: meeting.name,
});

/** Starting a running meeting, or ending one that does not run, changes nothing and tells nobody. */
export async function startMeeting(doings: Doings, from: PersonKey): Promise<Answer | undefined> {
  if (doings.kept.value.runningSince[meeting.id] !== undefined) return undefined;
  const at = new Date().toISOString();
  doings.kept.value.runningSince[meeting.id] = at;
  return tell(doings, from, 'meetingStart', { StartTime: at });
}

export async function endMeeting(doings: Doings, from: PersonKey): Promise<Answer | undefined> {
  if (doings.kept.value.runningSince[meeting.id] === undefined) return undefined;
  delete doings.kept.value.runningSince[meeting.id];
  delete doings.kept.value.stages?.[meeting.id];
  return tell(doings, from, 'meetingEnd', { EndTime: new Date().toISOString() });
}

async function tell(doings: Doings, from: PersonKey, name: 'meetingStart' | 'meetingEnd', when: object) {
  await doings.kept.save();
  doings.happenings.tell({ kind: 'places' });
  if (!hasApp(doings, meeting)) return undefined;
  const event = { type: 'event', name: `${NAMESPACE}.${name}`, value: { ...about(), ...when } };
  return tellBot(doings, { from, conversation: meeting }, event);
}
