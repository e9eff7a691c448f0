// Ends the Azurite that startAzurite began and waits until it is gone.
import { once } from 'node:events';

export default async function stopAzurite(): Promise<void> {
  const child = globalThis.azuriteProcess;
  if (!child || child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}
