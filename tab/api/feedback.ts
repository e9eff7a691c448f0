// What the tab asks of a session's private words for its lead.
import type { FeedbackView, MyFeedbackView } from '../../contract/views';
import type { BoardId, CircleId, SessionId } from '../../domain/ids';
import type { FeedbackWords } from '../../domain/session/feedback';
import { request } from './request';

export interface FeedbackPlace {
  boardId: BoardId;
  circleId: CircleId;
  sessionId: SessionId;
}

const idsOf = ({ boardId, circleId, sessionId }: FeedbackPlace) => ({ boardId, circleId, sessionId });

export const readFeedback = (place: FeedbackPlace) => request<FeedbackView>('readFeedback', idsOf(place));

export const myFeedback = (place: FeedbackPlace, secret: string | null) =>
  request<MyFeedbackView>('myFeedback', idsOf(place), { secret });

/** Null takes it back. Asking again after a lost answer leaves it as asked. */
export const giveFeedback = (place: FeedbackPlace, words: FeedbackWords | null, secret: string | null) =>
  request<MyFeedbackView>('giveFeedback', idsOf(place), { words, secret });
