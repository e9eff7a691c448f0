// Every setting of the server, read once and checked: each mistake gets a sentence, and production refuses unsafe ones.
import { directorySettings, type DirectorySettings } from './directory/directorySettings';

export interface Settings {
  port: number;
  /** Where people's browsers reach us, without a trailing slash. */
  publicUrl: string;
  clientId: string;
  /** Tenants whose people may come in; lower-case GUIDs. */
  tenantIds: readonly string[];
  /** Base of token issuers and keys. */
  entraAuthority: string;
  bot: {
    appId: string;
    appType: 'SingleTenant' | 'UserAssignedMSI';
    tenantId: string;
    /** SingleTenant only. */
    password: string | null;
    openIdMetadataUrl: string;
    loginUrl: string;
  };
  /** Hosts a bot's token may be sent to. */
  serviceUrlHosts: readonly string[];
  storage: { connectionString: string } | { url: string };
  tablePrefix: string;
  teamsAppId: string;
  /** Null while nobody's facts come from the company's directory. */
  directory: DirectorySettings | null;
  /** How much one person may ask of a process. */
  limits: { commandsPerSecond: number; commandsAtOnce: number; streams: number };
  /** True unless NODE_ENV says `development`: unsafe settings are refused. */
  production: boolean;
}

export class SettingsRefused extends Error {
  override name = 'SettingsRefused';
  constructor(readonly mistakes: readonly string[]) {
    super(`The settings are not usable:\n${mistakes.map((mistake) => `- ${mistake}`).join('\n')}`);
  }
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Part of the storage emulator's published development key. */
const EMULATOR_ACCOUNT = 'devstoreaccount1';
export const TEAMS_SERVICE_HOSTS = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `SettingsRefused` with one sentence for each mistake. */
export function readSettings(env: Environment): Settings {
  const mistakes: string[] = [];
  const text = (name: string, fallback?: string): string => {
    const value = env[name]?.trim() || fallback;
    if (value === undefined) mistakes.push(`${name} is missing.`);
    return value ?? '';
  };
  const guid = (name: string): string => {
    const value = text(name).toLowerCase();
    if (value && !GUID.test(value)) mistakes.push(`${name} must be a GUID.`);
    return value;
  };
  const count = (name: string, fallback: number): number => {
    const value = Number(text(name, String(fallback)));
    if (!Number.isInteger(value) || value < 1) mistakes.push(`${name} must be a whole number from 1.`);
    return value;
  };
  const list = (name: string, fallback?: string): string[] =>
    text(name, fallback)
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => part.length > 0);

  const settings: Settings = {
    port: Number(text('PORT', '8080')),
    publicUrl: text('PUBLIC_URL').replace(/\/+$/, ''),
    clientId: guid('CLIENT_ID'),
    tenantIds: list('TENANT_IDS'),
    entraAuthority: text('ENTRA_AUTHORITY', 'https://login.microsoftonline.com').replace(/\/+$/, ''),
    bot: {
      appId: guid('BOT_APP_ID'),
      appType: text('BOT_APP_TYPE', 'UserAssignedMSI') === 'SingleTenant' ? 'SingleTenant' : 'UserAssignedMSI',
      tenantId: guid('BOT_TENANT_ID'),
      password: env.BOT_APP_PASSWORD?.trim() || null,
      openIdMetadataUrl: text(
        'BOT_OPENID_METADATA_URL',
        'https://login.botframework.com/v1/.well-known/openidconfiguration',
      ),
      loginUrl: text('BOT_LOGIN_URL', 'https://login.microsoftonline.com').replace(/\/+$/, ''),
    },
    serviceUrlHosts: list('SERVICE_URL_HOSTS', TEAMS_SERVICE_HOSTS.join(',')),
    storage: storageOf(env, mistakes),
    tablePrefix: text('TABLE_PREFIX', 'peercircles'),
    teamsAppId: guid('TEAMS_APP_ID'),
    directory: directorySettings(env, env.NODE_ENV !== 'development', mistakes),
    limits: limitsOf(count),
    production: env.NODE_ENV !== 'development',
  };
  checkShapes(settings, env, mistakes);
  if (settings.production) checkProduction(settings, mistakes);
  if (mistakes.length > 0) throw new SettingsRefused(mistakes);
  return settings;
}

function limitsOf(count: (name: string, fallback: number) => number): Settings['limits'] {
  const commandsPerSecond = count('COMMANDS_PER_SECOND_PER_PERSON', 20);
  return { commandsPerSecond, commandsAtOnce: 2 * commandsPerSecond, streams: count('STREAMS_PER_PERSON', 20) };
}

function storageOf(env: Environment, mistakes: string[]): Settings['storage'] {
  const connectionString = env.STORAGE_CONNECTION_STRING?.trim();
  const url = env.STORAGE_TABLES_URL?.trim();
  if (connectionString && url) mistakes.push('Set STORAGE_TABLES_URL or STORAGE_CONNECTION_STRING, not both.');
  if (connectionString) return { connectionString };
  if (!url) mistakes.push('STORAGE_TABLES_URL is missing.');
  return { url: url ?? '' };
}

function checkShapes(settings: Settings, env: Environment, mistakes: string[]): void {
  if (!Number.isInteger(settings.port) || settings.port < 0 || settings.port > 65535) {
    mistakes.push('PORT must be a whole number from 0 to 65535.');
  }
  if (settings.publicUrl && !URL.canParse(settings.publicUrl)) mistakes.push('PUBLIC_URL must be a URL.');
  if (!URL.canParse(settings.entraAuthority)) mistakes.push('ENTRA_AUTHORITY must be a URL.');
  const appType = env.BOT_APP_TYPE?.trim();
  if (appType && appType !== 'SingleTenant' && appType !== 'UserAssignedMSI') {
    mistakes.push('BOT_APP_TYPE must be SingleTenant or UserAssignedMSI.');
  }
  if (settings.tenantIds.length === 0 || !settings.tenantIds.every((tenant) => GUID.test(tenant))) {
    mistakes.push('TENANT_IDS must be GUIDs separated by commas; a wildcard is not accepted.');
  }
  if (!/^[A-Za-z][A-Za-z0-9]{0,40}$/.test(settings.tablePrefix)) {
    mistakes.push('TABLE_PREFIX must be letters and digits, at most 41, a letter first.');
  }
}

function checkProduction(settings: Settings, mistakes: string[]): void {
  if (settings.bot.appType === 'SingleTenant' && settings.bot.password === null) {
    mistakes.push('BOT_APP_PASSWORD is missing: a SingleTenant bot signs in with it.');
  }
  const urls: [string, string][] = [
    ['PUBLIC_URL', settings.publicUrl],
    ['ENTRA_AUTHORITY', settings.entraAuthority],
    ['BOT_OPENID_METADATA_URL', settings.bot.openIdMetadataUrl],
    ['BOT_LOGIN_URL', settings.bot.loginUrl],
  ];
  for (const [name, value] of urls) {
    if (value && !value.startsWith('https://')) mistakes.push(`${name} must be https in production.`);
  }
  if ('url' in settings.storage && settings.storage.url && !settings.storage.url.startsWith('https://')) {
    mistakes.push('STORAGE_TABLES_URL must be https in production.');
  }
  if ('connectionString' in settings.storage) {
    const emulator = /UseDevelopmentStorage/i.test(settings.storage.connectionString);
    const known = settings.storage.connectionString.includes(EMULATOR_ACCOUNT);
    mistakes.push(
      emulator || known
        ? 'The storage emulator’s published key is refused in production.'
        : 'STORAGE_CONNECTION_STRING is for local use; in production storage is reached by managed identity.',
    );
  }
  if (settings.serviceUrlHosts.some((host) => /localhost|^127\.|^\[|\*/.test(host))) {
    mistakes.push('SERVICE_URL_HOSTS may not name this machine or a wildcard in production.');
  }
}
