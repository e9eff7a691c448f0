// The frame around every route: its body checked, its result or refusal sent.
import type { Request, RequestHandler, Response } from 'express';
import type { ZodType, ZodTypeDef } from 'zod';
import type { Result } from '../../domain/refusal';
import { Failure } from '../failure';
import { sendProblem } from './problem';

/** Throws `badRequest` when the body is not what the contract says. */
export function bodyOf<Body>(request: Request, schema: ZodType<Body, ZodTypeDef, unknown>): Body {
  const parsed = schema.safeParse(request.body);
  if (!parsed.success) throw new Failure('badRequest');
  return parsed.data;
}

/** Answers with what `run` returns; what it throws goes to the error handler. */
export function answering<View>(run: (request: Request, response: Response) => Promise<View>): RequestHandler {
  return (request, response, next) => {
    run(request, response).then((view) => response.json(view), next);
  };
}

/** The value, or the refusal as a failure of this request. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Failure(result.refusal, result);
  return result.value;
}

export const notFoundHandler: RequestHandler = (request, response) => sendProblem(request, response, 'notFound');
