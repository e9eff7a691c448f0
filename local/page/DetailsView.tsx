/** The meeting outside the call, as its calendar entry and its chat show it: the same tab in a wide page, before and after. */
import { Subtitle2, Text } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import type { Surface } from './host/surface';
import { ProductFrame } from './ProductFrame';
import type { ViewProps } from './viewProps';

export function DetailsView({ tenant, me, feed, theme, client, locale, place, follow, copied }: ViewProps) {
  const { meeting, app } = tenant;
  if (!meeting.members.includes(me.key)) return <p className="quiet empty">You are not invited to {meeting.name}.</p>;
  const tab = feed.places.tabs[meeting.id];
  const surface: Surface = {
    frameContext: 'content',
    where: 'meeting',
    client,
    theme,
    locale,
    subPageId: place.subPageId,
    entityId: tab?.entityId ?? '',
  };
  return (
    <main className="page" aria-label={`${meeting.name}, details`}>
      <header className="place">
        <CalendarLtr20Regular />
        <Subtitle2 as="h1">{meeting.name}</Subtitle2>
        <Text size={200} className="quiet">
          meeting details
        </Text>
      </header>
      {tab === undefined ? (
        <p className="quiet empty">{app.name} was not added to this meeting. Add it in the meeting.</p>
      ) : (
        <ProductFrame
          key={`${client} ${locale} ${place.subPageId} ${tab.contentUrl}`}
          {...{ tenant, me, follow, copied, surface }}
          settings={tab}
          url={tab.contentUrl}
          title={`${app.name}, meeting details`}
        />
      )}
    </main>
  );
}
