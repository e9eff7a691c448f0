// One person's way to the API: real requests with a real token, each of which a test may bend.
import { endpoints, pathOf, type EndpointName } from '../../contract/endpoints';
import { STREAM_AFTER, STREAM_CONNECTION, STREAM_WATCHING } from '../../contract/live';
import { openEventStream, type EventStream } from './eventStream';

const DEADLINE_MS = 15_000;

export interface Answered<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  text: string;
  headers: Headers;
}

export interface Variation {
  /** Instead of the person's own; empty sends none. */
  authorization?: string;
  headers?: Record<string, string>;
  /** Sent as it is, instead of `body` as JSON. */
  raw?: string;
}

export interface ApiClient {
  call<Body = Record<string, unknown>>(
    name: EndpointName,
    params?: Record<string, string>,
    body?: unknown,
    variation?: Variation,
  ): Promise<Answered<Body>>;
  /** For paths that `pathOf` would never make. */
  fetch(path: string, init?: RequestInit): Promise<Answered>;
  /** Without a connection it only looks on. */
  stream(
    params: Record<string, string>,
    connection: string | null,
    options?: { after?: number; token?: string },
  ): Promise<EventStream>;
}

export function apiClient(productUrl: () => string, token: () => Promise<string>): ApiClient {
  async function ask(path: string, init: RequestInit): Promise<Answered> {
    const response = await fetch(productUrl() + path, { ...init, signal: AbortSignal.timeout(DEADLINE_MS) });
    const text = await response.text();
    return { status: response.status, body: bodyOf(text), text, headers: response.headers };
  }

  const signed = async () => ({ authorization: `Bearer ${await token()}` });

  return {
    async call<Body>(name: EndpointName, params = {}, body?: unknown, variation: Variation = {}) {
      const { authorization, headers, raw } = variation;
      const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const answered = await ask(pathOf(name, params), {
        method: endpoints[name].method,
        headers: {
          ...(authorization === undefined ? await signed() : authorization && { authorization }),
          ...(sent !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(sent !== undefined && { body: sent }),
      });
      return answered as Answered<Body>;
    },
    fetch: async (path, init = {}) => ask(path, { ...init, headers: { ...(await signed()), ...init.headers } }),
    async stream(params, connection, { after, token: bent } = {}) {
      const query = new URLSearchParams(connection ? { [STREAM_CONNECTION]: connection } : { [STREAM_WATCHING]: '1' });
      if (after !== undefined) query.set(STREAM_AFTER, String(after));
      const headers = bent === undefined ? await signed() : { authorization: `Bearer ${bent}` };
      return openEventStream(`${productUrl()}${pathOf('stream', params)}?${query}`, headers);
    },
  };
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
