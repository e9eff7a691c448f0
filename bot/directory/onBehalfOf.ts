// A token for Graph in the name of whoever calls us, by the on-behalf-of flow: their token for us is exchanged for one that
// reads the directory. A plain form: MSAL refuses authorities that are not https, as a stand-in's is.
import { z } from 'zod';

const answerShape = z.object({ access_token: z.string().min(1) });

const refusalShape = z.object({ error_codes: z.array(z.number()).catch([]) });
/** AADSTS65001: neither the person nor an administrator has consented. */
const NO_CONSENT = 65001;

/** `refused`: this one token was not taken, for a reason that says nothing of consent. */
export type Exchanged =
  { state: 'granted'; token: string } | { state: 'noConsent' } | { state: 'refused' } | { state: 'unreachable' };

export interface ExchangeParts {
  tokenUrl: string;
  clientId: string;
  scope: string;
  /** How the app proves who it is: a secret, or what a managed identity vouches for. */
  proof(): Promise<Record<string, string>>;
}

/** `assertion` is the caller's own token. Throws what the network throws. */
export async function onBehalfOf(parts: ExchangeParts, assertion: string, signal: AbortSignal): Promise<Exchanged> {
  const answer = await fetch(parts.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: parts.clientId,
      scope: parts.scope,
      assertion,
      ...(await parts.proof()),
    }),
    signal,
  });
  if (answer.ok) return { state: 'granted', token: answerShape.parse(await answer.json()).access_token };
  // A secret that ran out, or the app's other mistakes, are for the administrator: nobody's facts come loose by them.
  if (answer.status !== 400) return { state: 'unreachable' };
  // Nor by a token that is no longer good enough for Entra: whoever waits for that may not state what the directory says.
  const { error_codes: codes } = refusalShape.parse(await answer.json());
  return { state: codes.includes(NO_CONSENT) ? 'noConsent' : 'refused' };
}

export const proofBySecret = (secret: string) => async () => ({ client_secret: secret });

export const proofByAssertion = (assertion: () => Promise<string>) => async () => ({
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: await assertion(),
});
