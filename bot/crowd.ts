// Teams takes 14 questions a second about one conversation's people. When many arrive at once they are looked for in one
// list instead, and whoever meets the limit all the same waits for their turn, for as long as somebody would.
import type { MemberAnswer } from './roster';

/** So many within a second are asked about one by one: they may be of a conversation too long for one list. */
const ONE_BY_ONE = 5;
const WITHIN_MS = 1000;
const PATIENCE_MS = 8000;
const CONVERSATIONS_COUNTED = 1000;

/** Says whether this question comes in a crowd; it is counted then. */
export function countCrowds(now: () => number): (conversation: string) => boolean {
  const counted = new Map<string, { sinceMs: number; questions: number }>();
  return (conversation) => {
    const nowMs = now();
    let count = counted.get(conversation);
    if (!count || Math.abs(nowMs - count.sinceMs) >= WITHIN_MS) {
      if (counted.size >= CONVERSATIONS_COUNTED) counted.clear();
      count = { sinceMs: nowMs, questions: 0 };
      counted.set(conversation, count);
    }
    count.questions += 1;
    return count.questions > ONE_BY_ONE;
  };
}

/** Asks again when Teams says when; a little later than that, so that not everybody comes back at once. */
export async function patiently(ask: () => Promise<MemberAnswer>, chance: () => number): Promise<MemberAnswer> {
  for (let waitedMs = 0; ;) {
    const answer = await ask();
    if (answer.state !== 'unknown' || answer.retryAfterMs === undefined) return answer;
    const waitMs = answer.retryAfterMs + chance() * WITHIN_MS;
    waitedMs += waitMs;
    if (waitedMs > PATIENCE_MS) return answer;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
