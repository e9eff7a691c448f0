// A live session on the real network, clock and device of this window. How it behaves stands in the files beside this one.
import type { PersonId } from '../../domain/ids';
import { createLiveSession, type LiveSession } from './liveSession';
import { mirrorParts, onNetworkChange, type SessionPlace } from './mirrorParts';
import { createQuestionSecrets } from './questionSecrets';
import { earlierOnDevice, outboxOnDevice } from './notesOnDevice';

export type { SessionPlace };

export function joinSession({ boardId, circleId, sessionId }: SessionPlace, personId: PersonId): LiveSession {
  const place = { personId, boardId, circleId, sessionId };
  const live = createLiveSession({
    ...outboxOnDevice(place),
    earlier: earlierOnDevice(place),
    secrets: createQuestionSecrets(personId, () => localStorage),
    ...mirrorParts(place, crypto.randomUUID()),
  });
  const stopListening = onNetworkChange(live.networkChanged);
  return {
    ...live,
    stop() {
      stopListening();
      live.stop();
    },
  };
}
