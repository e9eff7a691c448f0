/**
 * Runs the product as a process of its own, starts it again at once when it dies unexpectedly, and stops it
 * gracefully. What the product does is none of its business.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { productFlags } from './productFlags';

export interface ProductProcess {
  /** Where the product listens now; while it is away, somewhere nobody answers. */
  url(): string;
  pid(): number | undefined;
  /** Resolves when it first listens; rejects if it gives up before. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

export interface ProductProcessParts {
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (sentence: string) => void;
  /** It died too often: nothing is left running. */
  readonly onGivenUp: (reason: string) => void;
}

const NOBODY = 'http://127.0.0.1:1';
const MOST_RESTARTS = 5;
const RESTARTS_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 8_000;

export function startProductProcess({ script, env, say, onGivenUp }: ProductProcessParts): ProductProcess {
  let url = NOBODY;
  let stopping = false;
  let restarts: number[] = [];
  let child: ChildProcess;
  let announceReady: () => void = () => undefined;
  let failReady: (reason: Error) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => ([announceReady, failReady] = [resolve, reject]));
  ready.catch(() => undefined);

  const start = () => {
    child = spawn(process.execPath, [...process.execArgv, ...productFlags, script], {
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (message) => {
      const listeningAt = listeningAtOf(message);
      if (listeningAt === undefined) return;
      url = listeningAt;
      announceReady();
    });
    child.once('exit', (code, signal) => {
      url = NOBODY;
      if (stopping) return;
      const at = Date.now();
      restarts = [...restarts.filter((each) => each > at - RESTARTS_WITHIN_MS), at];
      const how = signal ?? `code ${code}`;
      if (restarts.length <= MOST_RESTARTS) {
        say(`The product ended unexpectedly (${how}) and is started again.`);
        return start();
      }
      const reason = `The product ended ${restarts.length} times within a minute (last: ${how}).`;
      failReady(new Error(reason));
      onGivenUp(reason);
    });
  };
  start();

  return {
    url: () => url,
    pid: () => child.pid,
    ready,
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await gone;
      clearTimeout(patience);
    },
  };
}

/** The product's one message: `{ listeningAt: 'http://127.0.0.1:…' }`. */
function listeningAtOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('listeningAt' in message)) return undefined;
  return typeof message.listeningAt === 'string' ? message.listeningAt : undefined;
}
