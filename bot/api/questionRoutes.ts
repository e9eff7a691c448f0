// Questions to a circle over HTTP: asked, answered, closed by the answer that did it, and one's own words taken back.
import type { RequestHandler } from 'express';
import type { ZodType, ZodTypeDef } from 'zod';
import { endpoints } from '../../contract/endpoints';
import { answerQuestionBody, askCircleBody, closeQuestionBody, eraseWordsBody } from '../../contract/schemas';
import { answerQuestion } from '../../domain/circle/answerQuestion';
import { askCircle } from '../../domain/circle/askCircle';
import type { CircleChange } from '../../domain/circle/change';
import type { Circle } from '../../domain/circle/circle';
import { closeQuestion } from '../../domain/circle/closeQuestion';
import { eraseWords } from '../../domain/circle/eraseWords';
import type { KeptCapture } from '../../domain/circle/kept';
import type { Instant } from '../../domain/ids';
import type { Result } from '../../domain/refusal';
import type { SignedInPerson } from '../identity/verifyToken';
import type { ApiParts } from './apiParts';
import { atCircle } from './caller';
import { changeAsCaller, type ChangedCircle } from './circleChange';
import { answering, bodyOf } from './handle';
import { noteIn, readableNote } from './noteRoutes';

export type QuestionEndpoint = 'askCircle' | 'answerQuestion' | 'closeQuestion' | 'eraseWords';

export function questionHandlers(parts: ApiParts): Record<QuestionEndpoint, RequestHandler> {
  const { clock } = parts;

  /** Who may ask at all is looked at before what they ask. */
  const changeQuestion = <Body extends { at: Instant }>(
    name: Exclude<QuestionEndpoint, 'askCircle'>,
    schema: ZodType<Body, ZodTypeDef, unknown>,
    decide: (circle: Circle, note: KeptCapture | null, body: Body, person: SignedInPerson) => Result<CircleChange>,
  ) =>
    answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints[name]);
      const body = bodyOf(request, schema);
      const place = { kind: 'question', at: body.at, id: noteIn(request) } as const;
      return changeAsCaller(parts, caller, endpoints[name], async (details) =>
        decide(details.circle, await readableNote(parts, caller, details, place), body, caller.person),
      );
    });

  return {
    askCircle: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.askCircle);
      const { captureId: id, text } = bodyOf(request, askCircleBody);
      const { board, person } = caller;
      return changeAsCaller(parts, caller, endpoints.askCircle, async ({ circle }) => {
        const latest = await parts.stores.boards.readLatestQuestions(board.id, circle.id);
        return askCircle(circle, latest, { id, text }, person, clock.now());
      });
    }),

    answerQuestion: changeQuestion(
      'answerQuestion',
      answerQuestionBody,
      (circle, note, { answerId: id, text }, person) => answerQuestion(circle, note, { id, text }, person, clock.now()),
    ),

    closeQuestion: changeQuestion('closeQuestion', closeQuestionBody, (circle, note, { closing }, { id }) =>
      closeQuestion(circle, note, closing, id, clock.now()),
    ),

    eraseWords: changeQuestion('eraseWords', eraseWordsBody, (circle, note, { answerId }, { id }) =>
      eraseWords(circle, note, answerId, id),
    ),
  };
}
