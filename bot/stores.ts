// What the use cases ask of storage, in their own words; how rows and keys look is decided in `storage/`.
// Every call has a deadline inside. When the answer is lost and cannot be found out, `StorageUnavailable` is thrown;
// repeating the same call with the same operation id is then always safe.
import type { Circle } from '../domain/circle/circle';
import type { CircleChange, CircleDetails } from '../domain/circle/change';
import type { Commitment, KeptCapture, SessionRecord } from '../domain/circle/kept';
import type { FormingMemory } from '../domain/forming/memory';
import type { Owed, PromiseKind, PromiseState } from '../domain/followUps/promise';
import type { BoardId, CaptureId, CircleId, Instant, PersonId, SessionId } from '../domain/ids';
import type { Profile } from '../domain/profile/profile';
import type { Feedback } from '../domain/session/feedback';
import type { SessionEvent } from '../domain/session/events';
import type { MadeChange } from '../domain/undo/madeChange';
import type { ConversationAddress } from './messenger';

export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable';
}

/** A value with the version it was read at. */
export interface Stored<T> {
  value: T;
  etag: string;
}

/** `conflict`: somebody else wrote in between; read again and decide again. An echo of one's own write is `saved`. */
export type Written = 'saved' | 'conflict';

export interface Board {
  id: BoardId;
  name: string;
  /** The conversation whose members may open it and to which its follow-ups go. */
  conversationId: string;
  createdAt: Instant;
}

export interface CirclePage {
  details: CircleDetails;
  /** Newest first, at most ten. */
  latestTakeaways: readonly KeptCapture[];
  /** Newest first, open and closed, at most `LATEST_QUESTIONS`. */
  latestQuestions: readonly KeptCapture[];
}

/** A profile at the version that something was decided on. */
export interface ProfileVersion {
  personId: PersonId;
  etag: string;
}

/** A change that also rests on profiles: it is written only while they are as they were read. */
export interface RestingChange extends CircleChange {
  restsOn?: readonly ProfileVersion[];
}

/** What a circle's settled sessions left: notes by kind and then newest first, records newest first. */
export interface CircleHistory {
  kept: readonly KeptCapture[];
  records: readonly SessionRecord[];
}

export interface BoardStore {
  createBoard(board: Board, operationId: string): Promise<Written>;
  readBoard(board: BoardId): Promise<Board | null>;
  /** Every circle of the board: one range query that does not grow with history. */
  readCircles(board: BoardId): Promise<Circle[]>;
  /** The same, each with its version. */
  readVersions(board: BoardId): Promise<Stored<Circle>[]>;
  readDetails(board: BoardId, circle: CircleId): Promise<Stored<CircleDetails> | null>;
  readPage(board: BoardId, circle: CircleId): Promise<CirclePage | null>;
  /** One note as the circle keeps it now; null where it is not there (any more). */
  readKept(
    board: BoardId,
    circle: CircleId,
    place: Pick<KeptCapture, 'kind' | 'at' | 'id'>,
  ): Promise<KeptCapture | null>;
  /** As on the circle's page. */
  readLatestQuestions(board: BoardId, circle: CircleId): Promise<KeptCapture[]>;
  /** A settled session's line of history. */
  readRecord(board: BoardId, circle: CircleId, ordinal: number): Promise<SessionRecord | null>;
  /** All its sessions left, for what is made of years of it: two range queries that grow with them. */
  readHistory(board: BoardId, circle: CircleId): Promise<CircleHistory>;
  /** Open or done. */
  readCommitment(board: BoardId, circle: CircleId, id: CaptureId): Promise<Commitment | null>;
  /** The circle's latest changes by people, in no order: what can be taken back, and what was built on it. */
  readMade(board: BoardId, circle: CircleId): Promise<MadeChange[]>;
  /** `conflict` also when a profile it rests on has changed. */
  insertCircle(
    board: BoardId,
    circle: Circle,
    operationId: string,
    restsOn?: readonly ProfileVersion[],
  ): Promise<Written>;
  /** The whole change, if the circle is still at `etag`; in one transaction when it fits into one, see the store. */
  commit(board: BoardId, etag: string, change: RestingChange, operationId: string): Promise<Written>;
}

/** What people say of themselves on a board, in the board's own partition: seats are decided together with it. */
export interface ProfileStore {
  read(board: BoardId, person: PersonId): Promise<Stored<Profile> | null>;
  /** `etag` null inserts. The circles are those that know something of its owner, written with it or not at all. */
  write(
    board: BoardId,
    profile: Profile,
    etag: string | null,
    operationId: string,
    circles?: readonly Stored<Circle>[],
  ): Promise<Written>;
}

/** A suggested circle with what it rests on, and what its round leaves on the board. */
export interface Asked {
  circle: Circle;
  memory: FormingMemory;
  restsOn: readonly ProfileVersion[];
}

/** What circles are suggested from, and how a suggested one comes to be. */
export interface FormingStore {
  /** Everybody's on the board: one range query. */
  readProfiles(board: BoardId): Promise<Profile[]>;
  readMemory(board: BoardId): Promise<Stored<FormingMemory> | null>;
  /** All of it or nothing; `memoryEtag` null where there is no memory yet. */
  insertAsked(board: BoardId, asked: Asked, memoryEtag: string | null, operationId: string): Promise<Written>;
}

export interface SessionStore {
  /** All of them at the places their `seq` names, or none; at most 100. */
  append(board: BoardId, session: SessionId, events: readonly SessionEvent[], operationId: string): Promise<Written>;
  /** The events after `afterSeq`, in order; all of them. */
  read(board: BoardId, session: SessionId, afterSeq: number): Promise<SessionEvent[]>;
  /** The capture at this place loses its text and keeps its place; anything else there stays as it is. Repeatable. */
  redact(board: BoardId, session: SessionId, seq: number): Promise<void>;
}

/** Whose word it is: a person's, or whoever's who knows the secret with this hash. */
export type FeedbackBy = { as: 'person'; personId: PersonId } | { as: 'anonymous'; secretHash: string };

/** Whom a session's words are for: the one who led it, or one of several. */
export interface FeedbackPlace {
  board: BoardId;
  session: SessionId;
  /** Null where one person led: then the session says whom they are for. */
  to: PersonId | null;
}

/** Private words for those who led a session, one row each; nothing of them is anywhere else. */
export interface FeedbackStore {
  put(at: FeedbackPlace, by: FeedbackBy, feedback: Feedback): Promise<void>;
  /** Gone for good, or not there already. */
  remove(at: FeedbackPlace, by: FeedbackBy): Promise<void>;
  read(at: FeedbackPlace, by: FeedbackBy): Promise<Feedback | null>;
  list(at: FeedbackPlace): Promise<Feedback[]>;
  countAnonymous(at: FeedbackPlace): Promise<number>;
}

export interface CircleOfPerson {
  boardId: BoardId;
  circleId: CircleId;
  addedAt: Instant;
}

/** An index: written before the fact it points to, checked against the truth when read. */
export interface PeopleStore {
  addCircle(person: PersonId, entry: CircleOfPerson): Promise<void>;
  removeCircle(person: PersonId, entry: Pick<CircleOfPerson, 'boardId' | 'circleId'>): Promise<void>;
  circlesOf(person: PersonId): Promise<CircleOfPerson[]>;
}

/** A Teams conversation the app was added to, and what it shows there. */
export interface Conversation extends ConversationAddress {
  name: string;
  /** BCP 47: the language of whoever added the app, for what the bot posts there. */
  locale: string;
  boardId: BoardId | null;
  /** The circle that a meeting's chat was linked to. */
  circleId: CircleId | null;
  installedAt: Instant;
  removedAt: Instant | null;
  welcomedAt: Instant | null;
}

export interface ConversationStore {
  read(tenantId: string, conversationId: string): Promise<Stored<Conversation> | null>;
  /** A few of the tenant's, whichever come first. */
  readSome(tenantId: string): Promise<Conversation[]>;
  /** `etag` null inserts. */
  write(conversation: Conversation, etag: string | null, operationId: string): Promise<Written>;
}

export interface DuePromise<K extends PromiseKind = PromiseKind> extends Stored<Owed<K>> {
  state: Extract<PromiseState, { status: 'owed' | 'sending' | 'unknown' }>;
}

export interface PromiseStore {
  /** Promising what is already owed or already done changes nothing; what was dissolved is owed again. */
  promise(owed: Owed): Promise<void>;
  /** What is due in one shard, earliest first, at most `limit`. */
  due(shard: number, now: Instant, limit: number): Promise<DuePromise[]>;
  /** Claims by version; null when another process was first, or when it is done already. */
  claim(due: DuePromise, state: Extract<PromiseState, { status: 'sending' }>): Promise<DuePromise | null>;
  /** Back to owed (or to unknown, awaiting its one repeat) at a later time. */
  postpone(due: DuePromise, dueAt: Instant, state: DuePromise['state']): Promise<Written>;
  /** Moves it, in one transaction, to where what is done stays on record. */
  finish(due: DuePromise, state: Exclude<PromiseState, { status: 'owed' | 'sending' }>): Promise<Written>;
  /** What became of a promise that is done; null while it is owed or unheard of. */
  readDone(conversationKey: string, id: string): Promise<{ promise: Owed; state: PromiseState } | null>;
  shards: number;
  shardOf(conversationKey: string): number;
}

/** A server process that says it lives; nobody may believe it any longer than it says. */
export interface InstanceLease {
  instanceId: string;
  untilAt: Instant;
  /** Until when it counts among those that share the promise shards; null when it does not keep promises. */
  keepsPromisesUntilAt: Instant | null;
}

/** Which process looks at a shard's promises. */
export interface ShardLease {
  shard: number;
  holder: string;
  untilAt: Instant;
}

export interface LeaseStore {
  /** Only the process itself says this, so whatever it said before is overwritten. */
  sayAlive(instance: InstanceLease): Promise<void>;
  readInstances(): Promise<InstanceLease[]>;
  forgetInstance(instanceId: string): Promise<void>;
  readShards(): Promise<Stored<ShardLease>[]>;
  /** Takes, renews or gives back. `etag` null inserts. */
  writeShard(lease: ShardLease, etag: string | null, operationId: string): Promise<Written>;
}
