/**
 * Who this window is and what it shows, read from its address and written back to it, so that reload and back button
 * keep the place.
 */

export type View = 'channel' | 'meeting' | 'details' | 'group' | 'chat' | 'sent';

export interface Place {
  readonly view: View;
  /** In the channel: its posts, or the product's tab. */
  readonly tab: 'posts' | 'app';
  /** Where a deep link points inside the product's page. */
  readonly subPageId: string;
  /** In the chat: another person than the bot, by the name of their window; empty for the bot. */
  readonly chatWith: string;
}

const VIEWS: readonly View[] = ['channel', 'meeting', 'details', 'group', 'chat', 'sent'];

const query = () => new URLSearchParams(location.search);

/** The person's host name wins; `?as=` serves where such names do not resolve. */
export function whoAmI(): string | undefined {
  const named = /^([a-z0-9-]+)\.localhost$/.exec(location.hostname)?.[1];
  return named ?? query().get('as') ?? undefined;
}

export function placeNow(): Place {
  const asked = query();
  return {
    view: VIEWS.find((view) => view === asked.get('view')) ?? 'channel',
    tab: asked.get('tab') === 'posts' ? 'posts' : 'app',
    subPageId: asked.get('sub') ?? '',
    chatWith: asked.get('with') ?? '',
  };
}

const searchOf = ({ view, tab, subPageId, chatWith }: Place, as: string | null) =>
  `?${new URLSearchParams({
    ...(as === null ? {} : { as }),
    view,
    ...(view === 'channel' || view === 'group' ? { tab } : {}),
    ...(subPageId === '' ? {} : { sub: subPageId }),
    ...(view === 'chat' && chatWith !== '' ? { with: chatWith } : {}),
  }).toString()}`;

export function rememberPlace(place: Place): void {
  const search = searchOf(place, query().get('as'));
  if (search !== location.search) history.pushState(null, '', `/local/${search}`);
}

/** The address of another person's window, on their own host name. */
export function addressAs(person: string, place: Place): string {
  const port = location.port === '' ? '' : `:${location.port}`;
  return `${location.protocol}//${person}.localhost${port}/local/${searchOf(place, null)}`;
}
