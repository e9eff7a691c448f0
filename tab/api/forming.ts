// What the tab asks about suggested circles.
import type { AskTogetherBody, SuggestCirclesBody } from '../../contract/schemas';
import type { ShownCircleView, SuggestionView, SuggestionsView } from '../../contract/views';
import type { BoardId } from '../../domain/ids';
import { request } from './request';
import type { CirclePlace } from './boards';

export const readSuggestion = (boardId: BoardId) => request<SuggestionView>('suggestion', { boardId });

export const suggestCircles = (boardId: BoardId, body: SuggestCirclesBody) =>
  request<SuggestionsView>('suggestCircles', { boardId }, body);

export const askTogether = (boardId: BoardId, body: AskTogetherBody) =>
  request<ShownCircleView>('askTogether', { boardId }, body);

export const takeBackAsking = ({ boardId, circleId }: CirclePlace) =>
  request<ShownCircleView>('takeBackAsking', { boardId, circleId });
