// What the company's directory says of whoever calls, read in their name; the one wrapper around Entra and Graph. It never
// throws: a directory that cannot be asked leaves what was known before.
import type { DirectorySays } from '../../domain/profile/withDirectory';
import { errorName, type Log } from '../log';
import type { DirectorySettings } from './directorySettings';
import { factsFrom } from './factsFrom';
import { onBehalfOf, proofByAssertion, proofBySecret } from './onBehalfOf';
import { readGraph } from './readGraph';

/** `noConsent`: people state everything themselves. `unreachable`, and where a person's token is `refused`: what was known stays. */
export type DirectoryAnswer =
  { state: 'known'; says: DirectorySays } | { state: 'noConsent' } | { state: 'refused' } | { state: 'unreachable' };

export interface Directory {
  /** `token` is the caller's own, `tenantId` theirs. */
  ask(token: string, tenantId: string): Promise<DirectoryAnswer>;
}

export interface DirectoryParts {
  settings: DirectorySettings;
  authority: string;
  clientId: string;
  /** What the managed identity vouches with, where there is no secret. */
  assertion: () => Promise<string>;
  log: Log;
  /** The real time. */
  nowMs: () => number;
}

/** Reading names of the whole directory is what `/me/manager` asks for; only one's own are read. */
const PERMISSION = 'User.Read.All';
const DEADLINE_MS = 3000;
/** When it could not be asked, nobody waits for it again for this long. */
const REST_MS = 30_000;

export function createDirectory({ settings, authority, clientId, assertion, log, nowMs }: DirectoryParts): Directory {
  const { clientSecret, graphUrl } = settings;
  const proof = clientSecret === null ? proofByAssertion(assertion) : proofBySecret(clientSecret);
  let restsUntilMs = 0;
  const scope = `${graphUrl}/${PERMISSION}`;

  async function read(token: string, tenantId: string): Promise<DirectoryAnswer> {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const tokenUrl = `${authority}/${tenantId}/oauth2/v2.0/token`;
    const exchanged = await onBehalfOf({ tokenUrl, clientId, scope, proof }, token, signal);
    if (exchanged.state !== 'granted') return exchanged;
    const answer = await readGraph(settings, exchanged.token, signal);
    return answer.state === 'read' ? { state: 'known', says: factsFrom(answer.says, tenantId) } : answer;
  }

  return {
    async ask(token, tenantId) {
      if (nowMs() < restsUntilMs) return { state: 'unreachable' };
      const answer = await read(token, tenantId).catch((error: unknown): DirectoryAnswer => {
        log.warn({ error: errorName(error) }, 'the directory could not be asked');
        return { state: 'unreachable' };
      });
      if (answer.state === 'unreachable') restsUntilMs = nowMs() + REST_MS;
      return answer;
    },
  };
}
