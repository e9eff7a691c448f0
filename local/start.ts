/** `npm start`: reads the options, brings Local Teams up, prints its address, and takes it down on every signal. */
import { dirname, extname, join } from 'node:path';
import { startLocalTeams } from './start/startLocalTeams';
import { startOptions, USAGE } from './start/startOptions';
import { PortTaken } from './proxy/listenLocally';

// Azurite replaces console's methods when loaded, so words go straight to the terminal.
const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string) => void process.stderr.write(`${sentence}\n`);

async function main(): Promise<void> {
  const options = startOptions(process.argv.slice(2), process.env);
  if (options === 'help') return say(USAGE);
  let ending = false;
  // A signal while starting waits for the start, so that what it wrote is not lost; a second one does not wait.
  const end = (exitCode: number) => {
    if (ending) return process.exit(exitCode);
    ending = true;
    say('Stopping …');
    void starting
      .then((local) => local.stop())
      .then(
        () => process.exit(exitCode),
        () => process.exit(1),
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));

  const productScript = join(dirname(__filename), `product${extname(__filename)}`);
  const onGivenUp = (reason: string) => {
    complain(`${reason} See above for why.`);
    end(1);
  };
  const starting = startLocalTeams(options, { productScript, env: process.env, say, onGivenUp });
  const local = await starting;
  if (ending) return;
  say(`\nPeer Circles is ready. Open ${local.standIn.url}\n\nCtrl-C stops it. Your data stays in ${options.dataDir}.`);
}

main().catch((failure: unknown) => {
  if (failure instanceof PortTaken)
    complain(`${failure.message} Choose another: npm start -- --port ${failure.port + 1}`);
  else complain(failure instanceof Error ? failure.message : String(failure));
  process.exit(1);
});
