// One request for a session's stream: the person's token in a header (an EventSource could not), its text piece by
// piece. When to ask is the session stream's.
import { pathOf } from '../../contract/endpoints';
import { STREAM_AFTER, STREAM_CONNECTION, STREAM_WATCHING } from '../../contract/live';
import { problemCodes, type ProblemCode } from '../../contract/problem';
import { refusals } from '../../domain/refusal';
import { forgetToken, getToken } from '../host/teams';
import type { Opened } from './sessionStream';

export interface StreamAddress {
  params: Record<string, string>;
  /** Null for a page that only looks on. */
  connection: string | null;
}

export async function openStream(
  { params, connection }: StreamAddress,
  after: number | null,
  signal: AbortSignal,
): Promise<Opened> {
  const query = new URLSearchParams(connection ? { [STREAM_CONNECTION]: connection } : { [STREAM_WATCHING]: '1' });
  if (after !== null) query.set(STREAM_AFTER, String(after));
  const response = await fetch(`${pathOf('stream', params)}?${query}`, {
    headers: { authorization: `Bearer ${await getToken()}`, accept: 'text/event-stream' },
    cache: 'no-store',
    signal,
  });
  if (response.ok && response.body) return { ok: true, text: textOf(response.body) };
  if (response.status === 401) forgetToken();
  const final = response.status >= 400 && response.status < 500 && ![401, 408, 409, 425, 429].includes(response.status);
  return { ok: false, code: codeOf(await response.json().catch(() => null)), final };
}

async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}

function codeOf(body: unknown): ProblemCode | 'offline' {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  return [...problemCodes, ...refusals].find((known) => known === code) ?? 'offline';
}
