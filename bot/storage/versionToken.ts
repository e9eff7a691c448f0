// The version a value was read at, as callers carry it: the row's ETag and, so that the next writer can pass them on,
// the operations that made it. To callers it is opaque text.
import type { Row } from './row';

export interface Version {
  etag: string;
  ops: readonly string[];
}

/** ETags hold no spaces (their instant is percent-encoded), operation ids neither. */
export function tokenOf(row: Row): string {
  return [row.etag, ...row.ops].join(' ');
}

export function versionOfToken(token: string): Version {
  const [etag = '', ...ops] = token.split(' ');
  return { etag, ops };
}
