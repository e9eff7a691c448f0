// What an organiser should know before the circle's posts go somewhere: who would read them though they do not sit in it.
import { memberOf, type Circle } from '../../domain/circle/circle';
import { personIdOf, tenantOfBoard } from '../../domain/ids';
import type { HomeView } from '../../contract/views';
import type { Board, Conversation } from '../stores';
import type { GuestParts } from './guestOf';
import { meetingsOf } from './meetingGuests';
import { postHome } from './postHome';

export async function homeChoices(parts: GuestParts, board: Board, circle: Circle): Promise<HomeView> {
  const [meeting] = await meetingsOf(parts, board, circle);
  const chat = circle.home?.at === 'chat' ? await postHome(parts, board, circle) : null;
  const others = async (home: Conversation) => ({ others: (await outsidersIn(parts, home, board, circle)) ?? null });
  return {
    meeting: meeting ? await others(meeting) : null,
    chat: chat && 'home' in chat ? await others(chat.home) : null,
  };
}

/** More people than one answer of Teams names: whether all of them sit in the circle cannot be known. */
const PEOPLE_NAMED_MAX = 500;

/** Their names; null when Teams could not say who is there. */
export async function outsidersIn(
  parts: Pick<GuestParts, 'membership'>,
  home: Conversation,
  board: Board,
  circle: Circle,
): Promise<string[] | null> {
  const people = await parts.membership.people(home);
  if (people.size === 0 || people.size >= PEOPLE_NAMED_MAX) return null;
  const tenant = tenantOfBoard(board.id)!;
  const outside = [...people].filter(([oid]) => !memberOf(circle, personIdOf(tenant, oid)));
  return outside.map(([, { name }]) => name).sort((a, b) => a.localeCompare(b));
}
