// Answers that are the same for everybody on a board: made once, and again when what the board knows has changed or a minute
// has passed, since strength fades with time.
import type { Instant } from '../../domain/ids';
import type { BoardKnowledge } from './boardKnowledge';

interface Kept {
  restsOn: readonly unknown[];
  untilMs: number;
  answer: unknown;
}

const MINUTE_MS = 60_000;
const KEPT_MAX = 200;
const all = new WeakMap<BoardKnowledge, Map<string, Kept>>();

export function keptForAMinute<T>(knowledge: BoardKnowledge, name: string, now: Instant, make: () => T): T {
  const kept = all.get(knowledge) ?? new Map<string, Kept>();
  all.set(knowledge, kept);
  const restsOn = [knowledge.expertise(), knowledge.people(), ...knowledge.circles()];
  const known = kept.get(name);
  const nowMs = Date.parse(now);
  if (known && nowMs < known.untilMs && isSame(known.restsOn, restsOn)) return known.answer as T;
  if (kept.size >= KEPT_MAX) kept.clear();
  const answer = make();
  kept.set(name, { restsOn, untilMs: nowMs + MINUTE_MS, answer });
  return answer;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
