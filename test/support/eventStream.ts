// Reads server-sent events as the panel does and lets a test wait for what it expects instead of sleeping.
import type { LiveMessages } from '../../contract/live';
import type { SessionEvent, SessionEventType } from '../../domain/session/events';

const PATIENCE_MS = 8_000;

export type LiveMessage = {
  [Name in keyof LiveMessages]: { name: Name; id: number | null; data: LiveMessages[Name] };
}[keyof LiveMessages];

export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  /** Everything heard so far. */
  readonly messages: readonly LiveMessage[];
  /** Every event of the log heard so far, the snapshot's left out. */
  events(): SessionEvent[];
  /** The first message that fits, heard already or still to come. */
  message<Name extends keyof LiveMessages>(
    name: Name,
    fits?: (data: LiveMessages[Name]) => boolean,
  ): Promise<Extract<LiveMessage, { name: Name }>>;
  event<Type extends SessionEventType>(
    type: Type,
    fits?: (event: Extract<SessionEvent, { type: Type }>) => boolean,
  ): Promise<Extract<SessionEvent, { type: Type }>>;
  heartbeat(): Promise<void>;
  /** The server has closed it. */
  closed: Promise<void>;
  leave(): void;
}

export async function openEventStream(url: string, headers: Record<string, string>): Promise<EventStream> {
  const leaving = new AbortController();
  const response = await fetch(url, { headers, signal: leaving.signal });
  const messages: LiveMessage[] = [];
  let beats = 0;
  const watchers = new Set<() => void>();

  async function read(): Promise<void> {
    if (!response.body || response.status !== 200) return;
    let heard = '';
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const frames = (heard + value).split('\n\n');
      heard = frames.pop() ?? '';
      for (const frame of frames) {
        if (frame.startsWith(':')) beats += 1;
        else messages.push(messageOf(frame));
      }
      watchers.forEach((look) => look());
    }
  }

  function until<T>(what: string, find: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found !== undefined) end(() => resolve(found));
      };
      const names = () => messages.map(({ name }) => name).join(', ');
      const timer = setTimeout(() => end(() => reject(new Error(`no ${what}; heard: ${names()}`))), PATIENCE_MS);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        watchers.delete(look);
        settle();
      };
      watchers.add(look);
      look();
    });
  }

  const events = () => messages.flatMap((message) => (message.name === 'events' ? message.data : []));
  type MessageOf<Name> = Extract<LiveMessage, { name: Name }>;
  type EventOf<Type> = Extract<SessionEvent, { type: Type }>;
  const closed = read().catch(() => undefined);
  return {
    status: response.status,
    headers: response.headers,
    messages,
    events,
    message: <Name extends keyof LiveMessages>(name: Name, fits: (data: LiveMessages[Name]) => boolean = () => true) =>
      until(name, () =>
        messages.find(
          (message): message is MessageOf<Name> => message.name === name && fits(message.data as LiveMessages[Name]),
        ),
      ),
    event: <Type extends SessionEventType>(type: Type, fits: (event: EventOf<Type>) => boolean = () => true) =>
      until(type, () =>
        events().find((event): event is EventOf<Type> => event.type === type && fits(event as EventOf<Type>)),
      ),
    async heartbeat() {
      const before = beats;
      await until('heartbeat', () => (beats > before ? true : undefined));
    },
    closed,
    leave: () => leaving.abort(),
  };
}

function messageOf(frame: string): LiveMessage {
  const lines = new Map(
    frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const id = lines.get('id');
  return {
    name: lines.get('event'),
    id: id === undefined ? null : Number(id),
    data: JSON.parse(lines.get('data') ?? 'null') as unknown,
  } as LiveMessage;
}
