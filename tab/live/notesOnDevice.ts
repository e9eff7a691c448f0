// Everything of this device that keeps one person's notes: the store and the turn for each session they wrote in. Where a
// browser gives none of it, notes are kept in the window.
import type { AcceptedView } from '../../contract/views';
import type { CommandId } from '../../domain/ids';
import { request } from '../api/request';
import type { Delivery, Sending } from './delivery';
import { createArrivingOutboxStore } from './arrivingOutboxStore';
import type { EarlierParts } from './earlierNotes';
import type { NotePlace } from './noteDatabase';
import type { OutboxParts } from './outbox';
import { placeName } from './placeName';
import { createSenderTurn } from './senderTurn';
import { createSturdyOutboxStore } from './sturdyOutboxStore';
import { browserTimers } from './timers';

function deliverTo({ boardId, circleId, sessionId }: Omit<NotePlace, 'personId'>) {
  return async ({ commandId, command }: Sending): Promise<Delivery> => {
    const place = { boardId, circleId, sessionId };
    const answer = await request<AcceptedView>('command', place, { commandId, command });
    return answer.ok ? answer : { ok: false, code: answer.problem.code };
  };
}

async function deviceStore(place: NotePlace) {
  return (await import('./deviceOutboxStore.js')).createDeviceOutboxStore(place);
}

export function outboxOnDevice(place: NotePlace): OutboxParts {
  return {
    deliver: deliverTo(place),
    store: createSturdyOutboxStore(createArrivingOutboxStore(deviceStore(place))),
    turn: createSenderTurn(placeName(place), 'locks' in navigator ? navigator.locks : undefined),
    timers: browserTimers,
    random: Math.random,
    newId: () => crypto.randomUUID() as CommandId,
  };
}

/** The other sessions of this person of which something waits here. */
export function earlierOnDevice(here: NotePlace): EarlierParts {
  return {
    async places() {
      try {
        const { placesWithNotes } = await import('./noteDatabase.js');
        const places = await placesWithNotes(here.personId);
        return places.filter(({ boardId, sessionId }) => boardId !== here.boardId || sessionId !== here.sessionId);
      } catch {
        return [];
      }
    },
    outboxFor: outboxOnDevice,
    isShown: ({ boardId, circleId }) => boardId === here.boardId && circleId === here.circleId,
  };
}
