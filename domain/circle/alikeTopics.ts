// Which topics may mean the same: by the three-letter pieces their titles share (Dice's coefficient), which forgives typing
// errors, endings and the order of words.
import type { Topic } from './topic';

/** From here on two titles are taken for alike; below it, short titles that share a word would all be. */
const ALIKE = 0.55;

/** Those that `title` may repeat, the most alike first. */
export function alikeTopics<T extends Pick<Topic, 'title'>>(title: string, topics: readonly T[]): T[] {
  const pieces = piecesOf(title);
  return topics
    .map((topic) => ({ topic, alike: likeness(pieces, piecesOf(topic.title)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .map(({ topic }) => topic);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((piece) => b.has(piece)).length;
  return (2 * shared) / (a.size + b.size);
}

/** Each word with a space before and after, so that beginnings and ends count. */
function piecesOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const letters = [...` ${word} `];
      return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
    }),
  );
}
