/** Starts the product that the story is played on, and speaks to it. */
import { spawn } from 'node:child_process';
import type { StoryMessage } from './playedProduct';
import type { StoryProduct } from './playStory';

export interface StoryProcess extends StoryProduct {
  stop(): Promise<void>;
}

/** Rejects if the process ends before it listens, or in the middle of something. */
export async function startStoryProcess(script: string, env: NodeJS.ProcessEnv): Promise<StoryProcess> {
  const child = spawn(process.execPath, [...process.execArgv, script, 'story'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the product that plays the story ended (${code})`)));
  });
  gone.catch(() => undefined);
  const next = <Key extends string>(key: Key) =>
    Promise.race([
      gone,
      new Promise<Record<Key, unknown>>((resolve) => {
        const hear = (message: unknown) => {
          if (typeof message !== 'object' || message === null || !(key in message)) return;
          child.off('message', hear);
          resolve(message as Record<Key, unknown>);
        };
        child.on('message', hear);
      }),
    ]);
  const ask = async (message: StoryMessage) => {
    const played = next('played');
    child.send(message);
    await played;
  };
  const { listeningAt } = await next('listeningAt');
  return {
    url: () => String(listeningAt),
    setClock: (at) => ask({ setClock: at }),
    keepPromises: () => ask({ keepPromises: true }),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // Nothing is under way and everything it acknowledged is stored: no need to wait for farewells.
      child.kill('SIGKILL');
      await ended;
    },
  };
}
