// When two spellings of a name count as the same: capitals, accents and marks do not matter, nor does "ue" for "ü".

const unlikeTheirBase: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Letters and digits only. */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => unlikeTheirBase[letter]!)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Every way a word of a name may be typed. */
export function spellingsOf(word: string): readonly string[] {
  const written = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => umlauts[letter]!);
  return [...new Set([foldName(word), foldName(written)])];
}
