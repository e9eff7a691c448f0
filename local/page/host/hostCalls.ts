/**
 * What each call of teams-js does in Local Teams: a table. How calls travel is for teamsHost.ts; what opens on the
 * page is asked of `deeds`.
 */
import type { PersonView, TenantView } from '../../host/describeTenant';
import type { TabSettings } from '../../state/teamsState';
import { tokenAs } from '../hostApi';
import { legacyContext, type Surface } from './surface';
import type { HostCalls, Reply } from './teamsHost';

/** What a page may make happen outside its frame. */
export interface HostDeeds {
  /** The page speaks to its host for the first time. */
  initialised(): void;
  appState(state: 'loaded' | 'ready' | 'failed', message?: string): void;
  openLink(url: string): boolean;
  /** Answers when the dialog has closed: an error, or what the dialog handed back. */
  openDialog(dialog: { url: string; title: string; width?: unknown; height?: unknown }): Promise<readonly unknown[]>;
  completeDialog(result: unknown): void;
  pickPeople(title: string, single: boolean): Promise<readonly PersonView[]>;
  copy(text: string): Promise<void>;
  linkTo(subPageId: string, label: string): string;
  validity(valid: boolean): void;
  settings(): TabSettings | undefined;
  changeSettings(settings: TabSettings): void;
  saved(failure?: string): void;
  /** Puts a page in front of everyone in the meeting; false where this person may not. */
  share(url: string): Promise<boolean>;
  isSharing(): boolean;
}

const SUPPORTS = {
  app: { notifySuccessResponse: {} },
  appInstallDialog: {},
  clipboard: {},
  dialog: { url: { parentCommunication: {} } },
  meeting: {},
  pages: { config: {}, currentApp: {}, backStack: {} },
  people: {},
  sharing: {},
  teamsCore: {},
};
const RUNTIME = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: SUPPORTS };
const SDK_VERSION = '2.1.2';
const BESIDE_THE_CALL = ['sidePanel', 'meetingStage'] as const;
const IN_MEETING = ['sidePanel', 'meetingStage', 'content', 'settings'] as const;

const record = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

export function hostCalls(tenant: TenantView, me: PersonView, surface: () => Surface, deeds: HostDeeds): HostCalls {
  const { frameContext } = surface();
  const appState = (...state: Parameters<HostDeeds['appState']>): Reply => {
    deeds.appState(...state);
    return undefined;
  };
  const opened = (url: string): Reply => (deeds.openLink(url) ? [true] : [false, 'The link could not be opened.']);
  return {
    initialize: {
      run() {
        deeds.initialised();
        return [frameContext, surface().client, JSON.stringify(RUNTIME), SDK_VERSION];
      },
    },
    getContext: { run: () => [legacyContext(tenant, me, surface())] },
    'appInitialization.appLoaded': { run: () => appState('loaded') },
    'appInitialization.success': { run: () => appState('ready') ?? [{}] },
    'appInitialization.failure': { run: ([, message]) => appState('failed', text(message)) },
    'appInitialization.expectedFailure': { run: ([, message]) => appState('failed', text(message)) },
    'authentication.getAuthToken': {
      run: () =>
        tokenAs(me.key).then(
          ({ token }) => [true, token],
          (failure: Error) => [false, failure.message],
        ),
    },
    'settings.getSettings': { run: () => [deeds.settings() ?? {}] },
    'settings.setSettings': {
      only: ['settings', 'content', 'sidePanel'],
      run: ([wanted]) => setSettings(deeds, wanted),
    },
    'settings.setValidityState': { only: ['settings'], run: ([valid]) => void deeds.validity(valid === true) },
    'settings.save.success': { only: ['settings'], run: () => void deeds.saved() },
    'settings.save.failure': {
      only: ['settings'],
      run: ([reason]) => void deeds.saved(text(reason) || 'The page could not be saved.'),
    },
    executeDeepLink: { run: ([url]) => opened(text(url)) },
    'pages.navigateToApp': { run: ([target]) => navigateToApp(tenant, opened, record(target)) },
    shareDeepLink: {
      only: ['content', 'sidePanel', 'meetingStage'],
      run: ([subPageId, label]) => void deeds.copy(deeds.linkTo(text(subPageId), text(label))),
    },
    'tasks.startTask': {
      only: ['content', 'sidePanel', 'meetingStage'],
      run: ([asked]) => {
        const { url, title, width, height } = record(asked);
        return deeds.openDialog({ url: text(url), title: text(title), width, height });
      },
    },
    'tasks.completeTask': { only: ['task', 'content'], run: ([result]) => void deeds.completeDialog(result) },
    'people.selectPeople': {
      only: ['content', 'task', 'settings'],
      run: async ([asked]) => {
        const { title, singleSelect } = record(asked);
        const picked = await deeds.pickPeople(text(title), singleSelect === true);
        const results = picked.map(({ oid, name, userPrincipalName }) => ({
          objectId: oid,
          displayName: name,
          email: userPrincipalName,
        }));
        return [null, results];
      },
    },
    'clipboard.writeToClipboard': {
      run: async ([asked]) => {
        const { mimeType, content } = record(asked);
        if (mimeType !== 'text/plain') return [{ errorCode: 100, message: 'Only plain text can be copied here.' }];
        const bytes = Uint8Array.from(atob(text(content)), (character) => character.charCodeAt(0));
        await deeds.copy(new TextDecoder().decode(bytes));
        return [null, true];
      },
    },
    'meeting.getMeetingDetails': {
      only: IN_MEETING,
      run: () => (surface().where === 'meeting' ? [null, meetingDetails(tenant)] : [{ errorCode: 501 }, null]),
    },
    'meeting.getAppContentStageSharingCapabilities': {
      only: BESIDE_THE_CALL,
      run: () => [null, { doesAppHaveSharePermission: tenant.app.mayUseStage }],
    },
    'meeting.getAppContentStageSharingState': {
      only: BESIDE_THE_CALL,
      run: () => (tenant.app.mayUseStage ? [null, { isAppSharing: deeds.isSharing() }] : [NO_PERMISSION, null]),
    },
    'meeting.shareAppContentToStage': {
      only: BESIDE_THE_CALL,
      run: ([url, options]) => shareToStage(tenant, deeds, text(url), record(options)),
    },
  };
}

/** The content's address must be a page of this origin, as Teams asks for the manifest's valid domains. */
function setSettings(deeds: HostDeeds, wanted: unknown): Reply {
  const { contentUrl, entityId, websiteUrl, removeUrl, suggestedDisplayName } = record(wanted);
  if (text(contentUrl) === '' || !URL.canParse(text(contentUrl))) return [false, 'contentUrl must be an absolute URL.'];
  if (new URL(text(contentUrl)).origin !== location.origin) return [false, 'contentUrl is not in validDomains.'];
  deeds.changeSettings({
    contentUrl: text(contentUrl),
    entityId: text(entityId) || 'tab',
    ...(text(websiteUrl) === '' ? {} : { websiteUrl: text(websiteUrl) }),
    ...(text(removeUrl) === '' ? {} : { removeUrl: text(removeUrl) }),
    ...(text(suggestedDisplayName) === '' ? {} : { suggestedDisplayName: text(suggestedDisplayName) }),
  });
  return [true];
}

const NO_PERMISSION = { errorCode: 1000, message: 'App doesn’t have sufficient permission to use this API' };
const SHARING_PROTOCOLS = ['Collaborative', 'ScreenShare'];

/** Refused for an app whose manifest does not ask, for an attendee, and for a page that is not in validDomains. */
async function shareToStage(
  { app }: TenantView,
  deeds: HostDeeds,
  url: string,
  { sharingProtocol }: Record<string, unknown>,
): Promise<readonly unknown[]> {
  const isOurs = URL.canParse(url) && new URL(url).origin === location.origin;
  if (!isOurs || !SHARING_PROTOCOLS.includes(text(sharingProtocol)))
    return [{ errorCode: 4000, message: 'The URL must be in validDomains.' }, null];
  return app.mayUseStage && (await deeds.share(url)) ? [null, true] : [NO_PERMISSION, null];
}

function navigateToApp(tenant: TenantView, opened: (url: string) => Reply, target: Record<string, unknown>): Reply {
  if (text(target['appId']) !== tenant.app.id) return [false, 'There is no such app here.'];
  const context = encodeURIComponent(JSON.stringify({ subEntityId: text(target['subPageId']) }));
  return opened(`https://teams.microsoft.com/l/entity/${tenant.app.id}/${text(target['pageId'])}?context=${context}`);
}

const meetingDetails = ({ meeting, people, tenantId }: TenantView) => ({
  details: {
    id: meeting.meetingId,
    title: meeting.name,
    type: 'Scheduled',
    joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(meeting.id)}/0`,
  },
  conversation: { id: meeting.id },
  organizer: { id: people.find((person) => person.key === meeting.organizer)?.oid ?? '', tenantId },
});
