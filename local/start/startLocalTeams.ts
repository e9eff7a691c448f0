/**
 * Brings up Azurite, Local Teams and the product in this order, and takes them down in the reverse one, so that
 * nothing acknowledged is lost.
 */
import { startAzurite } from '../azurite/startAzurite';
import { announceAddress } from '../host/announceAddress';
import { startStandIn, type StandIn } from '../startStandIn';
import { startStoryProcess } from '../seed/storyProcess';
import { claimDataDir } from './dataDir';
import { firstStart } from './firstStart';
import { productEnvironment } from './productEnvironment';
import { startProductProcess } from './productProcess';
import type { StartOptions } from './startOptions';

export interface LocalTeams {
  readonly standIn: StandIn;
  stop(): Promise<void>;
}

export interface LocalTeamsParts {
  readonly productScript: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (sentence: string) => void;
  readonly onGivenUp: (reason: string) => void;
}

/** Resolves once the product answers. If any of it fails, what was started is taken down again. */
export async function startLocalTeams(options: StartOptions, parts: LocalTeamsParts): Promise<LocalTeams> {
  const toUndo: (() => Promise<void> | void)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      for (const undo of toUndo.reverse()) await undo();
    })());
  try {
    const data = claimDataDir(options.dataDir, options.fresh);
    toUndo.push(data.release);
    const azurite = await startAzurite({ dataDir: data.tables });
    toUndo.push(azurite.close);
    const product = { url: () => 'http://127.0.0.1:1' };
    const standIn = await startStandIn({
      port: options.port,
      upstream: () => product.url(),
      dataDir: data.teams,
      tabOrigin: options.tabOrigin,
      pageOrigin: options.pageOrigin,
    });
    toUndo.push(standIn.close);
    const { productScript: script, say, onGivenUp } = parts;
    const env = { ...parts.env, ...productEnvironment(standIn.url, azurite.connectionString) };
    await firstStart(standIn, {
      say,
      startStory: () => startStoryProcess(script, env),
      setUpstream: (url) => (product.url = url),
    });
    const running = startProductProcess({ script, env, say, onGivenUp });
    toUndo.push(running.stop);
    product.url = running.url;
    await running.ready;
    await announceAddress(standIn.doings);
    return { standIn, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
