// The device's database of notes that wait: its shape, and opening it. Each note names its person, so that whoever signs
// in next on this device neither sees nor sends another's.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { BoardId, CircleId, PersonId, SessionId } from '../../domain/ids';
import { withDeadline } from '../host/withDeadline';
import type { KeptNote } from './outboxStore';

/** Whose notes, of which session. */
export interface NotePlace {
  personId: PersonId;
  boardId: BoardId;
  circleId: CircleId;
  sessionId: SessionId;
}

export interface NoteRecord extends NotePlace, KeptNote {
  v: 1;
  /** Given by the database: the order in which notes were made, over all windows. */
  order?: number;
}

export interface NoteSchema extends DBSchema {
  notes: { key: number; value: NoteRecord; indexes: { place: [string, string, string] } };
}

export type NoteDatabase = IDBPDatabase<NoteSchema>;

const NAME = 'peer-circles';
const ANSWER_DEADLINE_MS = 3000;

let opening: Promise<NoteDatabase> | null = null;

/** Rejects when the device has no database for us or does not answer. */
export function openNoteDatabase(): Promise<NoteDatabase> {
  opening ??= inTime(
    openDB<NoteSchema>(NAME, 1, {
      upgrade(database) {
        const notes = database.createObjectStore('notes', { keyPath: 'order', autoIncrement: true });
        notes.createIndex('place', ['personId', 'boardId', 'sessionId']);
      },
      // A newer page wants to change the shape: make room; this window goes on from memory.
      blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
    }),
  );
  return opening;
}

export function inTime<T>(answer: Promise<T>): Promise<T> {
  return withDeadline(answer, ANSWER_DEADLINE_MS, 'the device did not answer in time');
}

/** Everything of one person, of whatever session. */
export async function placesWithNotes(personId: PersonId): Promise<NotePlace[]> {
  const database = await openNoteDatabase();
  // In the database's order an array comes after every string.
  const ofPerson = IDBKeyRange.bound([personId], [personId, []]);
  const places = new Map<string, NotePlace>();
  for (const note of await inTime(database.getAllFromIndex('notes', 'place', ofPerson))) {
    const { boardId, circleId, sessionId } = note;
    places.set(`${boardId} ${sessionId}`, { personId, boardId, circleId, sessionId });
  }
  return [...places.values()];
}
