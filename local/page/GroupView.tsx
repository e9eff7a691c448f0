/** The chats of several: a few people's own and the meeting's, with their posts; the product's tab in the former. */
import { Button, Subtitle2, Tab, TabList, Text } from '@fluentui/react-components';
import { PeopleChat20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ConfigureDialog } from './ConfigureDialog';
import { Conversation } from './Conversation';
import type { Surface } from './host/surface';
import { setApp } from './hostApi';
import { ProductFrame } from './ProductFrame';
import type { ViewProps } from './viewProps';

export function GroupView(view: ViewProps) {
  const { tenant, me, feed, theme, client, locale, place, go, follow, copied, notice } = view;
  const { groupChat, meeting, app } = tenant;
  const [chosen, choose] = useState(groupChat.id);
  const [adding, setAdding] = useState(false);
  const tab = feed.places.tabs[groupChat.id];
  const isGroup = chosen === groupChat.id;
  const chat = isGroup ? groupChat : meeting;
  const surface = (frameContext: Surface['frameContext']): Surface => ({
    frameContext,
    where: 'group',
    client,
    theme,
    locale,
    subPageId: frameContext === 'content' ? place.subPageId : '',
    entityId: tab?.entityId ?? '',
  });
  const frame = { tenant, me, follow, copied, settings: tab };
  const add = async () => {
    await setApp(me.key, groupChat.id, true).catch((failure) => notice(String(failure)));
    setAdding(true);
  };
  const showsApp = isGroup && place.tab === 'app' && tab !== undefined;
  return (
    <main className="page" aria-label={chat.name}>
      <header className="place">
        <PeopleChat20Regular />
        <Subtitle2 as="h1">{chat.name}</Subtitle2>
        <TabList
          selectedValue={showsApp ? 'app' : chosen}
          onTabSelect={(_event, { value }) => {
            go({ tab: value === 'app' ? 'app' : 'posts', subPageId: '' });
            if (value !== 'app') choose(String(value));
          }}
        >
          <Tab value={groupChat.id}>Group chat</Tab>
          {tab && isGroup && <Tab value="app">{tab.suggestedDisplayName ?? app.name}</Tab>}
          <Tab value={meeting.id}>Meeting chat</Tab>
        </TabList>
        {isGroup && groupChat.members.includes(me.key) && (
          <Button size="small" className="end" onClick={() => void add()}>
            {tab ? `${app.name}: settings` : `Add ${app.name}`}
          </Button>
        )}
      </header>
      {!chat.members.includes(me.key) ? (
        <p className="quiet empty">You are not in this chat.</p>
      ) : showsApp ? (
        <ProductFrame
          key={`${client} ${locale} ${place.subPageId} ${tab.contentUrl}`}
          {...frame}
          surface={surface('content')}
          url={tab.contentUrl}
          title={app.name}
        />
      ) : (
        <>
          <Conversation
            key={chosen}
            view={view}
            conversationId={chosen}
            placeholder="Write a message"
            empty="Nothing has been posted here yet."
            shared
          />
          <Text size={200} className="caption">
            {chat.members.length} people read this chat
          </Text>
        </>
      )}
      {adding && (
        <ConfigureDialog
          frame={{ ...frame, surface: surface('settings') }}
          conversationId={groupChat.id}
          close={(saved) => {
            setAdding(false);
            if (saved) go({ tab: 'app', subPageId: '' });
          }}
        />
      )}
    </main>
  );
}
