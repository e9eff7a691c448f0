/**
 * The product in a process of its own, as in production but for its settings and the way its bot signs in. With the
 * word `story` its clock stands still until it is told, so that a past can be played on it.
 */
import { join } from 'node:path';
import { startProduct } from '../bot/compose';
import { readSettings } from '../bot/config';
import { LocalBotCredentials } from './product/localBotCredentials';
import { playAlong, settableClock } from './seed/playedProduct';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const clock = process.argv.includes('story') ? settableClock() : undefined;
  const product = await startProduct(settings, {
    botCredentials: new LocalBotCredentials({
      appId: settings.bot.appId,
      secret: settings.bot.password ?? '',
      tokenUrl: `${settings.bot.loginUrl}/oauth2/v2.0/token`,
    }),
    tabFiles: join(process.cwd(), 'dist', 'tab'),
    ...(clock && { clock, keepPromises: false }),
  });
  if (clock) playAlong(clock, product.followUps.lookOnce);
  const stop = () => void product.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Whoever started us is gone, and with them Azurite: there is nothing left to serve.
  process.once('disconnect', stop);
  process.send?.({ listeningAt: product.url });
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
});
