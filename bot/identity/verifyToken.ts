// Who calls: the person an Entra token names, or nobody. What they may do is decided elsewhere.
import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { personIdOf, type PersonId } from '../../domain/ids';
import { PERSON_NAME_MAX_LENGTH } from '../../domain/limits';

export interface SignedInPerson {
  id: PersonId;
  name: string;
  tenantId: string;
  objectId: string;
  expiresAtMs: number;
}

export interface TokenRules {
  /** `https://login.microsoftonline.com`, or the local stand-in's base. */
  authority: string;
  clientId: string;
  publicUrl: string;
  tenantIds: readonly string[];
  nowMs: () => number;
}

export type VerifyToken = (token: string) => Promise<SignedInPerson | null>;

const SCOPE = 'access_as_user';
/** Teams on desktop and mobile, and Teams on the web; nobody else asks for our tokens. */
const TEAMS_CLIENTS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];
const CLOCK_SKEW_SECONDS = 300;
const KEYS_DEADLINE_MS = 5000;
/** An unknown key id asks for the keys anew at most this often, so that forged ones cannot make us ask all day. */
const KEYS_COOLDOWN_MS = 5 * 60_000;
const VERIFIED_KEPT = 5000;

/** Null for a token that is missing a claim, badly signed, expired, for another audience, tenant or client. */
export function createTokenVerifier(rules: TokenRules): VerifyToken {
  const audiences = [
    rules.clientId,
    `api://${new URL(rules.publicUrl).host}/${rules.clientId}`,
    `api://${rules.clientId}`,
  ];
  const keys = new Map<string, JWTVerifyGetKey>();
  const verified = new Map<string, SignedInPerson>();

  function keysOf(tenant: string): JWTVerifyGetKey {
    let found = keys.get(tenant);
    if (!found) {
      found = createRemoteJWKSet(new URL(`${rules.authority}/${tenant}/discovery/v2.0/keys`), {
        timeoutDuration: KEYS_DEADLINE_MS,
        cooldownDuration: KEYS_COOLDOWN_MS,
      });
      keys.set(tenant, found);
    }
    return found;
  }

  async function verify(token: string): Promise<SignedInPerson | null> {
    const tenant = claimedTenant(token);
    if (!tenant || !rules.tenantIds.includes(tenant)) return null;
    try {
      const { payload } = await jwtVerify(token, keysOf(tenant), {
        algorithms: ['RS256'],
        audience: audiences,
        issuer: [`${rules.authority}/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`],
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['exp', 'oid', 'tid', 'scp'],
        currentDate: new Date(rules.nowMs()),
      });
      return personOf(payload, tenant);
    } catch {
      return null;
    }
  }

  return async (token) => {
    const known = verified.get(token);
    if (known && known.expiresAtMs > rules.nowMs()) return known;
    verified.delete(token);
    const person = await verify(token);
    if (!person || person.expiresAtMs <= rules.nowMs()) return person;
    if (verified.size >= VERIFIED_KEPT) verified.delete(verified.keys().next().value!);
    verified.set(token, person);
    return person;
  };
}

function claimedTenant(token: string): string | null {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' ? tid.toLowerCase() : null;
  } catch {
    return null;
  }
}

function personOf(payload: JWTPayload, tenantId: string): SignedInPerson | null {
  const { oid, scp, exp, name, azp, appid, idtyp } = payload;
  const client = azp ?? appid;
  if (typeof oid !== 'string' || !/^[0-9a-f-]{36}$/i.test(oid) || typeof exp !== 'number') return null;
  if (typeof scp !== 'string' || !scp.split(' ').includes(SCOPE) || idtyp === 'app') return null;
  if (typeof client !== 'string' || !TEAMS_CLIENTS.includes(client)) return null;
  return {
    id: personIdOf(tenantId, oid),
    name: typeof name === 'string' ? name.slice(0, PERSON_NAME_MAX_LENGTH) : '',
    tenantId,
    objectId: oid.toLowerCase(),
    expiresAtMs: exp * 1000,
  };
}
