/** Adding and removing the app: what Teams remembers, and the two activities by which it tells the bot. */
import { placeOf } from '../botframework/activity';
import type { Answer } from '../botframework/deliverActivity';
import type { JsonObject } from '../state/json';
import { BOT_MRI } from '../tenant/app';
import type { Conversation } from '../tenant/conversations';
import { TENANT_ID } from '../tenant/people';
import { hasApp, tellBot, type Deed, type Doings } from './doings';

const CHANNEL_EVENTS = { add: 'teamMemberAdded', remove: 'teamMemberRemoved' } as const;

function channelData(conversation: Conversation, change: 'add' | 'remove', eventType: string): JsonObject {
  const tenant = { tenant: { id: TENANT_ID } };
  if (conversation.kind !== 'channel') return { ...tenant, ...placeOf(conversation) };
  const selected = change === 'add' ? { settings: { selectedChannel: { id: conversation.id } } } : {};
  return { ...placeOf(conversation), ...tenant, ...selected, eventType };
}

/** Adds the app and tells the bot; adding it again changes nothing and answers nothing. */
export async function installApp(doings: Doings, deed: Deed): Promise<Answer[]> {
  if (hasApp(doings, deed.conversation)) return [];
  doings.kept.value.installed.push(deed.conversation.id);
  doings.kept.value.serviceUrl ??= doings.serviceUrl();
  await doings.kept.save();
  doings.happenings.tell({ kind: 'places' });
  return [await tellMembership(doings, deed, 'add'), await tellInstallation(doings, deed, 'add')];
}

/** Tells the bot, then removes the app with its tab. */
export async function uninstallApp(doings: Doings, deed: Deed): Promise<Answer[]> {
  if (!hasApp(doings, deed.conversation)) return [];
  const answers = [await tellMembership(doings, deed, 'remove'), await tellInstallation(doings, deed, 'remove')];
  const state = doings.kept.value;
  state.installed = state.installed.filter((id) => id !== deed.conversation.id);
  delete state.tabs[deed.conversation.id];
  await doings.kept.save();
  doings.happenings.tell({ kind: 'places' });
  return answers;
}

function tellMembership(doings: Doings, deed: Deed, change: 'add' | 'remove'): Promise<Answer> {
  return tellBot(doings, deed, {
    type: 'conversationUpdate',
    [change === 'add' ? 'membersAdded' : 'membersRemoved']: [{ id: BOT_MRI }],
    channelData: channelData(deed.conversation, change, CHANNEL_EVENTS[change]),
  });
}

/** Says that a new version of the app is there; what it can do has not changed. */
export const tellUpgrade = (doings: Doings, deed: Deed): Promise<Answer> =>
  tellInstallation(doings, deed, 'add-upgrade');

function tellInstallation(doings: Doings, deed: Deed, action: 'add' | 'add-upgrade' | 'remove'): Promise<Answer> {
  return tellBot(doings, deed, {
    type: 'installationUpdate',
    action,
    channelData: {
      ...channelData(deed.conversation, action === 'remove' ? 'remove' : 'add', action),
      source: { name: 'message' },
    },
  });
}
