// Local Graph refuses what Graph refuses: another audience, a missing permission, a property there is not, no consent.
import { CLIENT_ID, CLIENT_SECRET } from '../../local/tenant/app';
import { OTHER_TENANT_ID, people, TENANT_ID, type PersonKey } from '../../local/tenant/people';
import type { TokenVariation } from '../../local/entra/entra';
import { startStandIn, type StandIn } from '../../local/startStandIn';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn({ upstream: () => '' });
});
afterAll(() => standIn.close());
afterEach(() => (standIn.consent.granted = true));

interface Bent {
  who?: PersonKey;
  token?: TokenVariation;
  form?: Record<string, string>;
  tenant?: string;
}

async function exchange({ who = 'ana', token, form, tenant = TENANT_ID }: Bent = {}) {
  const response = await fetch(`${standIn.url}/local/entra/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      scope: `${standIn.url}/local/graph/User.Read.All`,
      assertion: await standIn.tokenFor(who, token),
      ...form,
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

const graph = async (path: string, token: string) => {
  const response = await fetch(`${standIn.url}/local/graph/v1.0${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

test('a person’s token is exchanged for one that reads what the directory has on them, and on their manager', async () => {
  const { access_token: token = '' } = (await exchange()).body;
  const attributes = { extensionAttribute1: 'L3', extensionAttribute2: 'Engineering' };
  expect((await graph('/me?$select=jobTitle,department,onPremisesExtensionAttributes', token)).body).toEqual({
    jobTitle: 'Data engineer',
    department: 'Payments',
    onPremisesExtensionAttributes: attributes,
  });
  expect((await graph('/me/manager?$select=id,displayName', token)).body).toEqual({
    id: people.priya.oid,
    displayName: 'Priya Raman',
  });
});

test.each<[string, Bent, number, string]>([
  ['a wrong secret', { form: { client_secret: 'guessed' } }, 401, 'invalid_client'],
  ['another application', { form: { client_id: TENANT_ID } }, 400, 'unauthorized_client'],
  ['a token for somebody else', { token: { audience: 'api://elsewhere' } }, 400, 'invalid_grant'],
  ['an expired token', { token: { expiresInSeconds: -600 } }, 400, 'invalid_grant'],
  ['an unsigned token', { token: { unsigned: true } }, 400, 'invalid_grant'],
  ['a token of another tenant', { who: 'ivo' }, 400, 'invalid_grant'],
  ['a token at another tenant', { tenant: OTHER_TENANT_ID }, 400, 'invalid_grant'],
  ['a token without our scope', { token: { claims: { scp: 'openid' } } }, 400, 'invalid_grant'],
  ['a permission of no resource', { form: { scope: 'https://graph.microsoft.com/Mail.Read' } }, 400, 'invalid_scope'],
  ['another use', { form: { requested_token_use: 'theirs' } }, 400, 'invalid_request'],
])('%s is not exchanged', async (_, bent, status, error) => {
  expect(await exchange(bent)).toMatchObject({ status, body: { error } });
});

test('without consent nothing is exchanged', async () => {
  standIn.consent.granted = false;
  const { status, body } = await exchange();
  expect([status, body['error']]).toEqual([400, 'invalid_grant']);
  expect(body['error_description']).toMatch(/^AADSTS65001/);
  expect(body['error_codes']).toEqual([65001]);
});

test('a person’s own token, or one with less permission, reads nothing', async () => {
  expect((await graph('/me', await standIn.tokenFor('ana'))).status).toBe(401);
  const less = await exchange({ form: { scope: `${standIn.url}/local/graph/User.Read` } });
  expect((await graph('/me', less.body['access_token']!)).status).toBe(200);
  expect((await graph('/me/manager', less.body['access_token']!)).status).toBe(403);
});

test('a property there is not is refused, and nobody’s manager is not found', async () => {
  const { access_token: token = '' } = (await exchange({ who: 'ruth' })).body;
  expect((await graph('/me?$select=level', token)).status).toBe(400);
  expect((await graph('/me/manager', token)).status).toBe(404);
  expect((await graph('/me?$select=jobTitle', token)).body).toEqual({ jobTitle: null });
});
