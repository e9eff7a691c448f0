// Local Entra and the Bot Framework's tokens verify against the keys they publish, and refuse what Entra refuses.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { announceAddress } from '../../local/host/announceAddress';
import { sayMessage } from '../../local/host/sayMessage';
import { installApp } from '../../local/host/installApp';
import { startStandIn } from '../../local/startStandIn';
import { BOT_APP_ID, BOT_SECRET, CLIENT_ID } from '../../local/tenant/app';
import { channel, meeting } from '../../local/tenant/conversations';
import { OTHER_TENANT_ID, people, TENANT_ID } from '../../local/tenant/people';
import { standInWithBot, type StandInWithBot } from './support/standInWithBot';

let local: StandInWithBot;
beforeEach(async () => {
  local = await standInWithBot();
});
afterEach(() => local.close());

const published = async (metadataUrl: string) => {
  const metadata = (await (await fetch(metadataUrl)).json()) as { issuer: string; jwks_uri: string };
  return { issuer: metadata.issuer, keys: createRemoteJWKSet(new URL(metadata.jwks_uri)) };
};
const entraOf = (tenantId: string) =>
  published(`${local.standIn.url}/local/entra/${tenantId}/v2.0/.well-known/openid-configuration`);

test('a person’s token verifies against the published keys of their tenant', async () => {
  const { issuer, keys } = await entraOf(TENANT_ID);
  const { payload } = await jwtVerify(await local.standIn.tokenFor('ana'), keys, { issuer, audience: CLIENT_ID });
  expect(payload).toMatchObject({ tid: TENANT_ID, oid: people.ana.oid, scp: 'access_as_user', ver: '2.0' });
  const minutes = ((payload.exp ?? 0) - (payload.iat ?? 0)) / 60;
  expect(minutes).toBeGreaterThanOrEqual(60);
  expect(minutes).toBeLessThanOrEqual(90);
});

test('a person of another tenant has that tenant’s issuer', async () => {
  const { issuer, keys } = await entraOf(OTHER_TENANT_ID);
  const { payload } = await jwtVerify(await local.standIn.tokenFor('ivo'), keys, { issuer });
  expect(payload['tid']).toBe(OTHER_TENANT_ID);
});

test('a test may have a token that is expired, unsigned or for somebody else', async () => {
  const { keys } = await entraOf(TENANT_ID);
  const expired = await local.standIn.tokenFor('ana', { expiresInSeconds: -600 });
  await expect(jwtVerify(expired, keys)).rejects.toThrow(/exp/);
  const unsigned = await local.standIn.tokenFor('ana', { unsigned: true });
  expect(decodeProtectedHeader(unsigned).alg).toBe('none');
  const other = await local.standIn.tokenFor('ana', { audience: 'api://elsewhere' });
  await expect(jwtVerify(other, keys, { audience: CLIENT_ID })).rejects.toThrow(/aud/);
});

test('an unknown tenant is not found', async () => {
  const response = await fetch(`${local.standIn.url}/local/entra/nowhere/discovery/v2.0/keys`);
  expect(response.status).toBe(400);
});

const askForBot = (form: Record<string, string>) =>
  fetch(`${local.standIn.url}/local/entra/${TENANT_ID}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: BOT_APP_ID,
      client_secret: BOT_SECRET,
      scope: 'https://api.botframework.com/.default',
      ...form,
    }),
  });

test.each([
  ['the right ones', {}, 200],
  ['a wrong secret', { client_secret: 'guess' }, 401],
  ['another application', { client_id: CLIENT_ID }, 401],
  ['another scope', { scope: 'https://graph.microsoft.com/.default' }, 400],
  ['another grant', { grant_type: 'password' }, 400],
])('the bot that signs in with %s is answered as by Entra', async (_what, form, status) => {
  expect((await askForBot(form)).status).toBe(status);
});

test('what reaches the bot is signed by the Bot Framework for this bot and this service address', async () => {
  await installApp(local.standIn.doings, { from: 'ana', conversation: channel });
  await sayMessage(local.standIn.doings, { from: 'bo', conversation: channel }, { text: 'help', mentionsBot: true });
  const heard = local.heard.at(-1);
  const { issuer, keys } = await published(`${local.standIn.url}/local/botframework/.well-known/openidconfiguration`);
  const token = heard?.authorization?.replace('Bearer ', '') ?? '';
  const { payload } = await jwtVerify(token, keys, { issuer, audience: BOT_APP_ID });
  expect(issuer).toBe('https://api.botframework.com');
  expect(payload['serviceurl']).toBe(local.standIn.serviceUrl);
  expect(heard?.activity).toMatchObject({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: local.standIn.serviceUrl,
    from: { aadObjectId: people.bo.oid, id: people.bo.mri },
    recipient: { id: `28:${BOT_APP_ID}` },
    conversation: { conversationType: 'channel', isGroup: true, tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID }, channel: { id: channel.id } },
  });
});

test('a bot that was installed under another address is told the new one, once', async () => {
  const { doings, serviceUrl } = local.standIn;
  await installApp(doings, { from: 'ana', conversation: channel });
  doings.kept.value.serviceUrl = 'http://localhost:1/local/connector/';
  await announceAddress(doings);
  await announceAddress(doings);
  const upgrades = local.heard.filter(({ activity }) => activity['action'] === 'add-upgrade');
  expect(upgrades.map(({ activity }) => activity['serviceUrl'])).toEqual([serviceUrl]);
});

test('tokens, posts and places outlive a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'local-teams-'));
  const upstream = () => 'http://127.0.0.1:1';
  const first = await startStandIn({ upstream, dataDir, answerWithinMs: 20 });
  await installApp(first.doings, { from: 'ana', conversation: meeting });
  await sayMessage(first.doings, { from: 'ana', conversation: channel }, { text: 'still here', mentionsBot: false });
  const keyOf = async (url: string) =>
    (await (await fetch(`${url}/local/entra/${TENANT_ID}/discovery/v2.0/keys`)).json()) as object;
  const keys = await keyOf(first.url);
  await first.close();
  const second = await startStandIn({ upstream, dataDir });
  try {
    expect(await keyOf(second.url)).toEqual(keys);
    expect(second.posts(channel.id)).toMatchObject([{ activity: { text: 'still here' } }]);
    expect(second.doings.kept.value.installed).toEqual([meeting.id]);
  } finally {
    await second.close();
    rmSync(dataDir, { recursive: true });
  }
});
