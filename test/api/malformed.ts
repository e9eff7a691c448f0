// Everything that can be wrong with a body that is right: fields missing, unknown, too long or of another type.
export interface Malformed {
  what: string;
  raw: string;
}

const DEEP = 12_000;

/** Fields that may be null are named by their path. */
export function malformedFrom(body: Record<string, unknown>, nullable: readonly string[]): Malformed[] {
  const bent = [...bendings(body, '', nullable)].map(([what, value]) => ({ what, raw: JSON.stringify(value) }));
  const whole = [
    { what: 'broken JSON', raw: `${JSON.stringify(body).slice(0, -1)},` },
    { what: 'an array where the body belongs', raw: JSON.stringify([body]) },
    { what: 'a bare text', raw: '"hello"' },
    { what: 'null', raw: 'null' },
    { what: 'nothing', raw: '{}' },
    { what: 'brackets without end', raw: '['.repeat(DEEP) },
    { what: 'a prototype of its own', raw: JSON.stringify(body).replace('{', '{"__proto__":{"admin":true},') },
  ];
  return [...whole, ...bent];
}

function* bendings(
  body: Record<string, unknown>,
  at: string,
  nullable: readonly string[],
): Generator<[string, Record<string, unknown>]> {
  yield [`${at}unknown field`, { ...body, somethingElse: 1 }];
  for (const [field, value] of Object.entries(body)) {
    const path = `${at}${field}`;
    const { [field]: _gone, ...without } = body;
    yield [`${path} missing`, without];
    yield [`${path} in an array`, { ...body, [field]: [value] }];
    yield [`${path} as an object`, { ...body, [field]: { toString: 'x' } }];
    yield [`${path} too long`, { ...body, [field]: 'x'.repeat(5000) }];
    yield [`${path} of another type`, { ...body, [field]: typeof value === 'number' ? '7' : 7.5 }];
    if (!nullable.includes(path)) yield [`${path} null`, { ...body, [field]: null }];
    if (typeof value === 'object' && value !== null) {
      for (const [what, inner] of bendings(value as Record<string, unknown>, `${path}.`, nullable)) {
        yield [what, { ...body, [field]: inner }];
      }
    }
  }
}
