// Cuts a text where the words stand that were found in it, so that they can be marked.

export interface Part {
  text: string;
  isFound: boolean;
}

/** Together the parts are the text again. Only whole words are found, whatever their case. */
export function markedParts(text: string, found: readonly string[]): Part[] {
  const words = [...found].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (words.length === 0) return text === '' ? [] : [{ text, isFound: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, isFound: index % 2 === 1 }))
    .filter(({ text: part }) => part !== '');
}

const literal = (word: string) =>
  word.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);
