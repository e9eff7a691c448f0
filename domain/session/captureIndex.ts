// Finds a note by its id without looking through all of them: a session may hold two thousand, and each new one asks
// whether its id is taken. What is kept for it is a memory only; the list alone says what there is.
import type { CaptureId } from '../ids';
import type { Capture } from './capture';

type Captures = readonly Capture[];

const indexes = new WeakMap<Captures, Map<CaptureId, Capture>>();

export function captureWith(captures: Captures, id: CaptureId): Capture | undefined {
  let index = indexes.get(captures);
  if (!index) {
    index = new Map(captures.map((capture) => [capture.id, capture]));
    indexes.set(captures, index);
  }
  return index.get(id);
}

/** The longer list takes the index over; whoever asks the shorter one again makes it a new one. */
export function withOneMore(captures: Captures, capture: Capture): Captures {
  const longer = [...captures, capture];
  const index = indexes.get(captures);
  if (index) {
    indexes.delete(captures);
    indexes.set(longer, index.set(capture.id, capture));
  }
  return longer;
}
