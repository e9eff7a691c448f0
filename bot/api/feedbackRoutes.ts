// Private words for those who led a session over HTTP: written by those who were there, each read by whom it is for alone.
import type { RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { giveFeedbackBody, myFeedbackBody } from '../../contract/schemas';
import type { FeedbackView, MyFeedbackView } from '../../contract/views';
import type { PersonId } from '../../domain/ids';
import {
  giveFeedback,
  myFeedback,
  readFeedback,
  type FeedbackAuthor,
  type FeedbackSession,
} from '../feedback/giveFeedback';
import type { ApiParts } from './apiParts';
import { atSession, type SessionCaller } from './caller';
import { commanding } from './commanding';
import { answering, bodyOf, granted } from './handle';

export type FeedbackEndpoint = 'readFeedback' | 'myFeedback' | 'giveFeedback';

export function feedbackHandlers(parts: ApiParts): Record<FeedbackEndpoint, RequestHandler> {
  const { clock, feedback, live } = parts;

  async function sessionOf({ board, sessionId }: SessionCaller): Promise<FeedbackSession> {
    const session = await live.fresh(board.id, sessionId);
    return { board: board.id, session: sessionId, state: session.state() };
  }

  async function mine(caller: SessionCaller, author: FeedbackAuthor): Promise<MyFeedbackView> {
    return granted(await myFeedback(feedback, await sessionOf(caller), author, clock.now()));
  }

  return {
    readFeedback: answering(async (request): Promise<FeedbackView> => {
      const caller = await atSession(parts, request, endpoints.readFeedback);
      return { feedback: granted(await readFeedback(feedback, await sessionOf(caller), caller.person.id)) };
    }),

    myFeedback: answering(async (request): Promise<MyFeedbackView> => {
      const caller = await commanding(parts, request, 'myFeedback');
      return mine(caller, authorOf(caller, bodyOf(request, myFeedbackBody)));
    }),

    giveFeedback: answering(async (request): Promise<MyFeedbackView> => {
      const caller = await commanding(parts, request, 'giveFeedback');
      const { words, ...by } = bodyOf(request, giveFeedbackBody);
      const author = authorOf(caller, by);
      granted(await giveFeedback(feedback, await sessionOf(caller), author, words, clock.now()));
      return mine(caller, author);
    }),
  };
}

function authorOf(
  { person: { id, name } }: SessionCaller,
  { secret, to }: { secret: string | null; to?: PersonId | undefined },
): FeedbackAuthor {
  return { id, name, secret, to: to ?? null };
}
