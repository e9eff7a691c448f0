// What the tab asks about questions to a circle, one function an endpoint; each answers with the circle as it is then.
import type { CircleView } from '../../contract/views';
import type { Closing } from '../../domain/circle/closeQuestion';
import type { KeptCapture } from '../../domain/circle/kept';
import type { AnswerId, CaptureId } from '../../domain/ids';
import type { CirclePlace } from './boards';
import { request } from './request';

export type QuestionPlace = Pick<KeptCapture, 'id' | 'at'>;

const idsOf = ({ boardId, circleId }: CirclePlace, { id }: QuestionPlace) => ({ boardId, circleId, captureId: id });

export const askCircle = ({ boardId, circleId }: CirclePlace, captureId: CaptureId, text: string) =>
  request<CircleView>('askCircle', { boardId, circleId }, { captureId, text });

export const answerQuestion = (place: CirclePlace, question: QuestionPlace, answerId: AnswerId, text: string) =>
  request<CircleView>('answerQuestion', idsOf(place, question), { at: question.at, answerId, text });

/** Null opens it again. */
export const closeQuestion = (place: CirclePlace, question: QuestionPlace, closing: Closing | null) =>
  request<CircleView>('closeQuestion', idsOf(place, question), { at: question.at, closing });

/** Null is the question itself. */
export const eraseWords = (place: CirclePlace, question: QuestionPlace, answerId: AnswerId | null) =>
  request<CircleView>('eraseWords', idsOf(place, question), { at: question.at, answerId });
