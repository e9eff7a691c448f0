/** The meeting: who is in it, the product's side panel and stage, and starting, ending and adding the app. */
import { Button, Menu, MenuList, MenuPopover, MenuTrigger, Subtitle2, Text } from '@fluentui/react-components';
import {
  AddCircle20Regular,
  PersonAdd20Regular,
  ShareScreenStart20Regular,
  SignOut20Regular,
  Video20Regular,
  VideoPerson20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { PersonView } from '../host/describeTenant';
import { AttendeeTiles } from './AttendeeTiles';
import { ConfigureDialog } from './ConfigureDialog';
import type { Surface, Theme } from './host/surface';
import { setApp, setMeeting, setStage } from './hostApi';
import { clockTime } from './looks';
import { PeopleItems } from './PeopleItems';
import { addressAs } from './place';
import { ProductFrame } from './ProductFrame';
import { StageView } from './StageView';
import type { ViewProps } from './viewProps';

/** Teams is dark in meetings, or in contrast if the person wants that. */
const meetingTheme = (theme: Theme): Theme => (theme === 'contrast' ? 'contrast' : 'dark');

export function MeetingView(view: ViewProps) {
  const { tenant, me, feed, theme, client, locale, panelWidth, place, follow, copied, notice } = view;
  const { meeting, app } = tenant;
  const [adding, setAdding] = useState(false);
  const people = tenant.people.filter((person) => meeting.members.includes(person.key));
  if (!people.includes(me)) return <p className="quiet empty">You are not invited to {meeting.name}.</p>;

  const here = feed.present.flatMap((key) => people.find((person) => person.key === key) ?? []);
  const others = people.filter((person) => !here.includes(person));
  const since = feed.places.runningSince[meeting.id];
  const tab = feed.places.tabs[meeting.id];
  const stage = feed.places.stages[meeting.id];
  const join = (person: PersonView) => void window.open(addressAs(person.key, { ...place, subPageId: '' }), '_blank');
  const turn = (running: boolean) =>
    void setMeeting(me.key, meeting.id, running).catch((failure) => notice(String(failure)));
  const add = async () => {
    await setApp(me.key, meeting.id, true).catch((failure) => notice(String(failure)));
    setAdding(true);
  };
  const share = (contentUrl: string | null) =>
    void setStage(me.key, meeting.id, contentUrl).then(
      ({ refused }) => refused !== undefined && notice(refused),
      (failure) => notice(String(failure)),
    );
  const surface = (frameContext: Surface['frameContext']): Surface => ({
    frameContext,
    where: 'meeting',
    client,
    theme: frameContext === 'settings' ? theme : meetingTheme(theme),
    locale,
    subPageId: frameContext === 'sidePanel' ? place.subPageId : '',
    entityId: tab?.entityId ?? '',
  });
  const isPhone = client !== 'web';
  const frame = { tenant, me, follow, copied, settings: tab, stage };
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
          {tab !== undefined && !isPhone && (
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
        {stage === undefined ? (
          <AttendeeTiles here={here} others={others} me={me} join={join} />
        ) : (
          <StageView
            frame={{ ...frame, surface: surface('meetingStage') }}
            stage={stage}
            stop={stage.by === me.key || meeting.organizer === me.key ? () => share(null) : undefined}
          />
        )}
        <aside className="panel" style={isPhone ? undefined : { width: panelWidth }} aria-label="Side panel">
          {tab === undefined ? (
            <div className="sheet not-added">
              <Text>{app.name} was not added to this meeting.</Text>
              {isPhone ? (
                <Text>On a phone nobody can add it: add it on a computer.</Text>
              ) : (
                <Button appearance="primary" onClick={() => void add()}>
                  Add {app.name}
                </Button>
              )}
            </div>
          ) : (
            <ProductFrame
              key={`${client} ${locale} ${place.subPageId} ${tab.contentUrl}`}
              {...frame}
              surface={surface('sidePanel')}
              url={tab.contentUrl}
              title={`${app.name}, side panel`}
            />
          )}
          <span className="caption row">
            <Text size={200}>{isPhone ? 'The app, over the call' : `Side panel, ${panelWidth} px`}</Text>
            {tab !== undefined && app.mayUseStage && stage === undefined && (
              <Button
                size="small"
                appearance="subtle"
                className="end"
                icon={<ShareScreenStart20Regular />}
                aria-label={`Share ${app.name} to the stage`}
                onClick={() => share(tab.contentUrl)}
              />
            )}
          </span>
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
