// Suggested circles over HTTP.
import type { RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { askTogetherBody, suggestCirclesBody } from '../../contract/schemas';
import type { SuggestionView, SuggestionsView } from '../../contract/views';
import { takeBackAsking } from '../../domain/forming/askTogether';
import type { CircleId } from '../../domain/ids';
import { changeCircle } from '../boards/changeCircle';
import { showCircle } from '../boards/showCircle';
import { askEverybody } from '../forming/askEverybody';
import { suggestForBoard } from '../forming/suggestForBoard';
import { refreshProfile } from '../profiles/refreshProfile';
import type { ApiParts } from './apiParts';
import { atBoard, idIn, tokenIn } from './caller';
import { aboutCircle, type ChangedCircle } from './circleChange';
import { answering, bodyOf, granted } from './handle';

export type FormingEndpoint = 'suggestion' | 'suggestCircles' | 'askTogether' | 'takeBackAsking';

export function formingHandlers(parts: ApiParts): Record<FormingEndpoint, RequestHandler> {
  const { clock } = parts;
  return {
    suggestion: answering(async (request): Promise<SuggestionView> => {
      const { board } = await atBoard(parts, request, endpoints.suggestion);
      return { ...(await parts.standingSuggestion.of(board)), boardId: board.id, serverNow: clock.now() };
    }),

    suggestCircles: answering(async (request): Promise<SuggestionsView> => {
      const { board, person } = await atBoard(parts, request, endpoints.suggestCircles);
      const asked = bodyOf(request, suggestCirclesBody);
      await refreshProfile(parts, board.id, person, tokenIn(request));
      return {
        ...granted(await suggestForBoard(parts, board, asked, person.id)),
        boardId: board.id,
        kind: asked.kind,
        seed: asked.seed,
        me: { id: person.id, name: person.name },
        serverNow: clock.now(),
      };
    }),

    askTogether: answering(async (request): Promise<ChangedCircle> => {
      const { board, person } = await atBoard(parts, request, endpoints.askTogether);
      const { circleId: id, ...asked } = bodyOf(request, askTogetherBody);
      granted(await askEverybody(parts, board, { id, ...asked }, person));
      parts.boardChanged(board.id);
      return showCircle(parts, { person }, board, id);
    }),

    takeBackAsking: answering(async (request): Promise<ChangedCircle> => {
      const { board, person } = await atBoard(parts, request, endpoints.takeBackAsking);
      const id = idIn<CircleId>(request, 'circleId', 'circleUnknown');
      granted(
        await changeCircle(
          parts.change,
          board.id,
          id,
          aboutCircle((circle) => takeBackAsking(circle, person.id)),
        ),
      );
      parts.boardChanged(board.id);
      return showCircle(parts, { person }, board, id);
    }),
  };
}
