/** One person's window: the stand-in's bar, the rail, and the view the address names. */
import { Spinner, Toast, Toaster, ToastTitle, useId, useToastController } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ComponentType } from 'react';
import type { PersonView, TenantView } from '../host/describeTenant';
import { fluentThemes } from './cardHostConfig';
import { ChannelView } from './ChannelView';
import { ChatView } from './ChatView';
import { readLink, type Target } from './deepLink';
import { NewMeetingDialog } from './NewMeetingDialog';
import type { NewMeeting } from './newMeeting';
import { DetailsView } from './DetailsView';
import { setNetwork } from './hostApi';
import { keepLooks, keptLooks, type Looks } from './looks';
import { GroupView } from './GroupView';
import { MeetingView } from './MeetingView';
import { addressAs, placeNow, rememberPlace, whoAmI, type Place, type View } from './place';
import { Rail } from './Rail';
import { SentView } from './SentView';
import { TopBar } from './TopBar';
import { useFeed } from './useFeed';
import type { ViewProps } from './viewProps';
import { Window } from './Window';

const views: Record<View, ComponentType<ViewProps>> = {
  channel: ChannelView,
  meeting: MeetingView,
  details: DetailsView,
  group: GroupView,
  chat: ChatView,
  sent: SentView,
};

export function LocalTeams({ tenant, me }: { tenant: TenantView; me: PersonView }) {
  const [place, setPlace] = useState(placeNow);
  const [looks, setLooks] = useState(keptLooks);
  const [network, setNetworkShown] = useState(true);
  const inMeeting = place.view === 'meeting' && tenant.meeting.members.includes(me.key);
  const feed = useFeed(tenant, me, inMeeting);
  const toasterId = useId('toaster');
  const { dispatchToast } = useToastController(toasterId);

  const notice = useCallback(
    (sentence: string) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{sentence}</ToastTitle>
        </Toast>,
        { intent: 'info' },
      ),
    [dispatchToast],
  );
  const go = useCallback((change: Partial<Place>) => {
    setPlace((old) => {
      const next = { ...old, ...change };
      rememberPlace(next);
      return next;
    });
  }, []);
  const [meeting, setMeeting] = useState<NewMeeting>();
  const follow = useCallback(
    (target: Target) => {
      if (target.kind === 'app') go({ view: target.where, tab: 'app', subPageId: target.subPageId });
      else if (target.kind === 'meeting') go({ view: 'meeting', subPageId: '' });
      else if (target.kind === 'newMeeting') setMeeting(target.meeting);
      else if (target.kind === 'chat') {
        const [first, ...others] = target.people;
        if (first && others.length === 0) go({ view: 'chat', subPageId: '', chatWith: first.key });
        else notice(`Teams would open a chat with ${target.people.map(({ name }) => name).join(', ')}.`);
      } else window.open(target.url, '_blank', 'noopener');
    },
    [go, notice],
  );
  const open = useCallback(
    (url: string) => {
      const target = readLink(tenant, url);
      if (target !== undefined) follow(target);
    },
    [tenant, follow],
  );

  useEffect(() => {
    const back = () => setPlace(placeNow());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  // A window begins with its network, whatever the last one left behind.
  useEffect(() => void setNetwork(true), []);
  useEffect(() => void (document.title = `${me.name} · Local Teams`), [me]);
  const changeLooks = (change: Partial<Looks>) => {
    const next = { ...looks, ...change };
    keepLooks(next);
    setLooks(next);
  };
  const changeNetwork = async (on: boolean) => {
    await setNetwork(on);
    setNetworkShown(on);
  };

  const Shown = views[place.view];
  const { theme, panelWidth, client } = looks;
  const people = tenant.people.filter((person) => isHere(tenant, person.key) || person === me);
  return (
    <Window theme={fluentThemes[theme]}>
      <TopBar
        people={people}
        me={me}
        looks={looks}
        setLooks={changeLooks}
        network={network}
        setNetwork={(on) => void changeNetwork(on)}
        become={(person) => location.assign(addressOf(person, place))}
        openAs={(person) => void window.open(addressOf(person, place), '_blank')}
      />
      <div className="body" data-client={client}>
        <Rail view={place.view} go={(view) => go({ view, subPageId: '', chatWith: '' })} />
        {feed === undefined ? (
          <Spinner className="page" label="Opening" />
        ) : (
          <Shown
            {...{ tenant, me, feed, theme, panelWidth, client, place, go, follow, open, notice }}
            locale={looks.locale}
            copied={(text) => notice(`Copied: ${text}`)}
          />
        )}
      </div>
      {meeting && <NewMeetingDialog meeting={meeting} close={() => setMeeting(undefined)} />}
      <Toaster toasterId={toasterId} position="bottom-end" />
    </Window>
  );
}

/** Some are guests of the meeting and not in the team. */
const isHere = ({ channel, meeting }: TenantView, key: PersonView['key']) =>
  channel.members.includes(key) || meeting.members.includes(key);

/** Where names like `ana.localhost` do not resolve, the address keeps its host and says who in `?as=`. */
function addressOf(person: PersonView, place: Place): string {
  const named = whoAmI() !== undefined && location.hostname.endsWith('.localhost');
  return named ? addressAs(person.key, place) : `/local/?as=${person.key}&view=${place.view}&tab=${place.tab}`;
}
