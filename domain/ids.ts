// The identities everything else refers to; how they become storage keys is decided in bot/storage.
type Branded<Name extends string> = string & { readonly __id: Name };

/** Our own opaque id of a board; never a Teams id. */
export type BoardId = Branded<'board'>;
export type CircleId = Branded<'circle'>;
/** `<circle id>-<ordinal>`: the session after this one always has a known id, so nobody can start two. */
export type SessionId = Branded<'session'>;
export type TopicId = Branded<'topic'>;
/** A capture keeps its id when the board keeps it as a takeaway, commitment, question or thanks. */
export type CaptureId = Branded<'capture'>;
/** What somebody wrote to a question the circle keeps. */
export type AnswerId = Branded<'answer'>;
/** Made by the client once per intention; a repeat with the same id changes nothing. */
export type CommandId = Branded<'command'>;
/** One change of a circle that can be taken back. */
export type ChangeId = Branded<'change'>;
/** One open stream of one window. */
export type ConnectionId = Branded<'connection'>;
/** `<tenant id>.<object id>`, both lower case: a person is their home tenant and object id, nothing else. */
export type PersonId = Branded<'person'>;

/** UTC, ISO 8601 with milliseconds. */
export type Instant = string;
/** A day without a time, `YYYY-MM-DD`: due dates are days, not instants. */
export type CalendarDate = string;

/** Ids made by clients become parts of keys, so only this alphabet is let in. */
export const ID_PATTERN = /^[A-Za-z0-9-]{8,64}$/;

/** What a person's id looks like where somebody else names it. */
export const PERSON_ID_PATTERN = /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/;

export function personIdOf(tenantId: string, objectId: string): PersonId {
  return `${tenantId.toLowerCase()}.${objectId.toLowerCase()}` as PersonId;
}

export function tenantOf(person: PersonId): string {
  return person.slice(0, person.indexOf('.'));
}

export function objectIdOf(person: PersonId): string {
  return person.slice(person.indexOf('.') + 1);
}

export function sessionIdOf(circle: CircleId, ordinal: number): SessionId {
  return `${circle}-${ordinal}` as SessionId;
}

/** The circle a session id belongs to, or null when the text is no session id. */
export function circleOfSession(session: string): CircleId | null {
  const match = /^([A-Za-z0-9-]{8,64})-(\d{1,9})$/.exec(session);
  return match ? (match[1] as CircleId) : null;
}

/** Null when the text is no session id. */
export function ordinalOfSession(session: string): number | null {
  const circle = circleOfSession(session);
  return circle === null ? null : Number(session.slice(circle.length + 1));
}

/** A board's id names the tenant that owns it, so that a link alone says whose data it asks for. */
export function boardIdOf(tenantId: string, random: string): BoardId {
  return `${tenantId.toLowerCase().replaceAll('-', '')}-${random}` as BoardId;
}

/** The owning tenant of a board, as a GUID; null when the text is no board id. */
export function tenantOfBoard(board: string): string | null {
  const match = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-[A-Za-z0-9-]{8,31}$/.exec(board);
  return match ? match.slice(1).join('-') : null;
}
