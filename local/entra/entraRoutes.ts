/**
 * Entra's public face under /local/entra: published keys, OpenID metadata, and the token endpoint for the bot.
 * People's tokens are handed out by the host page's own route.
 */
import express, { Router } from 'express';
import { z } from 'zod';
import { OTHER_TENANT_ID, TENANT_ID } from '../tenant/people';
import { BOT_FRAMEWORK_AUDIENCE, type Entra } from './entra';

const clientCredentials = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.literal(`${BOT_FRAMEWORK_AUDIENCE}/.default`),
});

const onBehalfOf = z.object({
  grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
  requested_token_use: z.literal('on_behalf_of'),
  client_id: z.string(),
  client_secret: z.string(),
  assertion: z.string(),
  scope: z.string().min(1),
});

export function entraRoutes(entra: Entra, baseUrl: () => string): Router {
  const routes = Router();
  routes.param('tenantId', (_request, response, next, tenantId) => {
    if (tenantId === TENANT_ID || tenantId === OTHER_TENANT_ID) next();
    else refuse(response, 'invalid_tenant', `AADSTS90002: Tenant '${String(tenantId)}' not found.`);
  });

  routes.get('/:tenantId/discovery/v2.0/keys', (_request, response) => {
    response.json({ keys: [entra.keys.publicJwk] });
  });

  routes.get('/:tenantId/v2.0/.well-known/openid-configuration', ({ params }, response) => {
    const tenantUrl = `${baseUrl()}/local/entra/${params.tenantId}`;
    response.json({
      issuer: entra.issuer(params.tenantId),
      jwks_uri: `${tenantUrl}/discovery/v2.0/keys`,
      token_endpoint: `${tenantUrl}/oauth2/v2.0/token`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'id_token'],
      subject_types_supported: ['pairwise'],
    });
  });

  routes.post(
    '/:tenantId/oauth2/v2.0/token',
    express.urlencoded({ extended: false, limit: '16kb' }),
    async (request, response) => {
      const forPerson = onBehalfOf.safeParse(request.body);
      if (forPerson.success) {
        const { client_id: clientId, client_secret: secret, assertion, scope } = forPerson.data;
        const tenantId = String(request.params['tenantId']);
        const given = await entra.onBehalfOf({ tenantId, clientId, secret, assertion, scope });
        if ('refused' in given) {
          return refuse(response, given.error, given.refused, given.error === 'invalid_client' ? 401 : 400);
        }
        return void response.json({
          token_type: 'Bearer',
          expires_in: given.expiresInSeconds,
          access_token: given.token,
        });
      }
      const asked = clientCredentials.safeParse(request.body);
      if (!asked.success) return refuse(response, 'invalid_request', 'AADSTS900144: The request body is not complete.');
      if (request.params['tenantId'] !== TENANT_ID)
        return refuse(response, 'unauthorized_client', 'AADSTS700016: The application is not in this tenant.');
      const answer = await entra.botToken(asked.data.client_id, asked.data.client_secret);
      if ('refused' in answer) return refuse(response, 'invalid_client', answer.refused, 401);
      response.json({ token_type: 'Bearer', expires_in: answer.expiresInSeconds, access_token: answer.token });
    },
  );
  return routes;
}

function refuse(response: express.Response, error: string, description: string, status = 400): void {
  const codes = /^AADSTS(\d+)/.exec(description)?.slice(1).map(Number) ?? [];
  response.status(status).json({ error, error_description: description, error_codes: codes });
}
