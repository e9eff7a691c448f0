// Decides how Teams is asked whether one person is in a conversation; how long the answer is believed is membership's.
import {
  TeamsInfo,
  type CloudAdapter,
  type TeamsChannelAccount,
  type TeamsPagedMembersResult,
  type TurnContext,
} from 'botbuilder';
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
/** Of a team with 25,000 people, the most there are. */
const PAGES_MAX = 50;
/** No page is begun later than this. */
const PAGES_WITHIN_MS = 8_000;

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

    async manyMembers(address, pages) {
      const found = new Map<string, Member>();
      if (!isTrustedServiceUrl(address.serviceUrl, serviceUrls)) return found;
      await inTurn(address, async (context) => {
        try {
          let token: string | undefined;
          const untilMs = now() + PAGES_WITHIN_MS;
          for (let page = 0; page < (pages === 'all' ? PAGES_MAX : 1) && now() <= untilMs; page += 1) {
            const answer: TeamsPagedMembersResult = await TeamsInfo.getPagedMembers(context, MANY, token);
            for (const account of answer.members) found.set(oidOf(account), memberOf(account));
            if (!answer.continuationToken || answer.continuationToken === token) break;
            token = answer.continuationToken;
          }
        } catch {
          // Those who did not come are asked about by themselves then, and what went wrong is said there.
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
