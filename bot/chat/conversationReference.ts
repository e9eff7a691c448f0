// Decides how one of our addresses is named to the SDK for a call of our own accord.
import type { ConversationReference } from 'botframework-schema';
import type { ConversationAddress } from '../messenger';

const conversationTypes: Record<ConversationAddress['kind'], string> = {
  channel: 'channel',
  groupChat: 'groupChat',
  meetingChat: 'groupChat',
  personal: 'personal',
};

export function conversationReference(to: ConversationAddress, botAppId: string): ConversationReference {
  return {
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    // Teams names bots `28:<app id>`.
    bot: { id: `28:${botAppId}`, name: '' },
    conversation: {
      id: to.conversationId,
      conversationType: conversationTypes[to.kind],
      isGroup: to.kind !== 'personal',
      tenantId: to.tenantId,
      name: '',
    },
  };
}
