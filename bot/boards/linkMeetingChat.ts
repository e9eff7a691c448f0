// Linking a meeting's chat to a circle, so that its side panel shows that circle's session.
import { linkMeeting } from '../../domain/circle/linkMeeting';
import type { BoardId, CircleId } from '../../domain/ids';
import type { Result } from '../../domain/refusal';
import type { Circle } from '../../domain/circle/circle';
import { isNothingTo } from '../../domain/permissions';
import { Failure } from '../failure';
import type { SignedInPerson } from '../identity/verifyToken';
import { changeCircle, type ChangeParts } from './changeCircle';
import { enterConversation, type OpenParts } from './openConversation';

/** The circle learns of the meeting first; the meeting's own row, which the panel reads, follows. */
export async function linkMeetingChat(
  parts: OpenParts & ChangeParts,
  person: SignedInPerson,
  link: { conversationId: string; boardId: BoardId; circleId: CircleId },
): Promise<Result<Circle>> {
  const meeting = await enterConversation(parts, person, link.conversationId);
  // A channel has a board of its own: pointing it elsewhere would open that board to everybody in the channel.
  if (meeting.kind !== 'meetingChat') throw new Failure('badRequest');
  const board = await parts.boards.readBoard(link.boardId);
  if (!board) throw new Failure('boardUnknown');
  const read = await parts.boards.readDetails(link.boardId, link.circleId);
  const standing = read && (await parts.standings.of(person, board, read.value.circle));
  if (!standing || isNothingTo(standing, 'linkMeeting', read.value.circle.kind)) throw new Failure('notFound');
  const linked = await changeCircle(parts, link.boardId, link.circleId, (details) => {
    const circle = linkMeeting(details.circle, meeting.conversationId, person.id);
    return circle.ok ? { ok: true, value: { circle: circle.value } } : circle;
  });
  if (!linked.ok) return linked;
  for (;;) {
    const stored = await parts.store.read(person.tenantId, meeting.conversationId);
    if (!stored) throw new Failure('appNotInstalled');
    const value = { ...stored.value, boardId: link.boardId, circleId: link.circleId };
    const written = await parts.store.write(value, stored.etag, parts.newId());
    parts.conversations.forget();
    if (written === 'saved') return linked;
  }
}
