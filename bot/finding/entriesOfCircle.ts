// What of a circle can be found, and by whom: each thing has one audience, and nothing is in the index of another.
import { isMembersOnly } from '../../domain/circle/kinds';
import type { KeptCapture } from '../../domain/circle/kept';
import type { Topic } from '../../domain/circle/topic';
import type { CircleId, SessionId } from '../../domain/ids';
import { isConfidential } from '../../domain/session/sharing';
import type { CircleContents } from './circleContents';
import type { Entry } from './entry';

/** `open`: everybody of the board's conversation. Otherwise the members of that circle. */
export type Audience = 'open' | CircleId;

export type Found = { circleId: CircleId } & (
  { kind: 'takeaway' | 'question'; note: KeptCapture; topicTitle: string | null } | { kind: 'topic'; topic: Topic }
);

export interface CircleEntry {
  audience: Audience;
  entry: Entry;
  found: Found;
}

export function entriesOfCircle({ circle, topics, history }: CircleContents): CircleEntry[] {
  const circleId = circle.id;
  const inside: Audience = isMembersOnly(circle.kind) ? circleId : 'open';
  const records = new Map(history.records.map((record) => [record.sessionId, record]));
  /** Without its record nobody can say that a session was open. */
  const wasOpen = (session: SessionId) => {
    const record = records.get(session);
    return record !== undefined && !isConfidential(record);
  };
  const audienceOf = ({ sessionId, shared }: KeptCapture): Audience =>
    shared || sessionId === null || wasOpen(sessionId) ? inside : circleId;

  const notes = history.kept.flatMap((note): CircleEntry[] => {
    const { kind, id, text, at, sessionId } = note;
    if (kind === 'thanks') return [];
    const topicTitle = (sessionId && records.get(sessionId)?.topicTitle) ?? null;
    const words = [...(topicTitle === null ? [] : [topicTitle]), ...(note.answers ?? []).map((answer) => answer.text)];
    const entry = { id: `${kind}:${circleId}:${id}`, kind, title: text, words, at };
    return [{ audience: audienceOf(note), entry, found: { circleId, kind, note, topicTitle } }];
  });
  const open = topics.map((topic): CircleEntry => {
    const words = (topic.merged ?? []).map(({ title }) => title);
    const entry: Entry = { id: `topic:${circleId}:${topic.id}`, kind: 'topic', title: topic.title, words, at: null };
    return { audience: inside, entry, found: { circleId, kind: 'topic', topic } };
  });
  return [...notes, ...open];
}
