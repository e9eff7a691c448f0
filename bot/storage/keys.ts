// Every key of every table is made here and nowhere else. Our own ids are let in as they are, after a check of their
// alphabet; Teams' raw ids (`:`, `/`, `=`, `@`) are encoded. `~` separates, is in no part, and sorts after every
// character a part may have, so `<prefix>~` to `<prefix>~~` is exactly what stands under a prefix.
import type { FeedbackBy, FeedbackPlace } from '../stores';
import { createHash } from 'node:crypto';
import type { BoardId, CaptureId, CircleId, Instant, PersonId, SessionId, TopicId } from '../../domain/ids';
import { CHANGES_REMEMBERED } from '../../domain/limits';

export interface Key {
  partitionKey: string;
  rowKey: string;
}

/** Row keys from `from` on and before `below`. */
export interface KeyRange {
  partitionKey: string;
  from: string;
  below: string;
}

const PART = /^[A-Za-z0-9.-]{1,128}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ENCODED_MAX_LENGTH = 400;
const TIME_DIGITS = 15;
const SEQUENCE_DIGITS = 16;
const ORDINAL_DIGITS = 9;
const RING_DIGITS = 4;
const LEASES = 'leases';

/** One of our own ids as part of a key. Whatever else reaches this point is a broken assumption. */
export function part(id: unknown): string {
  if (typeof id !== 'string' || !PART.test(id)) throw new TypeError('an id that cannot be part of a key');
  return id;
}

/** A foreign id as part of a key: base64url, or its hash when it is too long for that. Different ids stay different. */
export function encoded(raw: unknown): string {
  if (typeof raw !== 'string' || raw.length === 0) throw new TypeError('only text can be part of a key');
  const utf8 = Buffer.from(raw, 'utf8');
  const text = utf8.toString('base64url');
  // Text that is no valid Unicode would lose its difference in UTF-8.
  if (text.length <= ENCODED_MAX_LENGTH && utf8.toString('utf8') === raw) return `e${text}`;
  return `h${createHash('sha256').update(Buffer.from(raw, 'utf16le')).digest('hex')}`;
}

function instant(at: unknown): string {
  if (typeof at !== 'string' || !INSTANT.test(at)) throw new TypeError('an instant is UTC with milliseconds');
  return at;
}

function digits(value: number, width: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('only whole numbers from 0 can be part of a key');
  const text = String(value).padStart(width, '0');
  if (text.length > width) throw new RangeError('a number too large for its place in a key');
  return text;
}

function inverted(value: number, width: number): string {
  return digits(10 ** width - 1 - value, width);
}

/** Later instants sort first. */
function newestFirst(at: Instant): string {
  return inverted(Date.parse(instant(at)), TIME_DIGITS);
}

function under(partitionKey: string, prefix: string): KeyRange {
  return { partitionKey, from: `${prefix}~`, below: `${prefix}~~` };
}

/** Boards, a partition a board. What its first view and a circle's page read lies apart from history (`h~…`). */
export const boardKeys = {
  settings: (board: BoardId): Key => ({ partitionKey: part(board), rowKey: 'b' }),
  circle: (board: BoardId, circle: CircleId): Key => ({ partitionKey: part(board), rowKey: `c~${part(circle)}` }),
  circles: (board: BoardId): KeyRange => under(part(board), 'c'),
  topic: (board: BoardId, circle: CircleId, topic: TopicId): Key => ({
    partitionKey: part(board),
    rowKey: `d~${part(circle)}~t~${part(topic)}`,
  }),
  openCommitment: (board: BoardId, circle: CircleId, id: CaptureId): Key => ({
    partitionKey: part(board),
    rowKey: `d~${part(circle)}~o~${part(id)}`,
  }),
  /** Outside what a board's or a circle's page reads. */
  profile: (board: BoardId, person: PersonId): Key => ({ partitionKey: part(board), rowKey: `p~${part(person)}` }),
  /** Read where circles are suggested, for everybody at once. */
  profiles: (board: BoardId): KeyRange => under(part(board), 'p'),
  formingMemory: (board: BoardId): Key => ({ partitionKey: part(board), rowKey: 'f' }),
  details: (board: BoardId, circle: CircleId): KeyRange => under(part(board), `d~${part(circle)}`),
  doneCommitment: (board: BoardId, circle: CircleId, id: CaptureId): Key => ({
    partitionKey: part(board),
    rowKey: `h~${part(circle)}~x~${part(id)}`,
  }),
  kept: (board: BoardId, circle: CircleId, kind: KeptKind, at: Instant, id: CaptureId): Key => ({
    partitionKey: part(board),
    rowKey: `h~${part(circle)}~k~${keptPlace[kind]}~${newestFirst(at)}${part(id)}`,
  }),
  takeaways: (board: BoardId, circle: CircleId): KeyRange => under(part(board), `h~${part(circle)}~k~t`),
  questions: (board: BoardId, circle: CircleId): KeyRange => under(part(board), `h~${part(circle)}~k~q`),
  /** Of every kind: takeaways, questions, thanks. */
  allKept: (board: BoardId, circle: CircleId): KeyRange => under(part(board), `h~${part(circle)}~k`),
  records: (board: BoardId, circle: CircleId): KeyRange => under(part(board), `h~${part(circle)}~s`),
  /** A ring: the latest changes lie where the earliest lay, so that they do not grow with time. */
  change: (board: BoardId, circle: CircleId, number: number): Key => ({
    partitionKey: part(board),
    rowKey: `u~${part(circle)}~${digits(number % CHANGES_REMEMBERED, RING_DIGITS)}`,
  }),
  changes: (board: BoardId, circle: CircleId): KeyRange => under(part(board), `u~${part(circle)}`),
  record: (board: BoardId, circle: CircleId, ordinal: number): Key => ({
    partitionKey: part(board),
    rowKey: `h~${part(circle)}~s~${inverted(ordinal, ORDINAL_DIGITS)}`,
  }),
};

type KeptKind = keyof typeof keptPlace;
/** Takeaways have a range of their own: the latest ten are the first ten rows of it. */
const keptPlace = { takeaway: 't', question: 'q', thanks: 'g' } as const;

/** What kind of row a detail is, by its key. */
export function isTopicKey(rowKey: string): boolean {
  return /^d~[^~]+~t~/.test(rowKey);
}

/**
 * Sessions, a partition a session. The board (and with it the tenant) is part of it: circle ids come from clients, and
 * two boards with a circle of the same id must not share a log.
 */
export const sessionKeys = {
  event: (board: BoardId, session: SessionId, seq: number): Key => ({
    partitionKey: `${part(board)}~${part(session)}`,
    rowKey: `e${digits(seq, SEQUENCE_DIGITS)}`,
  }),
  eventsAfter: (board: BoardId, session: SessionId, seq: number): KeyRange => ({
    partitionKey: `${part(board)}~${part(session)}`,
    from: `e${digits(seq + 1, SEQUENCE_DIGITS)}`,
    below: 'f',
  }),
  /** Private words lie beside the events and outside every range that reads those. */
  feedback: (at: FeedbackPlace, by: FeedbackBy): Key => ({
    partitionKey: partitionOf(at),
    rowKey: `${wordsFor(at)}~${by.as === 'person' ? `p~${part(by.personId)}` : `a~${part(by.secretHash)}`}`,
  }),
  allFeedback: (at: FeedbackPlace): KeyRange => under(partitionOf(at), wordsFor(at)),
  anonymousFeedback: (at: FeedbackPlace): KeyRange => under(partitionOf(at), `${wordsFor(at)}~a`),
};

function partitionOf({ board, session }: FeedbackPlace): string {
  return `${part(board)}~${part(session)}`;
}

/** Where several led, the key names whom the word is for; where one did, `f` alone holds all of them. */
function wordsFor({ to }: FeedbackPlace): string {
  return to === null ? 'f' : `g~${part(to)}`;
}

export const personKeys = {
  circle: (person: PersonId, board: BoardId, circle: CircleId): Key => ({
    partitionKey: part(person),
    rowKey: `c~${part(board)}~${part(circle)}`,
  }),
  circles: (person: PersonId): KeyRange => under(part(person), 'c'),
};

export const conversationKeys = {
  conversation: (tenantId: string, conversationId: string): Key => ({
    partitionKey: part(tenantId).toLowerCase(),
    rowKey: encoded(conversationId),
  }),
  /** Encoded ids begin with `e` or `h`. */
  ofTenant: (tenantId: string): KeyRange => ({ partitionKey: part(tenantId).toLowerCase(), from: 'e', below: 'i' }),
};

/**
 * Promises, a partition a shard. `id~<id>` exists from the first promise on and says what became of it; while it is
 * owed, a second row stands at its due time. The step in that row's key grows with every change, so deleting the old
 * row (which fails when it is gone) is at once the check that nobody was faster: Azure's transactions delete
 * unconditionally otherwise.
 */
export const promiseKeys = {
  known: (shard: number, id: string): Key => ({ partitionKey: shardKey(shard), rowKey: `id~${part(id)}` }),
  due: (shard: number, dueAt: Instant, id: string, step: number): Key => ({
    partitionKey: shardKey(shard),
    rowKey: `${instant(dueAt)}~${part(id)}~${digits(step, ORDINAL_DIGITS)}`,
  }),
  /** Everything due at `now` or before. */
  dueUntil: (shard: number, now: Instant): KeyRange => ({
    partitionKey: shardKey(shard),
    from: '0',
    below: `${instant(now)}~~`,
  }),
};

/** Leases, one small partition beside the promises they are about: who lives, and who looks at which shard. */
export const leaseKeys = {
  instance: (instanceId: string): Key => ({ partitionKey: LEASES, rowKey: `i~${part(instanceId)}` }),
  instances: (): KeyRange => under(LEASES, 'i'),
  shard: (shard: number): Key => ({ partitionKey: LEASES, rowKey: `s~${digits(shard, 1)}` }),
  shards: (): KeyRange => under(LEASES, 's'),
};

function shardKey(shard: number): string {
  return `p${digits(shard, 1)}`;
}

/** The same conversation is in the same shard, on every server and in every version. */
export function shardOf(conversationKey: string, shards: number): number {
  return createHash('sha256').update(conversationKey).digest().readUInt32BE(0) % shards;
}
