// Stores whose calls are counted, and can be made to fail or never to answer: before they reach the table, or after.
import { StorageUnavailable } from '../../bot/stores';
import type { Storage } from '../../bot/storage/openStorage';

export interface StorageCall {
  store: keyof Storage;
  method: string;
  /** In the order they were made. */
  number: number;
}

/** `die`: it and every later call never answers. `lose`: it alone ends in `StorageUnavailable`. */
export type Trouble = { do: 'die' | 'lose'; when: 'before' | 'after' };

export interface CountedStorage {
  storage: Storage;
  readonly calls: readonly StorageCall[];
  count(method: string): number;
  /** Decides for each call made from now on. */
  trouble: ((call: StorageCall) => Trouble | null) | null;
  /** The process is dead: nothing it asks is answered any more. */
  readonly dead: Promise<void>;
}

type Method = (...given: unknown[]) => unknown;

export function countedStorage(real: Storage): CountedStorage {
  const calls: StorageCall[] = [];
  let isDead = false;
  let die: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => (die = resolve));
  const never = new Promise<never>(() => undefined);

  function end(): Promise<never> {
    isDead = true;
    die();
    return never;
  }

  const counted: CountedStorage = {
    storage: real,
    calls,
    count: (method) => calls.filter((call) => call.method === method).length,
    trouble: null,
    dead,
  };

  async function run(call: StorageCall, go: () => unknown): Promise<unknown> {
    if (isDead) return never;
    calls.push(call);
    const trouble = counted.trouble?.(call) ?? null;
    if (trouble?.when === 'before') return trouble.do === 'die' ? end() : lost();
    const answer = await go();
    if (isDead) return never;
    if (trouble) return trouble.do === 'die' ? end() : lost();
    return answer;
  }

  function watched<S extends object>(store: keyof Storage, given: S): S {
    return new Proxy(given, {
      get(target, method) {
        const value: unknown = Reflect.get(target, method);
        if (typeof value !== 'function' || method === 'shardOf') return value;
        const go = value as Method;
        return (...args: unknown[]) => run({ store, method: String(method), number: calls.length }, () => go(...args));
      },
    });
  }

  counted.storage = {
    boards: watched('boards', real.boards),
    profiles: watched('profiles', real.profiles),
    sessions: watched('sessions', real.sessions),
    feedback: watched('feedback', real.feedback),
    forming: watched('forming', real.forming),
    people: watched('people', real.people),
    conversations: watched('conversations', real.conversations),
    promises: watched('promises', real.promises),
    leases: real.leases,
    reachable: real.reachable,
  };
  return counted;
}

function lost(): never {
  throw new StorageUnavailable('the answer was lost');
}
