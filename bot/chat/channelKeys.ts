// Decides when the channel's published signing keys are read again and that reading them never hangs; what a key may
// sign for is channelToken's matter.
import { importJWK, type JWK } from 'jose';
import { z } from 'zod';

export const KEYS_FRESH_MS = 24 * 60 * 60_000;
/** An unknown key id may be a new key or an attacker's: it buys one fetch in this time. */
export const KEYS_REFETCH_MS = 5 * 60_000;
/** After a fetch that failed, so that an outage costs neither a storm nor five minutes. */
export const KEYS_RETRY_MS = 10_000;

export interface ChannelKey {
  key: Awaited<ReturnType<typeof importJWK>>;
  endorsements: string[];
}

export type ChannelKeys = (kid: string) => Promise<ChannelKey | 'unknown' | 'unavailable'>;

export interface ChannelKeysParts {
  openIdMetadataUrl: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  deadlineMs: number;
}

const metadataShape = z.object({ jwks_uri: z.string().url() });
const keysShape = z.object({
  keys: z.array(
    z.object({ kid: z.string(), kty: z.string(), endorsements: z.array(z.string()).optional() }).passthrough(),
  ),
});

async function readJson(url: string, deadlineMs: number): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(deadlineMs), redirect: 'error' });
  if (!answer.ok) throw new Error(`${new URL(url).host} answered ${answer.status}`);
  return answer.json();
}

export function createChannelKeys({ openIdMetadataUrl, now, deadlineMs }: ChannelKeysParts): ChannelKeys {
  let published = new Map<string, ChannelKey>();
  let readAtMs = Number.NEGATIVE_INFINITY;
  let nextReadAtMs = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function readPublished(): Promise<void> {
    const { jwks_uri } = metadataShape.parse(await readJson(openIdMetadataUrl, deadlineMs));
    const { keys } = keysShape.parse(await readJson(jwks_uri, deadlineMs));
    const rsa = keys.filter((jwk) => jwk.kty === 'RSA');
    published = new Map(
      await Promise.all(
        rsa.map(async ({ endorsements = [], ...jwk }): Promise<[string, ChannelKey]> => {
          const publicPart: JWK = { kty: 'RSA', n: String(jwk.n), e: String(jwk.e) };
          return [jwk.kid, { key: await importJWK(publicPart, 'RS256'), endorsements }];
        }),
      ),
    );
    readAtMs = now();
  }

  function read(): Promise<void> {
    reading ??= readPublished()
      .then(
        () => void (nextReadAtMs = now() + KEYS_REFETCH_MS),
        () => void (nextReadAtMs = now() + KEYS_RETRY_MS),
      )
      .finally(() => (reading = undefined));
    return reading;
  }

  return async (kid) => {
    const isStale = now() - readAtMs >= KEYS_FRESH_MS;
    if ((isStale || !published.has(kid)) && (reading || now() >= nextReadAtMs)) await read();
    // Keys a day past their time are no longer believed.
    if (now() - readAtMs >= 2 * KEYS_FRESH_MS) return 'unavailable';
    return published.get(kid) ?? 'unknown';
  };
}
