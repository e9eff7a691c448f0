// Asking somebody else to retell: the host does, or whoever it is; whoever it was before may take it back.
import { accepted, refused } from '../refusal';
import type { Actor, PanelCommand } from './commands';
import type { Decision } from './decide';
import { canRetell } from './retelling';
import type { RunningSession } from './state';

export function decideRetelling(
  session: RunningSession,
  { step, from, to }: Extract<PanelCommand, { type: 'nameReteller' }>,
  actor: Exclude<Actor, { as: 'product' }>,
): Decision {
  const { retelling, stepIndex, hostId } = session;
  if (step !== stepIndex) return refused('stepIsGone');
  if (!retelling) return refused('notInThisStep');
  if (retelling.personId !== from) return refused('turnIsGone');
  const takesBack = retelling.beforeId === actor.id && to === actor.id;
  if (actor.id !== hostId && actor.id !== from && !takesBack) return refused('notYourTurn');
  if (from === to) return accepted([]);
  if (!canRetell(session, to)) return refused('ownerUnknown');
  return accepted([{ type: 'retellerNamed', data: { stepIndex, toId: to } }]);
}
