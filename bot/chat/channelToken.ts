// Decides whether a request really comes from Teams' channel and is meant for this bot and this activity; what the
// activity asks for is decided later.
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { ChannelKeys } from './channelKeys';
import type { ChannelRefusal } from './channelRefusal';

export const CHANNEL_TOKEN_ISSUER = 'https://api.botframework.com';
const CHANNEL_ENDORSEMENT = 'msteams';
const SKEW_SECONDS = 5 * 60;
const TOKEN_MAX_LENGTH = 8_192;

export interface ChannelTokenParts {
  botAppId: string;
  keys: ChannelKeys;
  now: () => number;
}

export type ChannelTokenVerdict = { ok: true } | { ok: false; refusal: ChannelRefusal };

export type ChannelTokenCheck = (authorization: string | undefined, serviceUrl: string) => Promise<ChannelTokenVerdict>;

const refuse = (refusal: ChannelRefusal): ChannelTokenVerdict => ({ ok: false, refusal });

/** The key id, once algorithm and issuer are the channel's; read before any key is looked up or fetched. */
function keyIdOf(token: string): string | null {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    // Entra signs tokens for this audience too, for any tenant that asks; only the channel's own issuer may speak.
    const isChannels = alg === 'RS256' && decodeJwt(token).iss === CHANNEL_TOKEN_ISSUER;
    return isChannels && typeof kid === 'string' ? kid : null;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
    throw error;
  }
}

export function createChannelTokenCheck({ botAppId, keys, now }: ChannelTokenParts): ChannelTokenCheck {
  if (botAppId === '') throw new Error('The bot needs an app id: an empty one would switch authentication off.');

  return async (authorization, serviceUrl) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return refuse('tokenMissing');
    if (token.length > TOKEN_MAX_LENGTH) return refuse('tokenRefused');
    const kid = keyIdOf(token);
    if (kid === null) return refuse('tokenRefused');

    const published = await keys(kid);
    if (published === 'unavailable') return refuse('keysUnavailable');
    if (published === 'unknown' || !published.endorsements.includes(CHANNEL_ENDORSEMENT)) return refuse('tokenRefused');
    try {
      const { payload } = await jwtVerify(token, published.key, {
        algorithms: ['RS256'],
        issuer: CHANNEL_TOKEN_ISSUER,
        audience: botAppId,
        clockTolerance: SKEW_SECONDS,
        requiredClaims: ['exp', 'serviceurl'],
        currentDate: new Date(now()),
      });
      return payload.serviceurl === serviceUrl ? { ok: true } : refuse('tokenRefused');
    } catch (error) {
      if (error instanceof errors.JOSEError) return refuse('tokenRefused');
      throw error;
    }
  };
}
