import fc from 'fast-check';
import { cleanText } from '../../domain/text';

const MAX = 40;

test('text keeps its words, its lines and its emoji, and loses what is no text', () => {
  const given = '  Filter\u0007 early\nthen join 👩‍👩‍👧‍👦 \ud83d\u0000 ';
  expect(cleanText(given, MAX)).toEqual({ ok: true, value: 'Filter early\nthen join 👩‍👩‍👧‍👦' });
});

test('nothing but what is no text is nothing', () => {
  expect(cleanText(' \u0000\udc00 ', MAX)).toEqual({ ok: false, refusal: 'textEmpty' });
});

test('whatever is given, what is kept is well-formed, within the limit and stays as it is when cleaned again', () => {
  const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: MAX * 2 });
  fc.assert(
    fc.property(anyUnits, (units) => {
      const clean = cleanText(String.fromCharCode(...units), MAX);
      if (!clean.ok) return;
      expect(clean.value.length).toBeLessThanOrEqual(MAX);
      expect(Buffer.from(clean.value, 'utf8').toString('utf8')).toBe(clean.value);
      expect(cleanText(clean.value, MAX)).toEqual(clean);
    }),
  );
});
