/**
 * One of the product's pages in its frame, with the host it talks to: its dialogs and pickers open from here. Which
 * page, where and for what is decided by the view around it.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PersonView, TenantView } from '../host/describeTenant';
import type { SharedToStage, TabSettings } from '../state/teamsState';
import { linkToApp, readLink, type Target } from './deepLink';
import { hostCalls, type HostDeeds } from './host/hostCalls';
import { setStage } from './hostApi';
import type { Surface } from './host/surface';
import { teamsHost, type TeamsHost } from './host/teamsHost';
import { KEYBOARD_HEIGHT, phoneKeyboard } from './phone/phoneKeyboard';
import { PeoplePicker, type PickRequest } from './PeoplePicker';
import { TaskDialog, type TaskRequest } from './TaskDialog';

/** What leads out of the frame; the same for every frame of the window. */
export interface Exits {
  follow(target: Target): void;
  copied(text: string): void;
}

export interface ProductFrameProps extends Exits {
  readonly tenant: TenantView;
  readonly me: PersonView;
  readonly surface: Surface;
  readonly url: string;
  readonly title: string;
  readonly settings?: TabSettings | undefined;
  /** What stands on the meeting's stage. */
  readonly stage?: SharedToStage | undefined;
  /** For a page being configured. */
  readonly configuring?: Pick<HostDeeds, 'validity' | 'changeSettings' | 'saved'> & { host(host: TeamsHost): void };
  /** For a page shown as a dialog. */
  readonly complete?: (result: unknown) => void;
}

/** The stored address may name another window's host; the page is always asked of one's own. */
const here = (url: string) => {
  const { pathname, search, hash } = new URL(url, location.origin);
  return `${location.origin}${pathname}${search}${hash}`;
};

export function ProductFrame(props: ProductFrameProps) {
  const { tenant, me, surface, url, title } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<TeamsHost>(undefined);
  const latest = useRef(props);
  useLayoutEffect(() => void (latest.current = props));
  const [state, setState] = useState<{ name: 'loading' | 'loaded' | 'ready' | 'failed'; message?: string }>({
    name: 'loading',
  });
  const [round, setRound] = useState(0);
  const [task, setTask] = useState<TaskRequest>();
  const [pick, setPick] = useState<PickRequest>();
  const [types, setTypes] = useState(false);
  const stopKeyboard = useRef<() => void>(undefined);

  const deeds = useMemo<HostDeeds>(
    () => ({
      initialised() {
        const page = frame.current?.contentWindow;
        const { client } = latest.current.surface;
        if (page && client !== 'web') stopKeyboard.current = phoneKeyboard(page, client, setTypes);
      },
      appState: (name, message) => setState(message === undefined ? { name } : { name, message }),
      openLink(link) {
        const target = readLink(tenant, link);
        if (target !== undefined) latest.current.follow(target);
        return target !== undefined;
      },
      openDialog: (dialog) => new Promise((answer) => setTask({ ...dialog, answer })),
      completeDialog: (result) => latest.current.complete?.(result),
      pickPeople: (heading, single) => new Promise((answer) => setPick({ heading, single, answer })),
      async copy(text) {
        await navigator.clipboard?.writeText(text).catch(() => undefined);
        latest.current.copied(text);
      },
      linkTo: (subPageId, label) => linkToApp(tenant, latest.current.surface.where, subPageId, label),
      validity: (valid) => latest.current.configuring?.validity(valid),
      settings: () => latest.current.settings,
      changeSettings: (settings) => latest.current.configuring?.changeSettings(settings),
      saved: (failure) => latest.current.configuring?.saved(failure),
      share: async (shared) => (await setStage(me.key, tenant.meeting.id, shared)).refused === undefined,
      isSharing: () => latest.current.stage !== undefined,
    }),
    [tenant, me],
  );

  useLayoutEffect(() => {
    const target = frame.current?.contentWindow;
    if (!target) return;
    const calls = hostCalls(tenant, me, () => latest.current.surface, deeds);
    const opened = teamsHost(target, location.origin, surface.frameContext, calls);
    host.current = opened;
    latest.current.configuring?.host(opened);
    return () => {
      opened.close();
      stopKeyboard.current?.();
    };
  }, [tenant, me, deeds, surface.frameContext, round]);
  useEffect(() => void host.current?.tell('themeChange', surface.theme), [surface.theme]);

  const reload = () => {
    setState({ name: 'loading' });
    setRound(round + 1);
  };
  return (
    <div className="product" data-app-state={state.name}>
      <iframe key={round} ref={frame} src={here(url)} title={title} allow="clipboard-write" />
      {types && (
        <div className="keyboard" style={{ height: KEYBOARD_HEIGHT }} aria-hidden>
          On-screen keyboard
        </div>
      )}
      {state.name === 'failed' && (
        <div className="product-failed" role="alert">
          <p>The app said that it could not start. {state.message}</p>
          <Button onClick={reload}>Reload it</Button>
        </div>
      )}
      {task && <TaskDialog frame={props} task={task} close={() => setTask(undefined)} />}
      {pick && <PeoplePicker tenant={tenant} pick={pick} close={() => setPick(undefined)} />}
    </div>
  );
}
