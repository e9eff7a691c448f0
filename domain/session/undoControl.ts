// Taking back the last use of the controls: a part moved on from, a minute more, who holds them. Whoever did it may, for a
// few seconds, and only while nobody has built on it. The end is not among them: what follows from it has been sent.
import type { Instant } from '../ids';
import { UNDO_CONTROL_MS, UNDO_ON_ITS_WAY_MS } from '../limits';
import { accepted, refused } from '../refusal';
import type { Actor, PanelCommand } from './commands';
import type { Decision } from './decide';
import type { LastControl } from './lastControl';
import type { RunningSession } from './state';

export function undoControl(
  session: RunningSession,
  { seq }: Extract<PanelCommand, { type: 'undoControl' }>,
  actor: Exclude<Actor, { as: 'product' }>,
  now: Instant,
): Decision {
  const last = session.lastControl;
  if (last?.seq !== seq) return refused('wentOnSince');
  if (last.by !== actor.id) return refused('notYours');
  // A tap in the last moment may be a while on its way.
  if (agoMs(last, now) > UNDO_CONTROL_MS + UNDO_ON_ITS_WAY_MS) return refused('undoTooLate');
  return accepted([{ type: 'controlUndone', data: { seq } }]);
}

/** What this person may take back at this instant. */
export function undoableControl(session: RunningSession, person: string, now: Instant): LastControl | null {
  const last = session.lastControl;
  return last?.by === person && agoMs(last, now) < UNDO_CONTROL_MS ? last : null;
}

function agoMs({ at }: LastControl, now: Instant): number {
  return Date.parse(now) - Date.parse(at);
}
