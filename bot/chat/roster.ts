// Decides how Teams is asked whether one person is in a conversation; how long the answer is believed is membership's.
import { TeamsInfo, type CloudAdapter } from 'botbuilder';
import type { MemberAnswer, Roster } from '../roster';
import { readConnectorFailure } from './connectorAnswer';
import { conversationReference } from './conversationReference';
import { isTrustedServiceUrl, type ServiceUrlRule } from './serviceUrls';

export interface RosterParts {
  adapter: CloudAdapter;
  botAppId: string;
  serviceUrls: ServiceUrlRule;
  now: () => number;
}

/** The bot's own standing: says nothing about the person. */
const ABOUT_THE_BOT = new Set(['ConversationNotFound', 'BotNotInConversationRoster', 'BotDisabledByAdmin']);

export function createRoster({ adapter, botAppId, serviceUrls, now }: RosterParts): Roster {
  return {
    async member(address, oid) {
      if (!isTrustedServiceUrl(address.serviceUrl, serviceUrls)) {
        return { state: 'unknown', reason: 'serviceUrlNotAllowed' };
      }
      let answer: MemberAnswer = { state: 'unknown', reason: 'noAnswer' };
      await adapter.continueConversationAsync(botAppId, conversationReference(address, botAppId), async (context) => {
        try {
          const { id, name, aadObjectId } = await TeamsInfo.getMember(context, oid);
          // Somebody else's entry would be somebody else's door.
          const isThem = (aadObjectId ?? '').toLowerCase() === oid.toLowerCase();
          answer = isThem ? { state: 'member', name: name ?? '', mri: id } : { state: 'stranger' };
        } catch (error) {
          const { status, reason } = readConnectorFailure(error, now());
          const saysNo = status === 404 && !ABOUT_THE_BOT.has(reason);
          answer = saysNo ? { state: 'stranger' } : { state: 'unknown', reason };
        }
      });
      return answer;
    },
  };
}
