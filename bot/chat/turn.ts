// Decides how an activity names its conversation, its person and its meeting in our words; Teams' shapes end here.
import type { Activity } from 'botframework-schema';
import { z } from 'zod';
import { personIdOf } from '../../domain/ids';
import type { ConversationAddress } from '../messenger';
import type { ChatPerson } from './useCases';

const named = z.object({ id: z.string().optional(), name: z.string().nullish() }).passthrough().nullish();
const teamsDataShape = z
  .object({
    tenant: named,
    team: named,
    channel: named,
    meeting: named,
    settings: z.object({ selectedChannel: named }).passthrough().nullish(),
  })
  .partial()
  .passthrough();

export type TeamsData = z.infer<typeof teamsDataShape>;

export function teamsDataOf(activity: Activity): TeamsData {
  const read = teamsDataShape.safeParse(activity.channelData ?? {});
  return read.success ? read.data : {};
}

/** A reply's conversation id carries the thread; the conversation itself does not. */
export function normalisedConversationId(id: string): string {
  return id.replace(/;messageid=[^;]*/i, '');
}

function kindOf(activity: Activity, data: TeamsData): ConversationAddress['kind'] {
  const { conversation } = activity;
  if (conversation.conversationType === 'personal') return 'personal';
  if (conversation.conversationType === 'channel' || data.team || data.channel) return 'channel';
  if (data.meeting || conversation.id.startsWith('19:meeting_')) return 'meetingChat';
  return conversation.conversationType === 'groupChat' || conversation.isGroup ? 'groupChat' : 'personal';
}

/** The tenant that owns the conversation, lower case; null when the activity names none or two that differ. */
export function tenantOfActivity(activity: Activity): string | null {
  const [first, second = first] = [teamsDataOf(activity).tenant?.id, activity.conversation.tenantId]
    .filter((tenant): tenant is string => typeof tenant === 'string' && tenant !== '')
    .map((tenant) => tenant.toLowerCase());
  return first !== undefined && first === second ? first : null;
}

function tenantIdOf(activity: Activity): string {
  const tenantId = tenantOfActivity(activity);
  if (tenantId === null) throw new Error('An activity without a tenant got past the door.');
  return tenantId;
}

export function addressOf(activity: Activity): ConversationAddress {
  return {
    conversationId: normalisedConversationId(activity.conversation.id),
    serviceUrl: activity.serviceUrl,
    tenantId: tenantIdOf(activity),
    kind: kindOf(activity, teamsDataOf(activity)),
  };
}

/** Null for senders without an Entra account (other bots, anonymous attendees). */
export function personOf(activity: Activity): ChatPerson | null {
  const { from } = activity;
  const oid = from.aadObjectId;
  if (!oid) return null;
  // In a shared channel people come from other tenants than the conversation's.
  const home: unknown = Reflect.get(from, 'tenantId');
  const tenantId = typeof home === 'string' && home !== '' ? home : tenantIdOf(activity);
  return {
    personId: personIdOf(tenantId, oid),
    tenantId,
    oid,
    mri: from.id,
    name: from.name ?? '',
    locale: localeOf(activity),
  };
}

export function localeOf(activity: Activity): string {
  try {
    return Intl.getCanonicalLocales(activity.locale ?? '')[0] ?? 'en';
  } catch {
    return 'en';
  }
}
