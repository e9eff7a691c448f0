// What a failed call to Table Storage means. Whatever is none of these (a malformed request, a missing table) is a broken
// assumption and is thrown on.
import { RestError } from '@azure/data-tables';
import { TryTimedOut } from './deadline';

/**
 * `conflict`: the row is there already, or is not the version we named. `missing`: there is no such row.
 * `busy`: refused for now. `lost`: nobody knows whether it happened.
 */
export type Trouble =
  | { kind: 'conflict' | 'missing' | 'lost'; cause: unknown }
  | { kind: 'busy'; retryAfterMs: number | null; cause: unknown };

export class AnswerUnreadable extends Error {
  override name = 'AnswerUnreadable';
}

/** What `@azure/identity` says when it has no token to give: then nothing was sent. */
const NO_TOKEN: ReadonlySet<string> = new Set([
  'CredentialUnavailableError',
  'AuthenticationError',
  'AggregateAuthenticationError',
  'AuthenticationRequiredError',
]);

export function troubleOf(cause: unknown): Trouble {
  if (cause instanceof TryTimedOut || cause instanceof AnswerUnreadable) return { kind: 'lost', cause };
  if (!(cause instanceof RestError)) {
    if (cause instanceof Error && cause.name === 'AbortError') return { kind: 'lost', cause };
    if (cause instanceof Error && NO_TOKEN.has(cause.name)) return { kind: 'busy', retryAfterMs: null, cause };
    throw cause;
  }
  const { statusCode } = cause;
  const code = codeOf(cause);
  // No status or a good one: the connection broke, or the answer broke off while it was read.
  if (statusCode === undefined || statusCode < 400) return { kind: 'lost', cause };
  // A role just assigned, a key just turned, a firewall just changed: refused before anything was done, and only for now.
  if (statusCode === 401 || statusCode === 403) return { kind: 'busy', retryAfterMs: null, cause };
  if (statusCode === 429 || statusCode === 503) return { kind: 'busy', retryAfterMs: retryAfterMs(cause), cause };
  if (statusCode >= 500 || statusCode === 408) return { kind: 'lost', cause };
  if (statusCode === 412 || code === 'EntityAlreadyExists') return { kind: 'conflict', cause };
  if (statusCode === 404 && code !== 'TableNotFound') return { kind: 'missing', cause };
  throw cause;
}

/** Single operations and transactions put the code in different places. */
export function codeOf(error: RestError): string | undefined {
  const details: unknown = error.details;
  if (isObject(details) && isObject(details.odataError) && typeof details.odataError.code === 'string') {
    return details.odataError.code;
  }
  return error.code;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Seconds or a date, as HTTP has it; null when it says neither. */
function retryAfterMs(error: RestError): number | null {
  const header = error.response?.headers.get('retry-after');
  if (header === undefined || header === '') return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
