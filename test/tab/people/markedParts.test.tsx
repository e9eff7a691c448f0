import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { Marked } from '../../../tab/features/people/Marked';
import { markedParts } from '../../../tab/features/people/markedParts';

const foundIn = (text: string, words: readonly string[]) =>
  markedParts(text, words).flatMap((part) => (part.isFound ? [part.text] : []));

test('whole words are marked as they stand in the text, whatever their case, and nothing inside other words', () => {
  expect(foundIn('Deadlocks: why a lock waits, LOCK or not', ['lock'])).toEqual(['lock', 'LOCK']);
  expect(foundIn('Größe der Zähler', ['zähler', 'größe'])).toEqual(['Größe', 'Zähler']);
});

test('what is marked and what is not are together the text, whatever was found', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, words) => {
      expect(
        markedParts(text, words)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a note is text, also where it was found by what looks like markup', () => {
  const html = renderToStaticMarkup(<Marked text="a <b>lock</b> (waits)" found={['lock', '(waits)', '<b>']} />);
  expect(html).not.toContain('<b>');
  expect(html).toMatch(/<mark[^>]*>lock<\/mark>/);
});
