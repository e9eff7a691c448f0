// What the tab asks of a session's private words for those who led it.
import type { FeedbackView, MyFeedbackView } from '../../contract/views';
import type { BoardId, CircleId, PersonId, SessionId } from '../../domain/ids';
import type { FeedbackWords } from '../../domain/session/feedback';
import { request } from './request';

export interface FeedbackPlace {
  boardId: BoardId;
  circleId: CircleId;
  sessionId: SessionId;
}

export interface WordPlace extends FeedbackPlace {
  /** Which of those who led it is for; null where only one did. */
  to: PersonId | null;
}

const idsOf = ({ boardId, circleId, sessionId }: FeedbackPlace) => ({ boardId, circleId, sessionId });
const forWhom = ({ to }: WordPlace) => (to === null ? {} : { to });

export const readFeedback = (place: FeedbackPlace) => request<FeedbackView>('readFeedback', idsOf(place));

export const myFeedback = (place: WordPlace, secret: string | null) =>
  request<MyFeedbackView>('myFeedback', idsOf(place), { secret, ...forWhom(place) });

/** Null takes it back. Asking again after a lost answer leaves it as asked. */
export const giveFeedback = (place: WordPlace, words: FeedbackWords | null, secret: string | null) =>
  request<MyFeedbackView>('giveFeedback', idsOf(place), { words, secret, ...forWhom(place) });
