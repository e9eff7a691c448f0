// How the tab asks the server for anything: one token, one deadline, one kind of answer. What a refusal means to the
// person is for whoever asked.
import { endpoints, pathOf, type EndpointName } from '../../contract/endpoints';
import type { Problem } from '../../contract/problem';
import { forgetToken, getToken } from '../host/teams';

/** No answer at all: whether the server did what was asked is unknown, so ask again with the same ids. */
export interface Offline {
  code: 'offline';
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem | Offline };

const DEADLINE_MS = 10_000;

/** Never rejects. A read is tried once more when the network fails; a refused token is renewed once. */
export async function request<T>(
  endpoint: EndpointName,
  params: Record<string, string> = {},
  body?: unknown,
  read: (text: string) => T = json,
): Promise<Answer<T>> {
  const askedAtMs = performance.now();
  const first = await attempt(endpoint, params, body, read);
  if (first.ok) return first;
  if (first.problem.code === 'unauthenticated') {
    forgetToken();
    return attempt(endpoint, params, body, read);
  }
  const isRead = endpoints[endpoint].method === 'GET';
  // Only what failed quickly: nobody should wait for two deadlines.
  const failedFast = performance.now() - askedAtMs < DEADLINE_MS / 2;
  return isRead && failedFast && first.problem.code === 'offline' ? attempt(endpoint, params, body, read) : first;
}

/** For what is not JSON: a file, word for word. */
export const asItIs = (text: string): string => text;

function json<T>(text: string): T {
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function attempt<T>(
  endpoint: EndpointName,
  params: Record<string, string>,
  body: unknown,
  read: (text: string) => T,
): Promise<Answer<T>> {
  const token = await tokenOrNull();
  if (token === null) return { ok: false, problem: { code: 'unauthenticated', message: '', correlationId: '' } };
  try {
    const response = await fetch(pathOf(endpoint, params), {
      method: endpoints[endpoint].method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json, text/calendar',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    return { ok: true, value: read(await response.text()) };
  } catch {
    return { ok: false, problem: { code: 'offline' } };
  }
}

async function tokenOrNull(): Promise<string | null> {
  try {
    return await getToken();
  } catch {
    return null;
  }
}

/** A gateway in front of the server may answer with anything; without our shape it counts as no answer. */
async function problemOf(response: Response): Promise<Problem | Offline> {
  const body: unknown = await response.json().catch(() => null);
  const isOurs = typeof body === 'object' && body !== null && 'code' in body && 'correlationId' in body;
  if (isOurs) return body as Problem;
  return response.status >= 500 ? { code: 'offline' } : { code: 'internal', message: '', correlationId: '' };
}
