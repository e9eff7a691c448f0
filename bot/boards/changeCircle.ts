// How every decision about a circle is carried out: read, decide, write on condition that nobody wrote in between,
// and decide again if somebody did.
import type { CircleDetails } from '../../domain/circle/change';
import type { BoardId, CircleId } from '../../domain/ids';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { NewId } from '../clock';
import { Failure } from '../failure';
import type { BoardStore, RestingChange } from '../stores';

const TRIES = 12;
const BACK_OFF_MS = 15;

export interface ChangeParts {
  boards: BoardStore;
  newId: NewId;
  /** From 0 up to 1, for jitter. */
  chance: () => number;
}

/** Answers with the circle as it is afterwards. `decide` may run several times and must be pure. */
export async function changeCircle(
  parts: ChangeParts,
  board: BoardId,
  circle: CircleId,
  decide: (details: CircleDetails) => Result<RestingChange> | Promise<Result<RestingChange>>,
): Promise<Result<CircleDetails['circle']>> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const read = await parts.boards.readDetails(board, circle);
    if (!read) return refused('circleUnknown');
    const decided = await decide(read.value);
    if (!decided.ok) return decided;
    if (changesNothing(decided.value, read.value)) return accepted(decided.value.circle);
    const written = await parts.boards.commit(board, read.etag, decided.value, parts.newId());
    if (written === 'saved') return accepted(decided.value.circle);
    await pause(BACK_OFF_MS * (attempt + 1) * parts.chance());
  }
  throw new Failure('conflict');
}

function changesNothing(change: RestingChange, details: CircleDetails): boolean {
  const { putTopics, removeTopicIds, commitments, keep, removeKept, removeCommitments } = change;
  const rows = [putTopics, removeTopicIds, commitments, keep, removeKept, removeCommitments];
  return change.circle === details.circle && !change.record && rows.every((row) => !row || row.length === 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
