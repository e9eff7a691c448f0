// Holds the Azure template to what the server reads and to what a customer may trust it with.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { productFlags } from '../../local/start/productFlags';
import { bicepTree } from './bicepTree';

const root = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const bicep = read('infra/main.bicep');
const config = read('bot/config.ts');

const namesRead = new Set(
  [...config.matchAll(/\b(?:text|guid|list)\(\s*'([A-Z_]+)'|\benv\.([A-Z_]+)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  ),
);
const settings = [...bicep.matchAll(/\{ name: '([A-Z_]+)', value:/g)].map((match) => match[1] ?? '');

/** Read by the platform or by the identity library, not by us. */
const readByOthers = (name: string) => name.startsWith('WEBSITE_') || name === 'AZURE_CLIENT_ID';

test('the template is Bicep from its first to its last line', async () => {
  expect((await bicepTree(bicep)).hasError).toBe(false);
  expect((await bicepTree(bicep.replace('param suffix string', 'param = string'))).hasError).toBe(true);
});

test('every setting it gives is one the server reads', () => {
  expect(settings.length).toBeGreaterThan(5);
  expect(settings.filter((name) => !readByOthers(name) && !namesRead.has(name))).toEqual([]);
});

test('every setting without a default in the server is given', () => {
  const withoutDefault = [...config.matchAll(/\b(?:text|guid|list)\('([A-Z_]+)'\)/g)].map((match) => match[1] ?? '');
  expect(withoutDefault.length).toBeGreaterThan(3);
  expect(withoutDefault.filter((name) => !settings.includes(name))).toEqual([]);
  expect(settings).toContain('STORAGE_TABLES_URL');
});

test('the local environment gives only settings the server reads', () => {
  const envs = read('teamsapp.local.yml').split('envs:')[1] ?? '';
  const given = [...envs.matchAll(/^\s+([A-Z_]+):/gm)].map((match) => match[1] ?? '');
  expect(given.length).toBeGreaterThan(5);
  expect(given.filter((name) => !namesRead.has(name))).toEqual([]);
});

test('nothing in it is a secret, and nothing it puts out is one', () => {
  expect(bicep).not.toMatch(/listKeys|listSecrets|connectionString|AccountKey|@secure\(\)|PASSWORD/i);
  const outputs = [...bicep.matchAll(/^output (\w+) string = (.+)$/gm)].map((match) => match[1]);
  expect(outputs).toEqual(['BOT_ID', 'BOT_TENANT_ID', 'APP_SERVICE_RESOURCE_ID', 'APP_SERVICE_HOST']);
});

test('the server runs with the flags it runs and is measured with here', () => {
  expect(bicep).toContain(`appCommandLine: 'node ${productFlags.join(' ')} dist/bot/main.cjs'`);
});

test('storage is reached by identity only', () => {
  expect(bicep).toContain('allowSharedKeyAccess: false');
  expect(bicep).toContain('supportsHttpsTrafficOnly: true');
});

test('the template’s parameters are those the environment fills in, or have a default', async () => {
  const declared = [...bicep.matchAll(/^param (\w+) \w+( =)?/gm)].map((match) => ({
    name: match[1] ?? '',
    optional: !!match[2],
  }));
  const given = Object.keys((JSON.parse(read('infra/main.parameters.json')) as { parameters: object }).parameters);
  expect(given.filter((name) => !declared.some((parameter) => parameter.name === name))).toEqual([]);
  expect(declared.filter(({ name, optional }) => !optional && !given.includes(name))).toEqual([]);
});
