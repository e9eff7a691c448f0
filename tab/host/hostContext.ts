// What the tab needs to know about its host, read from what Teams says; none of it is believed by the server.
import type { app } from '@microsoft/teams-js';

export type HostTheme = 'default' | 'dark' | 'contrast';
export type Frame = 'content' | 'settings' | 'sidePanel' | 'meetingStage';

export interface HostContext {
  theme: HostTheme;
  /** As Teams names it, `en-us`. */
  locale: string;
  /** The channel, else the chat, without `;messageid=`; null where Teams names neither. */
  conversationId: string | null;
  meetingId: string | null;
  /** A group chat that is no meeting's. */
  isGroupChat: boolean;
  /** Where a deep link wants to go. */
  subPageId: string | null;
  frame: Frame;
  /** Teams runs on a phone or a tablet. */
  isMobile: boolean;
  /** The name of the channel or its team, as a suggestion only. */
  placeName: string | null;
  userId: string | null;
  tenantId: string | null;
}

const MOBILE_CLIENTS: ReadonlySet<string | undefined> = new Set(['android', 'ios', 'ipados']);

export function hostContextFrom(context: app.Context): HostContext {
  const conversation = context.channel?.id ?? context.chat?.id;
  return {
    theme: themeFrom(context.app.theme),
    locale: context.app.locale || 'en-us',
    conversationId: conversation ? normalised(conversation) : null,
    meetingId: context.meeting?.id ?? null,
    isGroupChat: !context.channel && !context.meeting && context.chat !== undefined,
    subPageId: context.page.subPageId || null,
    frame: frameFrom(context.page.frameContext),
    isMobile: MOBILE_CLIENTS.has(context.app.host?.clientType),
    placeName: context.channel?.displayName || context.team?.displayName || null,
    userId: context.user?.id ?? null,
    tenantId: context.user?.tenant?.id ?? null,
  };
}

/** Teams has named new themes before; one we do not know is drawn as the light one. */
export function themeFrom(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

function frameFrom(name: string): Frame {
  return name === 'settings' || name === 'sidePanel' || name === 'meetingStage' ? name : 'content';
}

/** A thread inside a channel is the same conversation as the channel. */
function normalised(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}
