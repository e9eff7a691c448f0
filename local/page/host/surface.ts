/**
 * Where in Teams one of the product's pages is shown, and the context Teams gives it there: the flat form that teams-
 * js turns into its `app.Context`.
 */
import type { PersonView, TenantView } from '../../host/describeTenant';

export type FrameContext = 'content' | 'settings' | 'sidePanel' | 'meetingStage' | 'task';
export type Theme = 'default' | 'dark' | 'contrast';

/** What Teams runs on, by its own names; the others it knows look like one of these. */
export type ClientType = 'web' | 'android' | 'ios';

export interface Surface {
  readonly client: ClientType;
  readonly frameContext: FrameContext;
  readonly where: 'channel' | 'meeting' | 'group' | 'personal';
  readonly theme: Theme;
  readonly locale: string;
  readonly subPageId: string;
  /** The id the tab was saved under; a page being configured has none. */
  readonly entityId: string;
}

/** One id a window, as the host's own sessions have. */
const sessionId = crypto.randomUUID();

function placeIn({ team, channel, meeting, groupChat }: TenantView, { where }: Surface, me: PersonView): object {
  if (where === 'meeting') return { chatId: meeting.id, meetingId: meeting.meetingId, isMeeting: true };
  if (where === 'group') return { chatId: groupChat.id };
  if (where === 'personal') return { chatId: me.chatId };
  return {
    channelId: channel.id,
    channelName: channel.name,
    channelType: 'Regular',
    teamId: team.id,
    groupId: team.groupId,
    teamName: team.name,
    teamType: 0,
    userTeamRole: me.key === 'ana' ? 0 : me.guest ? 2 : 1,
  };
}

export function legacyContext(tenant: TenantView, me: PersonView, surface: Surface): object {
  return {
    ...placeIn(tenant, surface, me),
    appId: tenant.app.id,
    appSessionId: sessionId,
    sessionId,
    entityId: surface.entityId,
    ...(surface.subPageId === '' ? {} : { subEntityId: surface.subPageId }),
    frameContext: surface.frameContext,
    hostClientType: surface.client,
    hostName: 'Teams',
    isFullScreen: false,
    isMultiWindow: false,
    locale: surface.locale,
    loginHint: me.userPrincipalName,
    ringId: 'general',
    theme: surface.theme,
    tid: me.tenantId,
    userObjectId: me.oid,
    userPrincipalName: me.userPrincipalName,
    userLicenseType: me.guest ? 'Guest' : 'Work',
  };
}
