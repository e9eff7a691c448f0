// Everybody of a suggested circle was asked: one card says so in the board's own conversation, and no message goes to
// anybody alone. Once nobody is left to be told, it dissolves.
import { askedCard, peopleOf } from '../../domain/followUps/askedCard';
import type { Circle } from '../../domain/circle/circle';
import { isMembersOnly } from '../../domain/circle/kinds';
import type { Candidate } from '../../domain/forming/candidate';
import type { BoardId } from '../../domain/ids';
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { awaitFact, claim, dissolve, recordDelivery } from './recordDelivery';

export async function keepAsked(parts: FollowUpParts, due: DuePromise<'asked'>): Promise<void> {
  const { boardId, circleId } = due.value.subject;
  const circle = (await parts.stores.boards.readDetails(boardId, circleId))?.value.circle;
  if (!circle) return awaitFact(parts, due, 'nobody was asked');
  const candidates = isMembersOnly(circle.kind) ? [] : await candidatesOf(parts, boardId, circle);
  const card = askedCard(boardId, circle, candidates, parts.clock.now());
  if ('nothing' in card) return dissolve(parts, due, card.nothing);
  const board = await parts.conversations.board(boardId);
  const home = board && (await parts.conversations.homeOf(board));
  if (!home) return dissolve(parts, due, 'the app is not in this conversation any more');
  const message = await parts.messages.asked(card, home);
  const claimed = await claim(parts, due, home.conversationId);
  if (claimed) await recordDelivery(parts, claimed, await parts.messenger.post(home, message));
}

/** Those who put themselves forward. */
async function candidatesOf(parts: FollowUpParts, board: BoardId, circle: Circle): Promise<Candidate[]> {
  const read = await Promise.all(peopleOf(circle).map(({ id }) => parts.profiles.read(board, id)));
  return read.flatMap((stored) => {
    if (!stored?.value.words.optedIn) return [];
    const { personId: id, words, fixed } = stored.value;
    return { id, words, fixed };
  });
}
