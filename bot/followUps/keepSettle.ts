// A session's settle promise has fallen due: close it if it was forgotten, settle it if it has ended.
import { settleStep } from '../../domain/followUps/settleRule';
import { evolveAll } from '../../domain/session/evolve';
import { closeSession } from '../sessions/endSession';
import { settleEnded } from '../sessions/settleEnded';
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { dissolve } from './recordDelivery';

export async function keepSettle(parts: FollowUpParts, due: DuePromise<'settle'>): Promise<void> {
  const { boardId, sessionId } = due.value.subject;
  const session = evolveAll(await parts.stores.sessions.read(boardId, sessionId, 0));
  const step = settleStep(due.value, session, parts.clock.now());
  switch (step.do) {
    case 'wait':
      await parts.stores.promises.postpone(due, step.untilAt, due.state);
      return;
    case 'dissolve':
      return dissolve(parts, due, step.reason);
    case 'close':
      await closeSession(parts, await parts.live.get(boardId, sessionId), 'forgotten');
      break;
    case 'settle':
      break;
  }
  if (await settleEnded(parts, boardId, sessionId)) await dissolve(parts, due, 'settled');
}
