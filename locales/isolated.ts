// People's names and words inside a sentence: those that run from right to left are isolated, so that they turn nothing
// around them. Every language shipped here is written from left to right; what reads that way needs no marks.
import type { MessageValues } from './translator';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

export function isolated(values: MessageValues): MessageValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolatedValue(value)]));
}

function isolatedValue(value: MessageValues[string]): MessageValues[string] {
  if (typeof value !== 'string' || !RIGHT_TO_LEFT.test(value)) return value;
  return `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
}
