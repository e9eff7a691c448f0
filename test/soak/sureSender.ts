// Somebody who does not let go: the same command, with the same id, until a server has answered it for sure; what a
// server answers with is kept for the tests to judge.
import type { EndpointName } from '../../contract/endpoints';
import type { AcceptedView } from '../../contract/views';
import type { ApiClient } from '../support/apiClient';

export interface SureAnswer {
  status: number;
  code: string | undefined;
  seq: number;
  /** From the first asking to the last answer; what the limit on one person's haste costs is left out. */
  tookMs: number;
  /** Askings without a sure answer, by what was said instead; empty where the connection broke. */
  unsure: readonly string[];
}

const PAUSE_MS = 60;
const GIVE_UP_AFTER_MS = 60_000;

/** `doors` are that person's ways to the servers, tried in turn. */
export async function sendSurely(
  doors: readonly ApiClient[],
  endpoint: EndpointName,
  place: Record<string, string>,
  body: unknown,
): Promise<SureAnswer> {
  const firstAtMs = performance.now();
  let askedAtMs = firstAtMs;
  const unsure: string[] = [];
  for (let asked = 0; ; asked += 1) {
    const door = doors[asked % doors.length]!;
    const answer = await door.call<Partial<AcceptedView> & { code?: string }>(endpoint, place, body).catch(noAnswer);
    const nowMs = performance.now();
    if (answer.status === 429) askedAtMs = nowMs;
    else if (answer.status !== 0 && answer.status < 500) {
      const { code, seq = 0 } = answer.body;
      return { status: answer.status, code, seq, tookMs: nowMs - askedAtMs, unsure };
    }
    if (answer.status !== 429) unsure.push(answer.body.code ?? '');
    if (nowMs - firstAtMs > GIVE_UP_AFTER_MS) throw new Error(`no sure answer in time; the last was ${answer.status}`);
    const askedForMs = answer.status === 429 ? Number(answer.headers.get('retry-after')) * 1000 : 0;
    await new Promise((resolve) => setTimeout(resolve, askedForMs || PAUSE_MS));
  }
}

/** A connection that broke off is no answer; everything else is a mistake in the test. */
function noAnswer(error: unknown) {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;
  // By name: Node's own errors are of another realm than a test's.
  if (name !== 'TypeError' && name !== 'TimeoutError') throw error;
  return { status: 0, body: {} as Partial<AcceptedView> & { code?: string }, text: '', headers: new Headers() };
}
