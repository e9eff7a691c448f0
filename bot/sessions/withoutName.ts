// Where a question loses its author: from here on, whoever decides, stores or streams it has never been told who asked.
import { createHash } from 'node:crypto';
import type { Actor, Nobody, PanelCommand, SessionCommand } from '../../domain/session/commands';

/** The command as the session gets it, and by whom: by nobody when it is an anonymous question or takes one back. */
export function withoutName(command: PanelCommand, actor: Actor): { command: SessionCommand; actor: Actor | Nobody } {
  if (command.type === 'ask') return { command, actor: { as: 'anonymous' } };
  if (command.type !== 'unask') return { command, actor };
  const secretHash = createHash('sha256').update(command.secret).digest('hex');
  return { command: { type: 'withdraw', captureId: command.captureId, secretHash }, actor: { as: 'anonymous' } };
}
