// Who comes into a circle through its meetings: a coach from outside need not be in the board's conversation, so the
// chat of a meeting that is linked to the circle is their door.
import { memberOf, type Circle } from '../../domain/circle/circle';
import type { Person } from '../../domain/circle/createCircle';
import { objectIdOf, personIdOf, tenantOf, tenantOfBoard, type PersonId } from '../../domain/ids';
import { PERSON_NAME_MAX_LENGTH } from '../../domain/limits';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { Conversations } from '../access/conversations';
import { Failure } from '../failure';
import type { Board, Conversation } from '../stores';
import { guestOf, type GuestParts } from './guestOf';

/** The chats of the circle's meetings in which the app still is, the newest first. */
export async function meetingsOf(
  { conversations }: { conversations: Pick<Conversations, 'conversation'> },
  board: Board,
  circle: Circle,
): Promise<Conversation[]> {
  const tenantId = tenantOfBoard(board.id)!;
  const found = await Promise.all(circle.meetingChats.map((chat) => conversations.conversation(tenantId, chat)));
  return found.filter((chat): chat is Conversation => chat?.removedAt === null && chat.circleId === circle.id);
}

export async function meetingPeople(
  parts: GuestParts,
  board: Board,
  circle: Circle,
): Promise<{ hasMeeting: boolean; people: Person[] }> {
  const meetings = await meetingsOf(parts, board, circle);
  const lists = await Promise.all(meetings.map((meeting) => parts.membership.people(meeting)));
  if (meetings.length > 0 && lists.every(({ size }) => size === 0)) throw new Failure('membershipUnknown');
  const tenant = tenantOfBoard(board.id)!;
  const names = new Map(lists.flatMap((list) => [...list].map(([oid, { name }]) => [personIdOf(tenant, oid), name])));
  const people = [...names].map(([id, name]) => ({ id, name })).filter(({ id }) => !memberOf(circle, id));
  return { hasMeeting: meetings.length > 0, people: people.sort((a, b) => a.name.localeCompare(b.name)) };
}

/** Somebody of the circle's meetings, or of the board's conversation, under the name Teams gives them. */
export async function coachOf(parts: GuestParts, board: Board, circle: Circle, id: PersonId): Promise<Result<Person>> {
  if (tenantOf(id) !== tenantOfBoard(board.id)) return refused('coachHasNoDoor');
  for (const meeting of await meetingsOf(parts, board, circle)) {
    const answer = await parts.membership.member(meeting, objectIdOf(id));
    if (answer.state === 'unknown') throw new Failure('membershipUnknown');
    if (answer.state === 'member') return accepted({ id, name: answer.name.slice(0, PERSON_NAME_MAX_LENGTH) });
  }
  const there = await guestOf(parts, board, id);
  return there.ok ? there : refused('coachHasNoDoor');
}
