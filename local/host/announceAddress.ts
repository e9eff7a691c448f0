// When Local Teams was started on another port, its connector has another address: the bot is told as after an upgrade
// of the app, the way Teams lets bots learn a new service address.
import { conversationById } from '../tenant/conversations';
import type { Doings } from './doings';
import { tellUpgrade } from './installApp';

/** Does nothing while the address is the one the bot knows. */
export async function announceAddress(doings: Doings): Promise<void> {
  const state = doings.kept.value;
  if (state.serviceUrl === doings.serviceUrl()) return;
  for (const conversation of state.installed.flatMap((id) => conversationById(id) ?? [])) {
    const [from] = conversation.members;
    if (from !== undefined) await tellUpgrade(doings, { from, conversation });
  }
  state.serviceUrl = doings.serviceUrl();
  await doings.kept.save();
}
