/** Reads a link's query as Teams does: a `+` stays one, and what is not well written is nothing. */

export function readWords(search: string): ReadonlyMap<string, string> {
  return new Map(search.replace(/^\?/, '').split('&').map(pair));
}

function pair(written: string): [string, string] {
  const [name = '', value = ''] = written.split('=');
  try {
    return [name, decodeURIComponent(value)];
  } catch {
    return [name, ''];
  }
}
