// What a circle's sessions left that somebody did for others: read off its records and the notes it keeps.
import type { Circle } from '../circle/circle';
import type { KeptCapture, SessionRecord } from '../circle/kept';
import { leadingOf, type Deed, type SessionLeft } from './deed';

/** One for each settled session, and one for each question that was put to the circle outside of them. */
export function leftBy(
  { id, kind }: Pick<Circle, 'id' | 'kind'>,
  { kept, records }: { kept: readonly KeptCapture[]; records: readonly SessionRecord[] },
): SessionLeft[] {
  const notes = new Map<string, KeptCapture[]>();
  const between: SessionLeft[] = [];
  for (const note of kept) {
    if (note.sessionId === null) {
      const asked = { sessionId: note.id, circleId: id, kind, formatId: null, topicTitle: null };
      between.push({ ...asked, deeds: deedsIn(note) });
    } else {
      const those = notes.get(note.sessionId);
      if (those) those.push(note);
      else notes.set(note.sessionId, [note]);
    }
  }
  const settled = records.map((record): SessionLeft => {
    const { sessionId, formatId, topicTitle } = record;
    const deeds = [...leadingOf(record), ...(notes.get(sessionId) ?? []).flatMap(deedsIn)];
    return { sessionId, circleId: id, kind, formatId, topicTitle, deeds };
  });
  return [...settled, ...between];
}

function deedsIn(note: KeptCapture): Deed[] {
  const { id: captureId, authorId, text, at } = note;
  switch (note.kind) {
    case 'takeaway': {
      const helpedIds = (note.helpfulIds ?? []).filter((helped) => helped !== authorId);
      if (authorId === null || helpedIds.length === 0) return [];
      return [{ kind: 'helped', personId: authorId, at, captureId, text, helpedIds }];
    }
    case 'thanks':
      if (!note.to || authorId === null || note.to.id === authorId) return [];
      return [{ kind: 'thanked', personId: note.to.id, at, captureId, byId: authorId }];
    case 'question': {
      const answer = note.answers?.find((one) => one.id === note.closed?.answerId);
      if (!answer || answer.byId === authorId) return [];
      const asked = { captureId, question: text, askedById: authorId };
      return [{ kind: 'answered', personId: answer.byId, at: answer.at, ...asked }];
    }
  }
}
