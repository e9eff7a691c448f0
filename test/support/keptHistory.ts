// What sessions of years would have left, put where they would have left it, without playing them.
import type { CircleChange } from '../../domain/circle/change';
import type { KeptCapture, SessionRecord } from '../../domain/circle/kept';
import {
  sessionIdOf,
  type BoardId,
  type CaptureId,
  type CircleId,
  type Instant,
  type PersonId,
} from '../../domain/ids';
import type { Storage } from '../../bot/storage/openStorage';
import type { CirclePlace } from './aRunningCircle';

export interface PlayedSession {
  ordinal: number;
  lead: PersonId;
  topic: string | null;
  at: Instant;
  formatId?: SessionRecord['formatId'];
  notes?: readonly (Pick<KeptCapture, 'kind' | 'text'> & Partial<KeptCapture>)[];
}

let made = 0;

export function recordOf(circleId: CircleId, played: PlayedSession): SessionRecord {
  const { ordinal, lead, topic, at, formatId = 'lunchAndLearn' } = played;
  const counted = { attendedIds: [lead], stepMs: [60_000], overrunMs: 0, captures: 0 };
  const session = { sessionId: sessionIdOf(circleId, ordinal), circleId, ordinal, formatId, leadId: lead };
  return { ...session, ...counted, topicTitle: topic, startedAt: at, endedAt: at, endReason: 'host' };
}

export function notesOf(circleId: CircleId, { ordinal, lead, at, notes = [] }: PlayedSession): KeptCapture[] {
  return notes.map((note) => {
    made += 1;
    const id = `kept-note-${String(made).padStart(6, '0')}` as CaptureId;
    return {
      id,
      circleId,
      sessionId: sessionIdOf(circleId, ordinal),
      at,
      authorId: lead,
      authorName: 'Somebody',
      ...note,
    };
  });
}

/** Answers the notes as they are kept. */
export async function keepHistory(
  { boards }: Pick<Storage, 'boards'>,
  place: CirclePlace,
  played: PlayedSession,
): Promise<KeptCapture[]> {
  const board = place.boardId as BoardId;
  const circleId = place.circleId as CircleId;
  const keep = notesOf(circleId, played);
  // A session that has just ended may be settling at this moment.
  for (let tries = 0; tries < 20; tries += 1) {
    const read = (await boards.readDetails(board, circleId))!;
    const change: CircleChange = { circle: read.value.circle, keep, record: recordOf(circleId, played) };
    if ((await boards.commit(board, read.etag, change, `history-${(made += 1)}`)) === 'saved') return keep;
  }
  throw new Error('the history of the test was not written');
}
