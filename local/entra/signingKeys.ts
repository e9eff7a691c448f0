/**
 * One RSA key pair that signs tokens, kept in a file so that tokens outlive a restart. What a token says is decided by
 * who mints it.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';

export interface SigningKeys {
  readonly publicJwk: JWK;
  sign(claims: JWTPayload): Promise<string>;
  /** The key for verifying what these keys signed. */
  readonly verificationKey: Awaited<ReturnType<typeof importJWK>>;
}

/** Reads the pair from `file`, or makes one and leaves it there. Without a file it lives as long as the process. */
export async function signingKeys(file?: string): Promise<SigningKeys> {
  const secret = (file && readKept(file)) || (await makePair(file));
  const publicJwk: JWK = { kty: 'RSA', use: 'sig', alg: 'RS256', kid: secret.kid, n: secret.n, e: secret.e };
  const [privateKey, verificationKey] = await Promise.all([importJWK(secret, 'RS256'), importJWK(publicJwk, 'RS256')]);
  return {
    publicJwk,
    verificationKey,
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: secret.kid }).sign(privateKey),
  };
}

function readKept(file: string): JWK | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch {
    return undefined;
  }
}

async function makePair(file?: string): Promise<JWK> {
  const pair = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 });
  const secret: JWK = { ...(await exportJWK(pair.privateKey)), kid: randomUUID(), alg: 'RS256' };
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(secret), { mode: 0o600 });
  }
  return secret;
}
