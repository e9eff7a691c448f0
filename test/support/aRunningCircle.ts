// A circle of the channel's board with its people, and its session started, through the API as the tab would.
import type { CircleView, ConversationView, StartedView } from '../../contract/views';
import type { CommitmentReview } from '../../domain/circle/commitmentReview';
import { channel } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import { peersAll } from './peersAll';
import { idOf, type System } from './system';

export interface CirclePlace extends Record<string, string> {
  boardId: string;
  circleId: string;
}

export interface SessionPlace extends CirclePlace {
  sessionId: string;
}

let made = 0;
export const freshId = (what: string) => `${what}-${String((made += 1)).padStart(8, '0')}`;

export async function openBoard(system: System): Promise<string> {
  const { body } = await system
    .as('ana')
    .call<ConversationView>('openConversation', {}, { conversationId: channel.id });
  await peersAll(system.storage, body.boardId);
  return body.boardId;
}

export function circleBody(circleId = freshId('circle')) {
  return {
    circleId,
    name: 'SQL circle',
    kind: 'peers',
    timeZone: 'Europe/Berlin',
    formatId: 'lunchAndLearn',
    slotMinutes: 45,
    cadenceWeeks: 2,
  };
}

const usual = {
  tGroup: { formatId: 'caseClinicShort', slotMinutes: 30 },
  mentoring: { formatId: 'mentoringMeeting', slotMinutes: 60 },
  coaching: { formatId: 'groupCoaching', slotMinutes: 60 },
} as const;

/** A members-only circle: the first of `members` starts it and invites the others, each to the seat the kind has left. */
export async function aPrivateCircleOf(
  system: System,
  kind: keyof typeof usual,
  ...members: PersonKey[]
): Promise<CirclePlace> {
  const boardId = await openBoard(system);
  const [founder, ...others] = members;
  const seat = kind === 'mentoring' ? 'mentor' : 'peer';
  const invited = others.map((person) => ({ personId: idOf(person), seat }));
  const wanted = { ...circleBody(), name: 'New managers', kind, ...usual[kind], invited };
  accepted(await system.as(founder!).call('startCircle', { boardId }, wanted));
  const place = { boardId, circleId: wanted.circleId };
  for (const person of others) accepted(await system.as(person).call('joinCircle', place));
  return place;
}

/** The first of `members` starts it, the others join. */
export async function aCircleOf(system: System, ...members: PersonKey[]): Promise<CirclePlace> {
  const boardId = await openBoard(system);
  const wanted = circleBody();
  const [founder, ...others] = members;
  accepted(await system.as(founder!).call('startCircle', { boardId }, wanted));
  const place = { boardId, circleId: wanted.circleId };
  for (const person of others) accepted(await system.as(person).call('joinCircle', place));
  return place;
}

/** The first of `members` starts it and is its host. */
export async function aRunningSession(system: System, ...members: PersonKey[]): Promise<SessionPlace> {
  return itsSession(system, await aCircleOf(system, ...members), members[0]!);
}

/** The circle's next session, started by one of its members. */
export async function itsSession(system: System, place: CirclePlace, host: PersonKey): Promise<SessionPlace> {
  const { body } = await system.as(host).call<CircleView>('circle', place);
  const at = { ...place, sessionId: body.circle.next.sessionId };
  const start = { commandId: freshId('start') };
  accepted(await system.as(host).call<StartedView>('startSession', at, start));
  return at;
}

export function captureBody(text: string, more: Record<string, unknown> = {}) {
  const command = { type: 'capture', captureId: freshId('note'), kind: 'takeaway', text, ownerId: null, dueOn: null };
  return { commandId: freshId('command'), command: { ...command, ...more } };
}

export function commandOf(command: Record<string, unknown>) {
  return { commandId: freshId('command'), command };
}

export function reviewBody(review: CommitmentReview) {
  return { commandId: freshId('command'), review };
}

export function accepted({ status, text }: { status: number; text: string }): void {
  if (status !== 200) throw new Error(`the setting of the test was refused: ${status} ${text}`);
}
