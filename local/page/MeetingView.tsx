/** The meeting: who is in it, the product's side panel, and starting, ending and adding the app. */
import { Button, Menu, MenuList, MenuPopover, MenuTrigger, Subtitle2, Text } from '@fluentui/react-components';
import {
  AddCircle20Regular,
  PersonAdd20Regular,
  SignOut20Regular,
  Video20Regular,
  VideoPerson20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { PersonView } from '../host/describeTenant';
import { AttendeeTiles } from './AttendeeTiles';
import { ConfigureDialog } from './ConfigureDialog';
import type { Surface, Theme } from './host/surface';
import { setApp, setMeeting } from './hostApi';
import { clockTime } from './looks';
import { PeopleItems } from './PeopleItems';
import { addressAs } from './place';
import { ProductFrame } from './ProductFrame';
import type { ViewProps } from './viewProps';

/** Teams is dark in meetings, or in contrast if the person wants that. */
const meetingTheme = (theme: Theme): Theme => (theme === 'contrast' ? 'contrast' : 'dark');

export function MeetingView(view: ViewProps) {
  const { tenant, me, feed, theme, locale, panelWidth, place, follow, copied, notice } = view;
  const { meeting, app } = tenant;
  const [adding, setAdding] = useState(false);
  const people = tenant.people.filter((person) => meeting.members.includes(person.key));
  if (!people.includes(me)) return <p className="quiet empty">You are not invited to {meeting.name}.</p>;

  const here = feed.present.flatMap((key) => people.find((person) => person.key === key) ?? []);
  const others = people.filter((person) => !here.includes(person));
  const since = feed.places.runningSince[meeting.id];
  const tab = feed.places.tabs[meeting.id];
  const join = (person: PersonView) => void window.open(addressAs(person.key, { ...place, subPageId: '' }), '_blank');
  const turn = (running: boolean) =>
    void setMeeting(me.key, meeting.id, running).catch((failure) => notice(String(failure)));
  const add = async () => {
    await setApp(me.key, meeting.id, true).catch((failure) => notice(String(failure)));
    setAdding(true);
  };
  const surface = (frameContext: Surface['frameContext']): Surface => ({
    frameContext,
    where: 'meeting',
    theme: frameContext === 'settings' ? theme : meetingTheme(theme),
    locale,
    subPageId: frameContext === 'sidePanel' ? place.subPageId : '',
    entityId: tab?.entityId ?? '',
  });
  const frame = { tenant, me, follow, copied, settings: tab };
  return (
    <main className="page" aria-label={meeting.name}>
      <header className="place">
        <VideoPerson20Regular />
        <Subtitle2 as="h1">{meeting.name}</Subtitle2>
        <Text size={200} className="quiet">
          {since === undefined ? 'not started' : `running since ${clockTime(since, locale)}`}
        </Text>
        <span className="end row">
          <Menu>
            <MenuTrigger>
              <Button size="small" icon={<PersonAdd20Regular />}>
                Someone joins
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <PeopleItems people={others} choose={join} />
              </MenuList>
            </MenuPopover>
          </Menu>
          {tab !== undefined && (
            <Button size="small" icon={<AddCircle20Regular />} onClick={() => setAdding(true)}>
              App settings
            </Button>
          )}
          {since === undefined ? (
            <Button size="small" icon={<Video20Regular />} onClick={() => turn(true)}>
              Start meeting
            </Button>
          ) : (
            <Button size="small" icon={<SignOut20Regular />} onClick={() => turn(false)}>
              End meeting
            </Button>
          )}
        </span>
      </header>
      <div className="columns">
        <AttendeeTiles here={here} others={others} me={me} join={join} />
        <aside className="panel" style={{ width: panelWidth }} aria-label="Side panel">
          {tab === undefined ? (
            <div className="sheet not-added">
              <Text>{app.name} was not added to this meeting.</Text>
              <Button appearance="primary" onClick={() => void add()}>
                Add {app.name}
              </Button>
            </div>
          ) : (
            <ProductFrame
              key={`${locale} ${place.subPageId} ${tab.contentUrl}`}
              {...frame}
              surface={surface('sidePanel')}
              url={tab.contentUrl}
              title={`${app.name}, side panel`}
            />
          )}
          <Text size={200} className="caption">
            Side panel, {panelWidth} px
          </Text>
        </aside>
      </div>
      {adding && (
        <ConfigureDialog
          frame={{ ...frame, surface: surface('settings') }}
          conversationId={meeting.id}
          close={() => setAdding(false)}
        />
      )}
    </main>
  );
}
