// Where a circle's posts go at this moment, or why nowhere: the circle says what it chose, Teams' conversations whether
// that is still there. Whatever a members-only circle chose, it is never its board's conversation.
import type { Circle } from '../../domain/circle/circle';
import { isMembersOnly } from '../../domain/circle/kinds';
import { tenantOfBoard } from '../../domain/ids';
import type { Conversations } from '../access/conversations';
import type { Board, Conversation } from '../stores';
import { meetingsOf } from './meetingGuests';

export type PostHome = { home: Conversation } | { nothing: string };
type Parts = { conversations: Pick<Conversations, 'conversation' | 'homeOf'> };

export async function postHome(parts: Parts, board: Board, circle: Circle): Promise<PostHome> {
  if (!isMembersOnly(circle.kind)) {
    const home = await parts.conversations.homeOf(board);
    return home ? { home } : { nothing: 'the app is not in this conversation any more' };
  }
  if (!circle.home) return { nothing: 'this circle posts nowhere but its page' };
  if (circle.home.at === 'meeting') {
    const [newest] = await meetingsOf(parts, board, circle);
    return newest ? { home: newest } : { nothing: 'the circle has no meeting whose chat could take its posts' };
  }
  const chat = await parts.conversations.conversation(tenantOfBoard(board.id)!, circle.home.conversationId);
  const isIts = chat?.removedAt === null && chat.kind === 'groupChat' && chat.circleId === circle.id;
  return isIts ? { home: chat } : { nothing: 'the app is not in the chat that this circle posted to' };
}
