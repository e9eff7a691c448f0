/**
 * Answers only to names of this computer. The stand-in signs anyone in as anyone, so a foreign page that points its
 * name here must get nothing.
 */
import type { NextFunction, Request, Response } from 'express';

const OURS = /^(localhost|[a-z0-9-]+\.localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

export function localHostsOnly(request: Request, response: Response, next: NextFunction): void {
  if (OURS.test(request.headers.host ?? '')) next();
  else response.status(403).json({ message: 'Local Teams answers to localhost only.' });
}
