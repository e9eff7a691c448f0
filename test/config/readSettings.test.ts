import { readSettings, SettingsRefused } from '../../bot/config';
import { productEnvironment } from '../../local/start/productEnvironment';

const GUID = '7d0e4c61-93b2-4a58-8f27-61b5c3d9e042';

const production = {
  PUBLIC_URL: 'https://circles.contoso.example/',
  CLIENT_ID: GUID.toUpperCase(),
  TENANT_IDS: `${GUID}, ${GUID}`,
  BOT_APP_ID: GUID,
  BOT_TENANT_ID: GUID,
  STORAGE_TABLES_URL: 'https://contoso.table.core.windows.net',
  TEAMS_APP_ID: GUID,
  NODE_ENV: 'production',
};
type Environment = Record<string, string | undefined>;

const EMULATOR =
  'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=x;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;';

function mistakesOf(changed: Environment, base: Environment = production): readonly string[] {
  try {
    readSettings({ ...base, ...changed });
    return [];
  } catch (refused) {
    if (refused instanceof SettingsRefused) return refused.mistakes;
    throw refused;
  }
}

test('what production needs is enough, and everything else has a safe value', () => {
  const settings = readSettings(production);
  expect(settings).toMatchObject({
    production: true,
    publicUrl: 'https://circles.contoso.example',
    clientId: GUID,
    entraAuthority: 'https://login.microsoftonline.com',
    storage: { url: production.STORAGE_TABLES_URL },
    bot: { appType: 'UserAssignedMSI', password: null },
    directory: null,
  });
  expect(readSettings({ ...production, DIRECTORY: 'managedIdentity' }).directory).toEqual({
    clientSecret: null,
    graphUrl: 'https://graph.microsoft.com',
    levelAttribute: null,
    familyAttribute: null,
  });
  expect(settings.serviceUrlHosts).toContain('smba.trafficmanager.net');
});

test.each<[string, Environment, RegExp]>([
  ['no app id for the bot', { BOT_APP_ID: '' }, /^BOT_APP_ID is missing\.$/],
  ['no client id', { CLIENT_ID: undefined }, /^CLIENT_ID is missing\.$/],
  ['an app id that is none', { BOT_APP_ID: 'peer-circles' }, /BOT_APP_ID must be a GUID/],
  ['an http authority', { ENTRA_AUTHORITY: 'http://login.example' }, /ENTRA_AUTHORITY must be https/],
  ['an http address', { PUBLIC_URL: 'http://circles.contoso.example' }, /PUBLIC_URL must be https/],
  ['no address', { PUBLIC_URL: ' ' }, /PUBLIC_URL is missing/],
  [
    'http keys for the channel',
    { BOT_OPENID_METADATA_URL: 'http://x.example' },
    /BOT_OPENID_METADATA_URL must be https/,
  ],
  ['an http sign-in', { BOT_LOGIN_URL: 'http://x.example' }, /BOT_LOGIN_URL must be https/],
  ['http tables', { STORAGE_TABLES_URL: 'http://x.example' }, /STORAGE_TABLES_URL must be https/],
  ['no tables', { STORAGE_TABLES_URL: undefined }, /STORAGE_TABLES_URL is missing/],
  ['two storages', { STORAGE_CONNECTION_STRING: 'AccountName=contoso' }, /not both/],
  ['the emulator’s key', { STORAGE_TABLES_URL: '', STORAGE_CONNECTION_STRING: EMULATOR }, /emulator/],
  [
    'the emulator by its short name',
    { STORAGE_TABLES_URL: '', STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' },
    /emulator/,
  ],
  [
    'a storage key',
    { STORAGE_TABLES_URL: '', STORAGE_CONNECTION_STRING: 'AccountName=contoso;AccountKey=abc' },
    /managed identity/,
  ],
  ['any tenant', { TENANT_IDS: '*' }, /wildcard/],
  ['common tenants', { TENANT_IDS: 'common' }, /TENANT_IDS must be GUIDs/],
  ['no tenant', { TENANT_IDS: ' , ' }, /TENANT_IDS must be GUIDs/],
  ['this machine as a connector', { SERVICE_URL_HOSTS: 'smba.trafficmanager.net,localhost:3978' }, /SERVICE_URL_HOSTS/],
  ['any connector', { SERVICE_URL_HOSTS: '*.trafficmanager.net' }, /SERVICE_URL_HOSTS/],
  ['a bot without its password', { BOT_APP_TYPE: 'SingleTenant' }, /BOT_APP_PASSWORD is missing/],
  ['a kind of bot that is no more', { BOT_APP_TYPE: 'MultiTenant' }, /BOT_APP_TYPE must be/],
  ['a port that is none', { PORT: '80.5' }, /PORT must be/],
  ['an address that is none', { PUBLIC_URL: 'circles' }, /PUBLIC_URL must be/],
  ['a directory asked in a way there is not', { DIRECTORY: 'on' }, /^DIRECTORY must be off, secret or managedIdentity/],
  ['a directory without its secret', { DIRECTORY: 'secret' }, /^DIRECTORY_CLIENT_SECRET is missing/],
  [
    'a secret that is not needed',
    { DIRECTORY: 'managedIdentity', DIRECTORY_CLIENT_SECRET: 'very-secret' },
    /^DIRECTORY_CLIENT_SECRET is set/,
  ],
  [
    'an http directory',
    { DIRECTORY: 'managedIdentity', GRAPH_URL: 'http://graph.example' },
    /^GRAPH_URL must be https/,
  ],
  ['a directory nowhere', { DIRECTORY: 'managedIdentity', GRAPH_URL: 'graph' }, /^GRAPH_URL must be a URL/],
  [
    'an attribute that Graph has not',
    { DIRECTORY: 'managedIdentity', DIRECTORY_LEVEL_ATTRIBUTE: 'jobTitle,mail' },
    /^DIRECTORY_LEVEL_ATTRIBUTE must be extensionAttribute1/,
  ],
  ['a table name that Azure refuses', { TABLE_PREFIX: 'peer-circles' }, /TABLE_PREFIX/],
])('%s: refused, with a sentence that says so', (_, changed, sentence) => {
  const mistakes = mistakesOf(changed);
  expect(mistakes).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
  for (const mistake of mistakes) expect(mistake).toMatch(/^\S.*\.$/);
});

test('all mistakes are told at once', () => {
  const mistakes = mistakesOf({}, { NODE_ENV: 'production', ENTRA_AUTHORITY: 'http://x.example', PORT: 'x' });
  expect(mistakes.length).toBeGreaterThanOrEqual(8);
  expect(new Set(mistakes).size).toBe(mistakes.length);
});

test.each([undefined, '', 'prod', 'Production', 'staging', 'test'])(
  'only development may be unsafe, and %j is not development',
  (NODE_ENV) => {
    expect(mistakesOf({ NODE_ENV, ENTRA_AUTHORITY: 'http://x.example' })).toHaveLength(1);
  },
);

test('no mistake repeats a secret', () => {
  const mistakes = mistakesOf({
    STORAGE_CONNECTION_STRING: 'AccountKey=very-secret',
    BOT_APP_PASSWORD: 'also-secret',
    DIRECTORY: 'managedIdentity',
    DIRECTORY_CLIENT_SECRET: 'third-secret',
    PORT: 'x',
  });
  expect(mistakes.join()).not.toMatch(/secret/);
});

test('Local Teams runs with its settings, and production would refuse them', () => {
  const local = productEnvironment('http://localhost:3978', EMULATOR);
  expect(readSettings(local)).toMatchObject({ production: false, port: 0 });
  expect(mistakesOf({ NODE_ENV: 'production' }, local).length).toBeGreaterThanOrEqual(5);
});
