// A session's state as text, made once for each sequence however many ask for it.
import type { Snapshot } from '../../contract/live';
import type { SessionState } from '../../domain/session/state';

const texts = new WeakMap<SessionState, string>();

/** The JSON of a `Snapshot`. States are never changed, so the same one is the same text. */
export function snapshotText(state: SessionState): string {
  const known = texts.get(state);
  if (known !== undefined) return known;
  const snapshot: Snapshot = { state };
  const text = JSON.stringify(snapshot);
  texts.set(state, text);
  return text;
}
