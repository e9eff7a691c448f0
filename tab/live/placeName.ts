// What a person's windows on one session call the things they share on the device.
import type { NotePlace } from './noteDatabase';

export function placeName({ personId, boardId, sessionId }: NotePlace): string {
  return `peer-circles ${personId} ${boardId} ${sessionId}`;
}
