// Decides the address that opens the board, a circle or a session inside Teams; what is shown there is the tab's.
import type { CircleId, SessionId } from '../../domain/ids';
import type { ConversationAddress } from '../messenger';

export interface DeepLinkSettings {
  /** The Teams app's id, from the manifest. */
  teamsAppId: string;
  /** The tab's own address, for people who open the link outside Teams. */
  webUrl: string;
}

export type DeepLinkPlace =
  { board: true } | { people: string } | { circleId: CircleId } | { circleId: CircleId; sessionId: SessionId };

/** The configured tab's entity id; `pages.config` sets the same. */
const BOARD_ENTITY = 'board';

/** What the tab reads back as `page.subPageId`. */
export function subPageIdOf(place: DeepLinkPlace): string | null {
  if ('sessionId' in place) return `session/${place.circleId}/${place.sessionId}`;
  if ('people' in place) return `people/${encodeURIComponent(place.people)}`;
  if ('circleId' in place) return `circle/${place.circleId}`;
  return null;
}

export function deepLink(
  { teamsAppId, webUrl }: DeepLinkSettings,
  home: Pick<ConversationAddress, 'conversationId' | 'kind'>,
  place: DeepLinkPlace,
): string {
  const subPageId = subPageIdOf(place);
  const context = {
    // Teams' links still say `subEntityId` for what teams-js calls `subPageId`.
    ...(subPageId !== null && { subEntityId: subPageId }),
    ...(home.kind === 'channel' && { channelId: home.conversationId }),
    ...((home.kind === 'groupChat' || home.kind === 'meetingChat') && {
      chatId: home.conversationId,
      contextType: 'chat',
    }),
  };
  const query = [
    `webUrl=${encodeURIComponent(webUrl)}`,
    ...(Object.keys(context).length > 0 ? [`context=${encodeURIComponent(JSON.stringify(context))}`] : []),
  ];
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${BOARD_ENTITY}?${query.join('&')}`;
}
