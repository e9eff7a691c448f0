/**
 * The parent's side of teams-js' message protocol for one frame: answers its calls from a table, sends it events, and
 * does nothing for a page that has not initialised. What the calls do is for hostCalls.ts.
 */
import type { FrameContext } from './surface';

/** What a call answers: the reply's arguments; nothing for calls that have no reply. */
export type Reply = readonly unknown[] | undefined;
export interface HostCall {
  /** The frame contexts in which Teams offers it; everywhere if absent. */
  readonly only?: readonly FrameContext[];
  run(args: readonly unknown[]): Reply | Promise<Reply>;
}
export type HostCalls = Readonly<Record<string, HostCall>>;

export interface TeamsHost {
  /** Sends an event, if the page asked for it or teams-js always listens. */
  tell(event: string, ...args: unknown[]): void;
  close(): void;
}

interface Request {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
}

const NOT_SUPPORTED_ON_PLATFORM = { errorCode: 100, message: 'This call is not supported by this host.' };
const NOT_SUPPORTED_IN_CONTEXT = { errorCode: 501, message: 'This call is not allowed in this frame context.' };
const ALWAYS_HEARD = new Set(['settings.save', 'settings.remove', 'themeChange', 'backButtonPress']);

/** Listens to the frame's window only, and answers to `origin` only. */
export function teamsHost(frame: Window, origin: string, frameContext: FrameContext, calls: HostCalls): TeamsHost {
  let initialised = false;
  const handlers = new Set<string>();

  const answer = async ({ func, args }: Request): Promise<Reply> => {
    if (func === 'registerHandler') {
      handlers.add(String(args[0]));
      return undefined;
    }
    const call = calls[func];
    if (call === undefined) return [NOT_SUPPORTED_ON_PLATFORM];
    if (call.only !== undefined && !call.only.includes(frameContext)) return [NOT_SUPPORTED_IN_CONTEXT];
    return call.run(args);
  };

  const hear = async ({ source, origin: from, data }: MessageEvent<unknown>): Promise<void> => {
    if (source !== frame || from !== origin) return;
    const request = requestIn(data);
    if (request === undefined) return;
    if (request.func === 'initialize') initialised = true;
    // A page that speaks before it has initialised gets no answer from Teams either.
    if (!initialised) return console.warn(`“${request.func}” came before initialize and was not answered.`);
    const reply = await answer(request);
    const { id, uuidAsString } = request;
    if (reply !== undefined) frame.postMessage({ id, uuidAsString, args: reply }, origin);
  };
  const listener = (event: MessageEvent<unknown>) => void hear(event);
  window.addEventListener('message', listener);

  return {
    tell(event, ...args) {
      if (initialised && (handlers.has(event) || ALWAYS_HEARD.has(event)))
        frame.postMessage({ func: event, args }, origin);
    },
    close: () => window.removeEventListener('message', listener),
  };
}

function requestIn(data: unknown): Request | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, uuidAsString, func, args } = data as Record<string, unknown>;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  if (uuidAsString !== undefined && typeof uuidAsString !== 'string') return undefined;
  return { id, uuidAsString, func, args: Array.isArray(args) ? args : [] };
}
