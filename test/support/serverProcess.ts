// The product in a process of its own, as it is shipped, which a test can kill in the midst of anything: it is started
// again at once, at another address.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const SCRIPT = join('dist', 'local', 'product.cjs');

export interface ServerProcess {
  /** Where it listens, or listened before it was killed. */
  url(): string;
  /** As the power going out: nothing is finished, nothing is said. Resolves when the next one listens. */
  killAndRestart(): Promise<void>;
  /** As above, and nothing comes after it. */
  kill(): Promise<void>;
}

export async function startServerProcess(env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  let url = '';
  let child: ChildProcess;

  async function start(): Promise<void> {
    child = fork(SCRIPT, [], { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`the server ended with ${String(code)} before it listened`);
    });
    ended.catch(() => undefined);
    const [message] = await Promise.race([once(child, 'message'), ended]);
    url = (message as { listeningAt: string }).listeningAt;
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  await start();
  let restarting = Promise.resolve();
  return {
    url: () => url,
    killAndRestart: () => (restarting = kill().then(start)),
    async kill() {
      await restarting.catch(() => undefined);
      await kill();
    },
  };
}
