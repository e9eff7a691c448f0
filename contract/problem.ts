// What every refused or failed request answers with.
import type { Refusal, RefusalAbout } from '../domain/refusal';

export const problemCodes = [
  'badRequest',
  'unauthenticated',
  'notAllowed',
  'notFound',
  'appNotInstalled',
  'meetingNotLinked',
  'membershipUnknown',
  'storageUnavailable',
  'bodyTooLarge',
  'conflict',
  'tooFast',
  'tooManyWindows',
  'internal',
] as const;

export type ProblemCode = (typeof problemCodes)[number] | Refusal;

export interface Problem {
  code: ProblemCode;
  message: string;
  /** What the sentence is filled in with, for whoever says it in another language. */
  about?: RefusalAbout;
  correlationId: string;
  /** The name of whoever changed something first, where that is why. */
  by?: string;
}
