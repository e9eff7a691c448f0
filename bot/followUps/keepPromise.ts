// What is done with one due promise, by its kind. A claim that has grown old belongs to a process that died: nobody
// knows whether its post arrived.
import { SENDING_LOST_MS, type PromiseKind } from '../../domain/followUps/promise';
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { keepAfterSession } from './keepAfterSession';
import { keepAsked } from './keepAsked';
import { keepLateNotes } from './keepLateNotes';
import { keepRedaction } from './keepRedaction';
import { keepSettle } from './keepSettle';
import { recordLostAnswer } from './recordDelivery';

interface Keeper<K extends PromiseKind> {
  keep(parts: FollowUpParts, due: DuePromise<K>): Promise<void>;
}

const keepers: { [K in PromiseKind]: Keeper<K> } = {
  settle: { keep: keepSettle },
  afterSession: { keep: keepAfterSession },
  lateNotes: { keep: keepLateNotes },
  redaction: { keep: keepRedaction },
  asked: { keep: keepAsked },
};

export async function keepPromise(parts: FollowUpParts, due: DuePromise): Promise<void> {
  if (due.state.status === 'sending') {
    const ageMs = parts.clock.nowMs() - Date.parse(due.state.since);
    if (ageMs >= SENDING_LOST_MS) await recordLostAnswer(parts, due, 'the process that was sending it died');
    return;
  }
  const { kind } = due.value;
  // A newer version's; it steps back until a server that knows it looks here.
  if (!Object.hasOwn(keepers, kind)) throw new Error('a promise of a kind that this version does not know');
  const keeper: Keeper<PromiseKind> = keepers[kind];
  await keeper.keep(parts, due);
}
