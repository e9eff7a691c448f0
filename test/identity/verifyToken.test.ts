import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createTokenVerifier, type VerifyToken } from '../../bot/identity/verifyToken';
import { startStandIn, type StandIn } from '../../local/startStandIn';
import { CLIENT_ID } from '../../local/tenant/app';
import { OTHER_TENANT_ID, people, TENANT_ID } from '../../local/tenant/people';
import { idOf } from '../support/system';

let standIn: StandIn;
let verify: VerifyToken;
let nowMs = Date.now();
beforeAll(async () => {
  standIn = await startStandIn({ upstream: () => 'http://127.0.0.1:1' });
  verify = verifier();
});
afterAll(() => standIn.close());
beforeEach(() => void (nowMs = Date.now()));

function verifier(publicUrl = 'https://circles.contoso.example'): VerifyToken {
  const authority = `${standIn.url}/local/entra`;
  return createTokenVerifier({ authority, clientId: CLIENT_ID, publicUrl, tenantIds: [TENANT_ID], nowMs: () => nowMs });
}

const anas = (claims: JWTPayload = {}) => standIn.tokenFor('ana', { claims });
const SECONDS = () => Math.floor(nowMs / 1000);

test('a person is their home tenant and object id, and has the name the directory gives', async () => {
  const person = await verify(await anas());
  expect(person).toMatchObject({
    id: idOf('ana'),
    name: people.ana.name,
    tenantId: TENANT_ID,
    objectId: people.ana.oid,
  });
});

test('neither an address nor a name makes somebody somebody else', async () => {
  const person = await verify(
    await anas({ preferred_username: 'dee.nakamura@contoso.example', name: 'Dee', upn: 'dee' }),
  );
  expect(person?.id).toBe(idOf('ana'));
});

test.each<[string, () => JWTPayload]>([
  [
    'of version 1',
    () => ({
      iss: `https://sts.windows.net/${TENANT_ID}/`,
      ver: '1.0',
      azp: undefined,
      appid: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    }),
  ],
  ['from Teams on desktop', () => ({ azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' })],
  ['for our address', () => ({ aud: `api://circles.contoso.example/${CLIENT_ID}` })],
  ['for our id', () => ({ aud: `api://${CLIENT_ID}` })],
  ['with more scopes', () => ({ scp: 'openid access_as_user profile' })],
  ['that ended four minutes ago by our clock', () => ({ exp: SECONDS() - 240 })],
  ['that begins in four minutes by our clock', () => ({ nbf: SECONDS() + 240 })],
])('a token %s is good', async (_, claims) => {
  expect(await verify(await anas(claims()))).not.toBeNull();
});

test.each<[string, () => JWTPayload]>([
  ['without our scope', () => ({ scp: 'User.Read' })],
  ['with a scope that only looks like ours', () => ({ scp: 'access_as_user_too' })],
  ['without a scope', () => ({ scp: undefined })],
  ['of an app', () => ({ scp: undefined, roles: ['access_as_user'], idtyp: 'app' })],
  ['of an app that names a scope', () => ({ idtyp: 'app' })],
  ['asked for by another program', () => ({ azp: 'aaaaaaaa-bce4-4aaf-ab1b-5451cc387264' })],
  ['asked for by nobody', () => ({ azp: undefined })],
  ['without a person', () => ({ oid: undefined })],
  ['with a person that is no id', () => ({ oid: "x' or 'a' eq 'a" })],
  ['without a tenant', () => ({ tid: undefined })],
  ['of another tenant', () => ({ tid: OTHER_TENANT_ID, iss: `${standIn.url}/local/entra/${OTHER_TENANT_ID}/v2.0` })],
  ['whose issuer is another tenant', () => ({ iss: `${standIn.url}/local/entra/${OTHER_TENANT_ID}/v2.0` })],
  ['whose issuer is anybody', () => ({ iss: 'https://evil.example/v2.0' })],
  ['for another audience', () => ({ aud: 'https://graph.microsoft.com' })],
  ['for our id at another address', () => ({ aud: `api://evil.example/${CLIENT_ID}` })],
  ['that ended six minutes ago', () => ({ exp: SECONDS() - 360 })],
  ['that begins in six minutes', () => ({ nbf: SECONDS() + 360 })],
  ['that never ends', () => ({ exp: undefined })],
])('a token %s is nobody’s', async (_, claims) => {
  expect(await verify(await anas(claims()))).toBeNull();
});

describe('signatures', () => {
  const claimsOf = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as JWTPayload;
  const headerOf = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string };

  test('none is none', async () => {
    expect(await verify(await standIn.tokenFor('ana', { unsigned: true }))).toBeNull();
  });

  test('a published key is no shared secret', async () => {
    const good = await anas();
    const keys = (await (await fetch(`${standIn.url}/local/entra/${TENANT_ID}/discovery/v2.0/keys`)).json()) as {
      keys: { n: string }[];
    };
    for (const secret of [JSON.stringify(keys.keys[0]), keys.keys[0]!.n]) {
      const forged = await new SignJWT(claimsOf(good))
        .setProtectedHeader({ alg: 'HS256', kid: headerOf(good).kid })
        .sign(Buffer.from(secret));
      expect(await verify(forged)).toBeNull();
    }
  });

  test('another key is another key, whatever name it goes by', async () => {
    const good = await anas();
    const { privateKey } = await generateKeyPair('RS256');
    for (const kid of [headerOf(good).kid, 'unheard-of']) {
      const forged = await new SignJWT(claimsOf(good)).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
      expect(await verify(forged)).toBeNull();
    }
  });

  test('a changed claim breaks it', async () => {
    const [header, , signature] = (await anas()).split('.');
    const claims = Buffer.from(JSON.stringify({ ...claimsOf(await anas()), oid: people.dee.oid })).toString(
      'base64url',
    );
    expect(await verify(`${header}.${claims}.${signature}`)).toBeNull();
  });

  test.each(['', 'a', 'a.b', 'a.b.c', '....', 'ü.ü.ü', 'e30.e30.e30', `${'x'.repeat(20_000)}.y.z`])(
    '%j is no token',
    async (text) => {
      expect(await verify(text)).toBeNull();
    },
  );
});

test('a token that was good is nobody’s once it has ended', async () => {
  const token = await standIn.tokenFor('ana', { expiresInSeconds: 60 });
  expect(await verify(token)).not.toBeNull();
  nowMs += 60_000 + 301_000;
  expect(await verify(token)).toBeNull();
});

test('without keys to check it against, a token is nobody’s', async () => {
  const unreachable = createTokenVerifier({
    authority: 'http://127.0.0.1:9',
    clientId: CLIENT_ID,
    publicUrl: 'https://circles.contoso.example',
    tenantIds: [TENANT_ID],
    nowMs: () => nowMs,
  });
  expect(await unreachable(await anas({ iss: `http://127.0.0.1:9/${TENANT_ID}/v2.0` }))).toBeNull();
});
