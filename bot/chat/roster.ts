// Decides how Teams is asked whether one person is in a conversation; how long the answer is believed is membership's.
import { TeamsInfo, type CloudAdapter, type TeamsChannelAccount, type TurnContext } from 'botbuilder';
import type { ConversationAddress } from '../messenger';
import { ABOUT_THE_BOT, type Member, type MemberAnswer, type Roster } from '../roster';
import { readConnectorFailure } from './connectorAnswer';
import { conversationReference } from './conversationReference';
import { isTrustedServiceUrl, type ServiceUrlRule } from './serviceUrls';

export interface RosterParts {
  adapter: CloudAdapter;
  botAppId: string;
  serviceUrls: ServiceUrlRule;
  now: () => number;
}

const MANY = 500;

export function createRoster({ adapter, botAppId, serviceUrls, now }: RosterParts): Roster {
  const inTurn = (address: ConversationAddress, run: (context: TurnContext) => Promise<void>) =>
    adapter.continueConversationAsync(botAppId, conversationReference(address, botAppId), run);

  return {
    async member(address, oid) {
      if (!isTrustedServiceUrl(address.serviceUrl, serviceUrls)) {
        return { state: 'unknown', reason: 'serviceUrlNotAllowed' };
      }
      let answer: MemberAnswer = { state: 'unknown', reason: 'noAnswer' };
      await inTurn(address, async (context) => {
        try {
          const account = await TeamsInfo.getMember(context, oid);
          // Somebody else's entry would be somebody else's door.
          answer = oidOf(account) === oid.toLowerCase() ? memberOf(account) : { state: 'stranger' };
        } catch (error) {
          const { status, reason, retryAfterMs } = readConnectorFailure(error, now());
          const saysNo = status === 404 && !ABOUT_THE_BOT.has(reason);
          answer = saysNo
            ? { state: 'stranger' }
            : { state: 'unknown', reason, ...(status === 429 && { retryAfterMs }) };
        }
      });
      return answer;
    },

    async manyMembers(address) {
      const found = new Map<string, Member>();
      if (!isTrustedServiceUrl(address.serviceUrl, serviceUrls)) return found;
      await inTurn(address, async (context) => {
        try {
          const { members } = await TeamsInfo.getPagedMembers(context, MANY);
          for (const account of members) found.set(oidOf(account), memberOf(account));
        } catch {
          // Each is asked about by themselves then, and what went wrong is said there.
        }
      });
      return found;
    },
  };
}

function oidOf({ aadObjectId }: TeamsChannelAccount): string {
  return (aadObjectId ?? '').toLowerCase();
}

function memberOf({ id, name, userPrincipalName }: TeamsChannelAccount): Member {
  return { state: 'member', name: name ?? '', mri: id, userPrincipalName: userPrincipalName || null };
}
