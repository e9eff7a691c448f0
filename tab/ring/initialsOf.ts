// The one or two letters that stand for a name on a ring.

/** First letters of the first and the last word; brackets, as in “Ana Souza (Guest)”, do not count. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .map((word) => firstLetter(word))
    .filter((letter) => letter !== '');
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [words[0], ''];
  return (first + last).toLocaleUpperCase();
}

function firstLetter(word: string): string {
  return /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '';
}
