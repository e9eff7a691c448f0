/** The channel: its posts, the product's tab, and adding, changing or removing the app. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  Tab,
  TabList,
  Text,
} from '@fluentui/react-components';
import { Add20Regular, NumberSymbol20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ConfigureDialog } from './ConfigureDialog';
import { Conversation } from './Conversation';
import type { Surface } from './host/surface';
import { setApp } from './hostApi';
import { ProductFrame } from './ProductFrame';
import { SentList } from './SentList';
import type { ViewProps } from './viewProps';

export function ChannelView(view: ViewProps) {
  const { tenant, me, feed, theme, client, locale, place, go, follow, copied, notice } = view;
  const { channel, team, app } = tenant;
  const [adding, setAdding] = useState(false);
  const tab = feed.places.tabs[channel.id];
  const installed = feed.places.installed.includes(channel.id);
  const surface = (frameContext: Surface['frameContext']): Surface => ({
    frameContext,
    where: 'channel',
    client,
    theme,
    locale,
    subPageId: frameContext === 'content' ? place.subPageId : '',
    entityId: tab?.entityId ?? '',
  });
  const frame = { tenant, me, follow, copied, settings: tab };
  const add = async () => {
    if (!installed) await setApp(me.key, channel.id, true).catch((failure) => notice(String(failure)));
    setAdding(true);
  };
  const shown = place.tab === 'app' && tab !== undefined ? 'app' : 'posts';

  if (!channel.members.includes(me.key)) return <p className="quiet empty">You are not in the team {team.name}.</p>;
  return (
    <main className="page" aria-label={channel.name}>
      <header className="place">
        <NumberSymbol20Regular />
        <Subtitle2 as="h1">{channel.name}</Subtitle2>
        <TabList
          selectedValue={shown}
          onTabSelect={(_event, { value }) => go({ tab: value === 'app' ? 'app' : 'posts' })}
        >
          <Tab value="posts">Posts</Tab>
          {tab && <Tab value="app">{tab.suggestedDisplayName ?? app.name}</Tab>}
        </TabList>
        {client === 'web' && (
          <Menu>
            <MenuTrigger>
              <Button appearance="subtle" icon={<Add20Regular />} aria-label="Apps in this channel" />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => void add()}>{tab ? `${app.name}: settings` : `Add ${app.name}`}</MenuItem>
                {installed && (
                  <MenuItem onClick={() => void setApp(me.key, channel.id, false)}>Remove {app.name}</MenuItem>
                )}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
        <Text size={200} className="end">
          {team.name} · {channel.members.length} people
        </Text>
      </header>
      {shown === 'app' && tab !== undefined ? (
        <>
          <ProductFrame
            key={`${client} ${locale} ${place.subPageId} ${tab.contentUrl}`}
            {...frame}
            surface={surface('content')}
            url={tab.contentUrl}
            title={app.name}
          />
          <Text size={200} className="caption">
            Inside the dashes: the product’s own page, as a channel tab
          </Text>
        </>
      ) : (
        <div className="columns">
          <Conversation
            view={view}
            conversationId={channel.id}
            placeholder="Start a post"
            empty={`Nothing has been posted yet. Mention @${app.name} and write “help”.`}
            shared
          />
          <aside className="sheet narrow">
            <Subtitle2 as="h2">What the bot was asked to send</Subtitle2>
            <SentList tenant={tenant} attempts={feed.attempts} locale={locale} most={8} />
          </aside>
        </div>
      )}
      {adding && (
        <ConfigureDialog
          frame={{ ...frame, surface: surface('settings') }}
          conversationId={channel.id}
          close={(saved) => {
            setAdding(false);
            if (saved) go({ tab: 'app', subPageId: '' });
          }}
        />
      )}
    </main>
  );
}
