// A body as nobody should send it: one that is right, with chance putting something else in some of its places.
import fc from 'fast-check';

const texts = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\u202Eevil\u202C',
  '\uD800',
  '<script>alert(1)</script>',
  '{{DATE(2026-11-25T12:00:00Z)}}',
  '<at>Ana</at>',
  '../../etc',
  "' or 1 eq 1 or '",
  '__proto__',
  'NaN',
  'x'.repeat(10_000),
  '🙂'.repeat(3_000),
  '2026-02-30',
  'Europe/Atlantis',
);

const anything = fc.oneof(
  texts,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e308, Number.MAX_SAFE_INTEGER, [], {}, Array(500).fill('x')),
);

export function hostile(body: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(body);
  return fc
    .array(fc.record({ place: fc.constantFrom(...places), value: anything }), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((changed, { place, value }) => withValue(changed, place, value), body));
}

/** As part of an address: never empty, and only what a browser could send. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(texts, fc.string({ unit: 'grapheme', maxLength: 60 }))
  .map((text) => text.replace(/\p{Cs}/gu, '').slice(0, 2_000))
  .filter((text) => text.trim() !== '');

/** Every place in it, itself first. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

function withValue(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof target !== 'object' || target === null) return target;
  if (Array.isArray(target)) return target.map((one, at) => (String(at) === key ? withValue(one, rest, value) : one));
  return { ...target, [key]: withValue((target as Record<string, unknown>)[key], rest, value) };
}
