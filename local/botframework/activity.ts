/**
 * How Teams words what it tells a bot: the envelope every activity shares, and who and where in it. What happened is
 * added by the caller.
 */
import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../state/json';
import { BOT_MRI, BOT_NAME } from '../tenant/app';
import { meeting, team, type Conversation } from '../tenant/conversations';
import { people, TENANT_ID, type PersonKey } from '../tenant/people';

export type Activity = JsonObject & { type: string };

export interface ActivityContext {
  readonly serviceUrl: string;
  readonly conversation: Conversation;
  readonly from: PersonKey;
  /** The thread within a channel that this belongs to. */
  readonly threadId?: string | undefined;
  readonly locale?: string | undefined;
}

const CONVERSATION_TYPES = {
  channel: 'channel',
  meeting: 'groupChat',
  group: 'groupChat',
  personal: 'personal',
} as const;

/** `what` needs a type and may replace anything of the envelope. */
export function teamsActivity(
  { serviceUrl, conversation, from, threadId, locale }: ActivityContext,
  what: Activity,
): Activity {
  const at = new Date();
  const person = people[from];
  const thread = threadId !== undefined && conversation.kind === 'channel' ? `;messageid=${threadId}` : '';
  const personal = conversation.kind === 'personal';
  return {
    id: randomUUID(),
    timestamp: at.toISOString(),
    localTimestamp: at.toISOString(),
    locale: locale ?? 'en-US',
    channelId: 'msteams',
    serviceUrl,
    from: {
      id: person.mri,
      name: person.name,
      aadObjectId: person.oid,
      ...(person.homeTenantId === TENANT_ID ? {} : { tenantId: person.homeTenantId }),
    },
    recipient: { id: BOT_MRI, name: BOT_NAME },
    conversation: {
      id: `${conversation.id}${thread}`,
      conversationType: CONVERSATION_TYPES[conversation.kind],
      tenantId: TENANT_ID,
      ...(personal ? {} : { isGroup: true, name: conversation.name }),
    },
    channelData: { tenant: { id: TENANT_ID }, ...placeOf(conversation) },
    entities: [
      { type: 'clientInfo', locale: locale ?? 'en-US', country: 'US', platform: 'Web', timezone: 'Europe/Berlin' },
    ],
    ...what,
  };
}

/** What `channelData` says about the place; a personal chat has nothing to say. */
export function placeOf(conversation: Conversation): JsonObject {
  if (conversation.kind === 'channel')
    return {
      teamsTeamId: team.id,
      teamsChannelId: conversation.id,
      team: { id: team.id, name: team.name, aadGroupId: team.groupId },
      channel: { id: conversation.id, name: conversation.name },
    };
  return conversation.kind === 'meeting' ? { meeting: { id: meeting.meetingId } } : {};
}
