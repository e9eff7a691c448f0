/**
 * The on-behalf-of flow as Entra has it: a person's token for the tab's registration, that registration's secret and an
 * administrator's consent give a token for Graph in that person's name.
 */
import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { CLIENT_ID, CLIENT_SECRET } from '../tenant/app';
import type { Entra } from './entra';
import type { SigningKeys } from './signingKeys';

const PERMISSIONS = ['User.Read', 'User.Read.All'];

interface FlowParts {
  keys: SigningKeys;
  issuer(tenantId: string): string;
  times(lifetimeSeconds: number): JWTPayload;
  baseUrl(): string;
  consent: { granted: boolean };
  now(): Date;
}

export function onBehalfOfFlow(parts: FlowParts): Pick<Entra, 'onBehalfOf' | 'graphClaims'> {
  const { keys, issuer, times, baseUrl, consent, now } = parts;
  const graph = () => `${baseUrl()}/local/graph`;

  async function claimsOf(token: string, audience: string, tenantId?: string): Promise<JWTPayload | null> {
    try {
      const expected = { audience, algorithms: ['RS256'], ...(tenantId && { issuer: issuer(tenantId) }) };
      return (await jwtVerify(token, keys.verificationKey, { ...expected, currentDate: now() })).payload;
    } catch (refusal) {
      if (refusal instanceof errors.JOSEError) return null;
      throw refusal;
    }
  }

  return {
    graphClaims: (token) => claimsOf(token, graph()),
    async onBehalfOf({ tenantId, clientId, secret, assertion, scope }) {
      const no = (error: string, refused: string) => ({ error, refused });
      if (clientId !== CLIENT_ID)
        return no('unauthorized_client', 'AADSTS700016: No application with this id is here.');
      if (secret !== CLIENT_SECRET)
        return no('invalid_client', 'AADSTS7000215: The client secret is not the right one.');
      const claims = await claimsOf(assertion, CLIENT_ID, tenantId);
      if (!claims) return no('invalid_grant', 'AADSTS500131: Assertion audience, issuer, signature or time is wrong.');
      if (!String(claims['scp']).split(' ').includes('access_as_user')) {
        return no('invalid_grant', 'AADSTS50013: The assertion carries no scope of this application.');
      }
      const asked = scope.split(' ').map((one) => one.replace(`${graph()}/`, ''));
      if (!asked.every((one) => PERMISSIONS.includes(one))) {
        return no('invalid_scope', 'AADSTS70011: The scope is not one of this resource.');
      }
      if (!consent.granted) {
        return no('invalid_grant', 'AADSTS65001: The user or administrator has not consented to use the application.');
      }
      const { oid, tid, name } = claims;
      const granted = { aud: graph(), iss: issuer(tenantId), oid, tid, name, appid: CLIENT_ID, scp: asked.join(' ') };
      const token = await keys.sign({ ...granted, ...times(3600), ver: '1.0', uti: randomUUID() });
      return { token, expiresInSeconds: 3600 };
    },
  };
}
