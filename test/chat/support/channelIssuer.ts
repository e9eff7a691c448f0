// The channel's sign-in for these tests: keys published over real HTTP and tokens signed with them, or forged.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

export interface ChannelIssuer {
  openIdMetadataUrl: string;
  /** How often the keys were fetched. */
  fetches(): number;
  token(claims?: Record<string, unknown>, header?: { kid?: string }): Promise<string>;
  /** Signed with the shared secret `secret`. */
  tokenWithSharedSecret(claims?: Record<string, unknown>): Promise<string>;
  /** From now on signs with a key of this id, published or not. */
  rotate(kid: string, isPublished: boolean): Promise<void>;
  /** From now on the metadata answers like this. */
  breakDown(how: 'hang' | 'status500' | 'well'): void;
  close(): Promise<void>;
}

export async function startChannelIssuer(defaults: { aud: string; serviceurl: string }): Promise<ChannelIssuer> {
  const published: (JWK & { endorsements: string[] })[] = [];
  let current: { kid: string; privateKey: PrivateKey };
  let keyFetches = 0;
  let state: 'hang' | 'status500' | 'well' = 'well';

  async function rotate(kid: string, isPublished: boolean): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    current = { kid, privateKey };
    if (isPublished) published.push({ ...(await exportJWK(publicKey)), kid, endorsements: ['msteams'] });
  }
  await rotate('key-1', true);

  const server = createServer((request, response) => {
    if (state === 'hang') return;
    if (state === 'status500') return void response.writeHead(500).end();
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'application/json');
    if (request.url === '/metadata')
      return void response.end(JSON.stringify({ jwks_uri: `http://127.0.0.1:${port}/keys` }));
    keyFetches++;
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const builder = (claims: Record<string, unknown>) => {
    const nowSeconds = Math.floor(Date.now() / 1000);
    return new SignJWT({
      iss: 'https://api.botframework.com',
      nbf: nowSeconds - 10,
      exp: nowSeconds + 3600,
      ...defaults,
      ...claims,
    });
  };

  return {
    openIdMetadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`,
    fetches: () => keyFetches,
    token: (claims = {}, { kid = current.kid } = {}) =>
      builder(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(current.privateKey),
    tokenWithSharedSecret: (claims = {}) =>
      builder(claims)
        .setProtectedHeader({ alg: 'HS256', kid: current.kid })
        .sign(new TextEncoder().encode('secret'.repeat(8))),
    rotate,
    breakDown: (how) => void (state = how),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
