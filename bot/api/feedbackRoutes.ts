// Private words for a session's lead over HTTP: written by those who were there, read by the lead alone.
import type { RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { giveFeedbackBody, myFeedbackBody } from '../../contract/schemas';
import type { FeedbackView, MyFeedbackView } from '../../contract/views';
import { feedbackTo } from '../../domain/session/feedback';
import { giveFeedback, myFeedback, type FeedbackPlace } from '../feedback/giveFeedback';
import type { ApiParts } from './apiParts';
import { atSession, type SessionCaller } from './caller';
import { commanding } from './commanding';
import { answering, bodyOf, granted } from './handle';

export type FeedbackEndpoint = 'readFeedback' | 'myFeedback' | 'giveFeedback';

export function feedbackHandlers(parts: ApiParts): Record<FeedbackEndpoint, RequestHandler> {
  const { clock, feedback, live } = parts;

  async function placeOf({ board, sessionId }: SessionCaller): Promise<FeedbackPlace> {
    const session = await live.fresh(board.id, sessionId);
    return { board: board.id, session: sessionId, state: session.state() };
  }

  const authorOf = ({ person: { id, name } }: SessionCaller, secret: string | null) => ({ id, name, secret });

  async function mine(caller: SessionCaller, secret: string | null): Promise<MyFeedbackView> {
    return granted(await myFeedback(feedback, await placeOf(caller), authorOf(caller, secret), clock.now()));
  }

  return {
    readFeedback: answering(async (request): Promise<FeedbackView> => {
      const caller = await atSession(parts, request, endpoints.readFeedback);
      const { board, session, state } = await placeOf(caller);
      granted(feedbackTo(state, caller.person.id));
      return { feedback: await feedback.list(board, session) };
    }),

    myFeedback: answering(async (request): Promise<MyFeedbackView> => {
      const caller = await commanding(parts, request, 'myFeedback');
      return mine(caller, bodyOf(request, myFeedbackBody).secret);
    }),

    giveFeedback: answering(async (request): Promise<MyFeedbackView> => {
      const caller = await commanding(parts, request, 'giveFeedback');
      const { words, secret } = bodyOf(request, giveFeedbackBody);
      const place = await placeOf(caller);
      granted(await giveFeedback(feedback, place, authorOf(caller, secret), words, clock.now()));
      return mine(caller, secret);
    }),
  };
}
