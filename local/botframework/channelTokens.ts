/**
 * The Bot Framework's tokens from channel to bot, and the routes that publish their keys. What is sent with them is
 * deliverActivity.ts's business.
 */
import { Router } from 'express';
import type { JWTPayload } from 'jose';
import { BOT_APP_ID } from '../tenant/app';
import type { SigningKeys } from '../entra/signingKeys';

const ISSUER = 'https://api.botframework.com';
const LIFETIME_SECONDS = 3600;

/** A token for one delivery; `claims` lets a test bend it. */
export function channelToken(keys: SigningKeys, serviceUrl: string, claims: JWTPayload = {}): Promise<string> {
  const at = Math.floor(Date.now() / 1000);
  const times = { iat: at, nbf: at - 300, exp: at + LIFETIME_SECONDS };
  return keys.sign({ iss: ISSUER, aud: BOT_APP_ID, serviceurl: serviceUrl, ...times, ...claims });
}

export function channelTokenRoutes(keys: SigningKeys, baseUrl: () => string): Router {
  const routes = Router();
  routes.get('/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer: ISSUER,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${baseUrl()}/local/botframework/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  routes.get('/.well-known/keys', (_request, response) => {
    response.json({ keys: [{ ...keys.publicJwk, endorsements: ['msteams'] }] });
  });
  return routes;
}
