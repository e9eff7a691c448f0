// Keeps one answer of the server fresh while it is looked at: reads it again and again, shows a person's own change at
// once and takes it back when the server refuses. What is read and how it looks is for others.
import type { Answer } from '../../api/request';

type Problem = Extract<Answer<never>, { ok: false }>['problem'];

export interface Fresh<T> {
  /** With the person's own unconfirmed changes; null until the first answer. */
  value: T | null;
  /** Why the last reading failed; null while all is well. */
  problem: Problem | null;
}

export interface FreshView<T> {
  subscribe(changed: () => void): () => void;
  get(): Fresh<T>;
  /** Reads at once, and from then on every `everyMs` after an answer. */
  start(): void;
  stop(): void;
  /** Shows `optimistic` until `send` has answered with the truth, or with why not. */
  change(optimistic: (value: T) => T, send: () => Promise<Answer<T>>): Promise<Answer<T>>;
}

interface Parts<T> {
  read: () => Promise<Answer<T>>;
  /** Equal values are not announced, so that nothing on screen moves without a reason. */
  same: (a: T, b: T) => boolean;
  everyMs: number;
  later: (run: () => void, ms: number) => () => void;
}

export function createFreshView<T>({ read, same, everyMs, later }: Parts<T>): FreshView<T> {
  const listeners = new Set<() => void>();
  const pending: ((value: T) => T)[] = [];
  let base: T | null = null;
  let shown: Fresh<T> = { value: null, problem: null };
  let running = false;
  let cancel = () => {};
  /** Counts changes, so that a reading begun before one ended is not taken for what came after it. */
  let epoch = 0;
  /** Changes leave one after another: a vote and its taking back must not overtake each other. */
  let sending: Promise<unknown> = Promise.resolve();

  function show(problem: Problem | null): void {
    const value = base === null ? null : pending.reduce<T>((sum, change) => change(sum), base);
    const unchanged = value === shown.value || (value !== null && shown.value !== null && same(value, shown.value));
    if (unchanged && problem?.code === shown.problem?.code) return;
    shown = { value: unchanged ? shown.value : value, problem };
    for (const listener of listeners) listener();
  }

  async function poll(): Promise<void> {
    cancel();
    const began = epoch;
    const answer = await read();
    if (began === epoch && pending.length === 0) {
      if (answer.ok) base = answer.value;
      show(answer.ok ? null : answer.problem);
    }
    if (running) {
      cancel();
      cancel = later(() => void poll(), everyMs);
    }
  }

  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    get: () => shown,
    start() {
      if (running) return;
      running = true;
      void poll();
    },
    stop() {
      running = false;
      cancel();
    },
    async change(optimistic, send) {
      epoch += 1;
      pending.push(optimistic);
      show(shown.problem);
      const answering = pending.length > 1 ? sending.then(send) : send();
      sending = answering.catch(() => {});
      const answer = await answering;
      epoch += 1;
      pending.splice(pending.indexOf(optimistic), 1);
      if (answer.ok) base = answer.value;
      show(shown.problem);
      return answer;
    },
  };
}
