// What is done with one due promise, by its kind. A claim that has grown old belongs to a process that died: nobody
// knows whether its post arrived.
import { SENDING_LOST_MS } from '../../domain/followUps/promise';
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { keepAfterSession } from './keepAfterSession';
import { keepLateNotes } from './keepLateNotes';
import { keepRedaction } from './keepRedaction';
import { keepSettle } from './keepSettle';
import { recordLostAnswer } from './recordDelivery';

export async function keepPromise(parts: FollowUpParts, due: DuePromise): Promise<void> {
  if (due.state.status === 'sending') {
    const ageMs = parts.clock.nowMs() - Date.parse(due.state.since);
    if (ageMs >= SENDING_LOST_MS) await recordLostAnswer(parts, due, 'the process that was sending it died');
    return;
  }
  switch (due.value.kind) {
    case 'settle':
      return keepSettle(parts, due);
    case 'afterSession':
      return keepAfterSession(parts, due);
    case 'lateNotes':
      return keepLateNotes(parts, due);
    case 'redaction':
      return keepRedaction(parts, due);
  }
}
