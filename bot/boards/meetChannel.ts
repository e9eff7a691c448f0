// A team's channel that we meet for the first time. Teams tells the bot once that its app was added to a team, and names
// one channel; the tab can then be added to any of them without a word to the bot. So Teams is asked whether the bot is
// there and this person too: only what it answers is believed, and remembered as if it had been told.
import type { Clock, NewId } from '../clock';
import { Failure } from '../failure';
import type { SignedInPerson } from '../identity/verifyToken';
import type { Membership } from '../membership';
import { isBotMissing } from '../roster';
import type { Conversation, ConversationStore } from '../stores';

export interface MeetParts {
  store: ConversationStore;
  membership: Membership;
  clock: Clock;
  newId: NewId;
}

/** Chats are left out: Teams tells of each of them when the app is added. */
const CHANNEL_ID = /^19:[\w-]{1,200}@thread\.(tacv2|skype)$/;

/** Null where the app is not, and for whoever is not there. Throws `membershipUnknown` when Teams could not be asked. */
export async function meetChannel(
  parts: MeetParts,
  person: Pick<SignedInPerson, 'tenantId' | 'objectId'>,
  conversationId: string,
): Promise<Conversation | null> {
  if (!CHANNEL_ID.test(conversationId)) return null;
  // Teams serves all of a tenant's conversations at one address, and we have one only where the app was added.
  const known = (await parts.store.readSome(person.tenantId)).find(({ removedAt }) => removedAt === null);
  if (!known) return null;
  const { tenantId, serviceUrl, locale } = known;
  const address = { conversationId, tenantId, serviceUrl, kind: 'channel' as const };
  const answer = await parts.membership.member(address, person.objectId);
  if (answer.state === 'unknown' && !isBotMissing(answer)) throw new Failure('membershipUnknown');
  if (answer.state !== 'member') return null;
  const now = parts.clock.now();
  const met = { name: '', locale, boardId: null, circleId: null, installedAt: now, removedAt: null, welcomedAt: now };
  await parts.store.write({ ...address, ...met }, null, parts.newId());
  return (await parts.store.read(tenantId, conversationId))?.value ?? null;
}
