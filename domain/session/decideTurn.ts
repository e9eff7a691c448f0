// Passing the turn on: the speaker does, or the host for them; whoever passed it on may take it back.
import { accepted, refused, type Refusal } from '../refusal';
import type { Actor, PanelCommand } from './commands';
import type { Decision } from './decide';
import { isPresent } from './presence';
import type { RunningSession } from './state';
import { turnOrder, type StepTurn } from './turns';

type PassTurn = Extract<PanelCommand, { type: 'passTurn' }>;

export function decideTurn(
  session: RunningSession,
  command: PassTurn,
  actor: Exclude<Actor, { as: 'product' }>,
): Decision {
  const { turn } = session;
  if (command.step !== session.stepIndex) return refused('stepIsGone');
  if (!turn || command.from !== turn.speakerId) return refused('turnIsGone');
  const refusal = passRefusal(session, turn, command, actor.id);
  if (refusal) return refused(refusal);
  const { from, to } = command;
  if (from === to) return accepted([]);
  // A turn that goes back was passed on too early: whoever had it for a moment has not spoken.
  const hasSpoken = from !== null && isPresent(session, from) && !(to !== null && turn.spokenIds.includes(to));
  return accepted([{ type: 'turnPassed', data: { stepIndex: command.step, toId: to, hasSpoken } }]);
}

function passRefusal(session: RunningSession, turn: StepTurn, { to }: PassTurn, actor: string): Refusal | null {
  const takesBack = turn.beforeId === actor && to === actor;
  if (actor !== session.hostId && actor !== turn.speakerId && !takesBack) return 'notYourTurn';
  const mayHaveIt = to === null || (turnOrder(session).includes(to) && isPresent(session, to));
  return mayHaveIt ? null : 'ownerUnknown';
}
