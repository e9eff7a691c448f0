/** One person's chat with the bot, once they have added the app for themselves, or with somebody a link led to. */
import { Avatar, Button, Subtitle2, Text } from '@fluentui/react-components';
import { Conversation } from './Conversation';
import { setApp } from './hostApi';
import appIcon from './localTeams.svg';
import { PersonChat } from './PersonChat';
import type { ViewProps } from './viewProps';

export function ChatView(view: ViewProps) {
  const { tenant, me, feed, notice, place } = view;
  const other = tenant.people.find(({ key }) => key === place.chatWith);
  if (other) return <PersonChat person={other} />;
  const { app } = tenant;
  const installed = feed.places.installed.includes(me.chatId);
  const set = (added: boolean) => void setApp(me.key, me.chatId, added).catch((failure) => notice(String(failure)));
  return (
    <main className="page" aria-label={`Chat with ${app.name}`}>
      <header className="place">
        <Avatar aria-hidden shape="square" size={24} image={{ src: appIcon }} />
        <Subtitle2 as="h1">{app.name}</Subtitle2>
        <Text size={200} className="quiet">
          your own chat with the bot
        </Text>
        {installed && (
          <Button size="small" className="end" onClick={() => set(false)}>
            Remove {app.name}
          </Button>
        )}
      </header>
      {installed ? (
        <Conversation
          view={view}
          conversationId={me.chatId}
          placeholder={`Write to ${app.name}`}
          empty="Nothing has been said yet. Try “help”."
          shared={false}
        />
      ) : (
        <div className="sheet not-added">
          <Text>You have not added {app.name} for yourself, so it cannot write to you.</Text>
          <Button appearance="primary" onClick={() => set(true)}>
            Add {app.name}
          </Button>
        </div>
      )}
    </main>
  );
}
