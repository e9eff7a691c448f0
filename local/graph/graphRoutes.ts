/**
 * The two questions of Microsoft Graph that Peer Circles asks, under /local/graph: only with a token for Graph, only with
 * the permission each needs, and only for properties a user has. It forgives nothing that Graph does not.
 */
import { Router, type Request, type Response } from 'express';
import type { Entra } from '../entra/entra';
import { people, personKeyById, type PersonKey } from '../tenant/people';

const PROPERTIES = [
  'id',
  'displayName',
  'jobTitle',
  'department',
  'userPrincipalName',
  'onPremisesExtensionAttributes',
];
/** Any one of them. */
const NEEDED = { me: ['User.Read', 'User.Read.All'], manager: ['User.Read.All'] };

export function graphRoutes(entra: Entra): Router {
  const routes = Router();

  async function callerOf(
    request: Request,
    response: Response,
    permissions: readonly string[],
  ): Promise<PersonKey | null> {
    const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
    const claims = scheme === 'Bearer' ? await entra.graphClaims(token) : null;
    const key = claims && personKeyById(String(claims['oid']));
    if (!claims || !key) {
      refuse(response, 401, 'InvalidAuthenticationToken', 'Access token validation failure.');
      return null;
    }
    if (
      String(claims['scp'])
        .split(' ')
        .some((one) => permissions.includes(one))
    )
      return key;
    refuse(response, 403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
    return null;
  }

  routes.get('/v1.0/me', async (request, response) => {
    const key = await callerOf(request, response, NEEDED.me);
    if (key) select(request, response, userOf(key));
  });

  routes.get('/v1.0/me/manager', async (request, response) => {
    const key = await callerOf(request, response, NEEDED.manager);
    if (!key) return;
    const manager = personKeyById(people[key].work?.managerOid ?? '');
    if (manager) return select(request, response, userOf(manager));
    const none = "Resource 'manager' does not exist or one of its queried reference-property objects are not present.";
    refuse(response, 404, 'Request_ResourceNotFound', none);
  });

  return routes;
}

function userOf(key: PersonKey): Record<string, unknown> {
  const { oid, name, jobTitle, userPrincipalName, work } = people[key];
  return {
    id: oid,
    displayName: name,
    userPrincipalName,
    jobTitle: work ? jobTitle : null,
    department: work?.department ?? null,
    onPremisesExtensionAttributes: {
      extensionAttribute1: work ? `L${work.level}` : null,
      extensionAttribute2: work?.family ?? null,
    },
  };
}

/** Graph gives what was selected and nothing else, and refuses a property that there is not. */
function select(request: Request, response: Response, user: Record<string, unknown>): void {
  const asked = String(request.query['$select'] ?? '')
    .split(',')
    .filter((name) => name !== '');
  const unknown = asked.find((name) => !PROPERTIES.includes(name));
  if (unknown) {
    const message = `Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`;
    return refuse(response, 400, 'BadRequest', message);
  }
  const names = asked.length === 0 ? ['id', 'displayName', 'jobTitle', 'userPrincipalName'] : asked;
  response.json(Object.fromEntries(names.map((name) => [name, user[name]])));
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}
