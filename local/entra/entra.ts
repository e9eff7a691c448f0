/**
 * The stand-in for Microsoft Entra: mints people's tokens for the tab and the bot's outgoing ones, and verifies the
 * latter. Its routes are in entraRoutes.ts.
 */
import { randomUUID } from 'node:crypto';
import { base64url, errors, jwtVerify, type JWTPayload } from 'jose';
import { BOT_APP_ID, BOT_SECRET, CLIENT_ID } from '../tenant/app';
import { people, TENANT_ID, type PersonKey } from '../tenant/people';
import { onBehalfOfFlow } from './onBehalfOfFlow';
import type { SigningKeys } from './signingKeys';

export const BOT_FRAMEWORK_AUDIENCE = 'https://api.botframework.com';
/** Teams in a browser, the client that asks for the tab's tokens. */
const TEAMS_WEB_CLIENT_ID = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const DEFAULT_LIFETIME_SECONDS = 75 * 60;

/** What a test may bend in a person's token; left alone, it is what Teams would hand to the tab. */
export interface TokenVariation {
  audience?: string;
  /** The home tenant named by `tid`; the issuer follows it. */
  tenant?: string;
  expiresInSeconds?: number;
  unsigned?: boolean;
  claims?: JWTPayload;
}

export interface OnBehalfOf {
  tenantId: string;
  clientId: string;
  secret: string;
  assertion: string;
  scope: string;
}

export interface Entra {
  readonly keys: SigningKeys;
  issuer(tenantId: string): string;
  tokenFor(person: PersonKey, variation?: TokenVariation): Promise<string>;
  /** The bot's client-credentials token, or the reason why not. */
  botToken(
    clientId: string,
    secret: string,
  ): Promise<{ token: string; expiresInSeconds: number } | { refused: string }>;
  /** The administrator's word on reading the directory; given until a test takes it back. */
  consent: { granted: boolean };
  /** A token for Graph in the name of whoever `assertion` is, or the reason why not. */
  onBehalfOf(
    asked: OnBehalfOf,
  ): Promise<{ token: string; expiresInSeconds: number } | { refused: string; error: string }>;
  /** What a token for Graph says; null for every other token. */
  graphClaims(token: string): Promise<JWTPayload | null>;
  /** True if a bearer token is one this bot may send with. */
  isBotToken(token: string): Promise<boolean>;
}

export function createEntra(keys: SigningKeys, baseUrl: () => string, now: () => Date = () => new Date()): Entra {
  const issuer = (tenantId: string) => `${baseUrl()}/local/entra/${tenantId}/v2.0`;
  const times = (lifetimeSeconds: number) => {
    const at = Math.floor(now().getTime() / 1000);
    return { iat: Math.min(at, at + lifetimeSeconds - 1), nbf: at - 300, exp: at + lifetimeSeconds };
  };
  const consent = { granted: true };
  return {
    keys,
    issuer,
    consent,
    ...onBehalfOfFlow({ keys, issuer, times, baseUrl, consent, now }),
    async tokenFor(key, variation = {}) {
      const person = people[key];
      const tid = variation.tenant ?? person.homeTenantId;
      const claims: JWTPayload = {
        aud: variation.audience ?? CLIENT_ID,
        iss: issuer(tid),
        ...times(variation.expiresInSeconds ?? DEFAULT_LIFETIME_SECONDS),
        azp: TEAMS_WEB_CLIENT_ID,
        azpacr: '0',
        name: person.name,
        oid: person.oid,
        preferred_username: person.userPrincipalName,
        scp: 'access_as_user',
        sub: `${person.oid.slice(0, 8)}-for-this-app`,
        tid,
        uti: randomUUID(),
        ver: '2.0',
        ...variation.claims,
      };
      return variation.unsigned === true ? unsignedToken(claims) : keys.sign(claims);
    },
    async botToken(clientId, secret) {
      if (clientId !== BOT_APP_ID) return { refused: 'AADSTS700016: No application with this id is in the directory.' };
      if (secret !== BOT_SECRET) return { refused: 'AADSTS7000215: The client secret is not the right one.' };
      const claims = { aud: BOT_FRAMEWORK_AUDIENCE, iss: issuer(TENANT_ID), appid: BOT_APP_ID, azp: BOT_APP_ID };
      const token = await keys.sign({ ...claims, ...times(3600), tid: TENANT_ID, ver: '2.0', uti: randomUUID() });
      return { token, expiresInSeconds: 3600 };
    },
    async isBotToken(token) {
      try {
        const expected = { issuer: issuer(TENANT_ID), audience: BOT_FRAMEWORK_AUDIENCE, algorithms: ['RS256'] };
        const { payload } = await jwtVerify(token, keys.verificationKey, { ...expected, currentDate: now() });
        return payload['appid'] === BOT_APP_ID;
      } catch (refusal) {
        if (refusal instanceof errors.JOSEError) return false;
        throw refusal;
      }
    },
  };
}

function unsignedToken(claims: JWTPayload): string {
  const part = (value: object) => base64url.encode(JSON.stringify(value));
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
