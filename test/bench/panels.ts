// Many open panels, as light as they can be: each notes when a mark it waits for came in.
import { Agent, request, type ClientRequest } from 'node:http';

export interface Panels {
  count: number;
  /** Milliseconds from now until each panel has seen `mark`. */
  until(mark: string): Promise<number[]>;
  /** What brought the first panel its last mark. */
  lastHeard(): string;
  close(): void;
}

/** Opens them a few at a time; resolves once every stream has answered. */
export async function openPanels(urls: readonly { url: string; token: string }[]): Promise<Panels> {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const open: ClientRequest[] = [];
  let waiting: {
    mark: string;
    left: Set<number>;
    took: number[];
    startedAt: number;
    done: (took: number[]) => void;
  } | null = null;

  let last = '';

  function heard(panel: number, text: string): void {
    if (!waiting?.left.has(panel) || !text.includes(waiting.mark)) return;
    waiting.left.delete(panel);
    if (panel === 0) last = text;
    waiting.took.push(performance.now() - waiting.startedAt);
    if (waiting.left.size === 0) waiting.done(waiting.took);
  }

  const connect = ({ url, token }: { url: string; token: string }, panel: number) =>
    new Promise<void>((resolve, reject) => {
      const asked = request(url, { agent, headers: token ? { authorization: `Bearer ${token}` } : {} });
      asked.on('response', (response) => {
        if (response.statusCode !== 200) return reject(new Error(`a panel was answered ${response.statusCode}`));
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => heard(panel, chunk));
        response.on('error', () => undefined);
        resolve();
      });
      asked.on('error', reject);
      asked.end();
      open.push(asked);
    });

  const AT_ONCE = 50;
  for (let from = 0; from < urls.length; from += AT_ONCE) {
    await Promise.all(urls.slice(from, from + AT_ONCE).map((one, index) => connect(one, from + index)));
  }
  return {
    count: urls.length,
    until: (mark) =>
      new Promise((done) => {
        const left = new Set(urls.map((_, panel) => panel));
        waiting = { mark, left, took: [], startedAt: performance.now(), done };
      }),
    lastHeard: () => last,
    close() {
      for (const one of open) one.destroy();
      agent.destroy();
    },
  };
}
