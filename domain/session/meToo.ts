// "Me too": that others would say the same. Once a person, taken back by saying so again, never on one's own.
import { accepted, refused, type Result } from '../refusal';
import type { Capture } from './capture';
import { captureWith } from './captureIndex';
import type { Actor, PanelCommand } from './commands';
import type { SessionEvent, SessionFact } from './events';
import type { RunningSession } from './state';

export function meToo(
  session: RunningSession,
  { captureId, on }: Extract<PanelCommand, { type: 'meToo' }>,
  actor: Exclude<Actor, { as: 'product' }>,
): Result<readonly SessionFact[]> {
  const found = captureWith(session.captures, captureId);
  if (!found || found.setAside) return refused('captureUnknown');
  if (found.authorId === actor.id) return refused('yourOwn');
  const isSaid = found.meTooIds?.includes(actor.id) ?? false;
  return accepted(isSaid === on ? [] : [{ type: 'saidMeToo', data: { captureId, on, name: actor.name } }]);
}

export function withMeToo(
  captures: readonly Capture[],
  { by, data }: Extract<SessionEvent, { type: 'saidMeToo' }>,
): readonly Capture[] {
  if (by === null) return captures;
  return captures.map((capture) => {
    if (capture.id !== data.captureId) return capture;
    const { meTooIds: before = [], ...rest } = capture;
    const others = before.filter((id) => id !== by);
    const meTooIds = data.on ? [...others, by] : others;
    return meTooIds.length > 0 ? { ...rest, meTooIds } : rest;
  });
}
