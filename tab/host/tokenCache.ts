// How long a token is used and how often the host is asked for one: once at a time, and anew shortly before it expires.

const EARLY_MS = 5 * 60_000;

export interface TokenCache {
  get(): Promise<string>;
  forget(): void;
}

/** `ask` fetches a token, `nowMs` is this device's clock. A failure is not kept. */
export function createTokenCache(ask: () => Promise<string>, nowMs: () => number): TokenCache {
  let kept: { token: string; untilMs: number } | null = null;
  let asking: Promise<string> | null = null;
  return {
    get() {
      if (kept && kept.untilMs > nowMs()) return Promise.resolve(kept.token);
      asking ??= ask()
        .then((token) => {
          kept = { token, untilMs: expiryMs(token) - EARLY_MS };
          return token;
        })
        .finally(() => {
          asking = null;
        });
      return asking;
    },
    forget() {
      kept = null;
    },
  };
}

/** When a JWT expires; 0 for anything that does not say. Only the server judges whether it is genuine. */
function expiryMs(token: string): number {
  try {
    const [, claims = ''] = token.split('.');
    const { exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : 0;
  } catch {
    return 0;
  }
}
