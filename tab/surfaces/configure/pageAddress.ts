// The addresses Teams is given for a tab: the board in a channel, the side panel in a meeting.
import type { TabSettings } from '../../host/teams';

export function settingsFor(page: 'board' | 'panel', entityId: string, suggestedDisplayName: string): TabSettings {
  const address = new URL(`./${page}.html`, location.href);
  address.search = '';
  address.hash = '';
  return { contentUrl: address.href, websiteUrl: address.href, entityId, suggestedDisplayName };
}
