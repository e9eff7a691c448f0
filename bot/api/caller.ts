// Who calls and where they stand: the token says who, Teams and the circle say where, the permission table says what.
import type { Request } from 'express';
import type { Endpoint } from '../../contract/endpoints';
import type { ProblemCode } from '../../contract/problem';
import type { Circle } from '../../domain/circle/circle';
import { coachesSession, hadCoachSeat } from '../../domain/circle/outsideCoach';
import {
  ID_PATTERN,
  PERSON_ID_PATTERN,
  sessionIdOf,
  tenantOfBoard,
  type BoardId,
  type CircleId,
  type PersonId,
  type SessionId,
} from '../../domain/ids';
import { isNothingTo, may, type Standing } from '../../domain/permissions';
import { Failure } from '../failure';
import type { SignedInPerson } from '../identity/verifyToken';
import type { Board } from '../stores';
import type { ApiParts } from './apiParts';

export interface Caller {
  person: SignedInPerson;
}

export interface BoardCaller extends Caller {
  board: Board;
  standing: Standing;
}

export interface CircleCaller extends BoardCaller {
  circle: Circle;
}

export interface SessionCaller extends CircleCaller {
  sessionId: SessionId;
}

export async function signedIn(parts: ApiParts, request: Request): Promise<SignedInPerson> {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  const person = scheme === 'Bearer' && token ? await parts.verifyToken(token) : null;
  if (!person) throw new Failure('unauthenticated');
  return person;
}

/** The very token that `signedIn` has looked at. */
export function tokenIn(request: Request): string {
  return (request.headers.authorization ?? '').split(' ')[1] ?? '';
}

/** A board that is not there and one that is not yours get the same answer. */
export async function atBoard(parts: ApiParts, request: Request, endpoint: Endpoint): Promise<BoardCaller> {
  const person = await signedIn(parts, request);
  const board = await boardOf(parts, request);
  const standing = await parts.standings.of(person, board, null);
  allow(standing, endpoint, null, () => false);
  return { person, board, standing };
}

export async function atCircle(parts: ApiParts, request: Request, endpoint: Endpoint): Promise<CircleCaller> {
  const person = await signedIn(parts, request);
  const board = await boardOf(parts, request);
  const circle = await circleOf(parts, board.id, idIn<CircleId>(request, 'circleId', 'notFound'));
  if (!circle) {
    const standing = await parts.standings.of(person, board, null);
    throw new Failure(standing === 'stranger' ? 'notFound' : 'circleUnknown');
  }
  const standing = await parts.standings.of(person, board, circle);
  allow(standing, endpoint, circle, () => hadCoachSeat(circle, person.id, parts.clock.now()));
  return { person, board, standing, circle };
}

export async function atSession(parts: ApiParts, request: Request, endpoint: Endpoint): Promise<SessionCaller> {
  const caller = await atCircle(parts, request, endpoint);
  const sessionId = String(request.params.sessionId) as SessionId;
  // Of a session that is not theirs a coach from outside learns what everybody learns of one that never was.
  if (!followsSession(caller, sessionId)) throw new Failure('sessionUnknown');
  const ordinal = ordinalOf(sessionId, caller.circle.id);
  if (ordinal === null) throw new Failure('sessionUnknown');
  if (ordinal > caller.circle.next.ordinal) {
    // What we share of the board may be a moment old; the session after the next one never exists.
    const circle = (await parts.stores.boards.readDetails(caller.board.id, caller.circle.id))?.value.circle;
    if (!circle || ordinal > circle.next.ordinal) throw new Failure('sessionUnknown');
  }
  return { ...caller, sessionId };
}

/** A coach from outside follows their own sessions, everybody else whose standing lets them follows all. */
export function followsSession(
  { standing, circle }: Pick<CircleCaller, 'standing' | 'circle'>,
  session: SessionId,
): boolean {
  return standing !== 'coach' || (circle.outsideCoach !== undefined && coachesSession(circle.outsideCoach, session));
}

/** Which of the circle's sessions it is, from 1; null for another circle's, and for every other way to write a number. */
function ordinalOf(sessionId: SessionId, circle: CircleId): number | null {
  const ordinal = Number(sessionId.slice(circle.length + 1));
  return Number.isSafeInteger(ordinal) && ordinal > 0 && sessionIdOf(circle, ordinal) === sessionId ? ordinal : null;
}

/** Whoever had a seat from outside until its day is told so where others are told nothing. */
function allow(standing: Standing, { needs }: Endpoint, circle: Circle | null, seatIsOver: () => boolean): void {
  const kind = circle?.kind ?? null;
  if (needs === 'signedIn') return;
  if (isNothingTo(standing, needs, kind)) {
    throw new Failure(standing !== 'stranger' && seatIsOver() ? 'seatOver' : 'notFound');
  }
  if (may(standing, needs, kind)) return;
  throw new Failure(standing === 'attendee' ? 'notAMember' : 'notTheOrganiser');
}

async function boardOf(parts: ApiParts, request: Request): Promise<Board> {
  const id = String(request.params.boardId);
  if (tenantOfBoard(id) === null) throw new Failure('notFound');
  const board = await parts.conversations.board(id as BoardId);
  if (!board) throw new Failure('notFound');
  return board;
}

/** One of our own ids in the path; anything else is nothing we have. */
export function idIn<Id extends string>(request: Request, name: string, unknown: ProblemCode): Id {
  const id = String(request.params[name]);
  if (!ID_PATTERN.test(id)) throw new Failure(unknown);
  return id as Id;
}

/** Whom the path names; anything else is nobody. */
export function personIn(request: Request, unknown: ProblemCode): PersonId {
  const id = String(request.params.personId);
  if (!PERSON_ID_PATTERN.test(id)) throw new Failure(unknown);
  return id as PersonId;
}

/** The board's shared view answers for a second; only what it lacks is read. */
export async function circleOf(parts: ApiParts, board: BoardId, id: CircleId): Promise<Circle | null> {
  const known = (await parts.sharedBoard.circles(board)).find((circle) => circle.id === id);
  return known ?? (await parts.stores.boards.readDetails(board, id))?.value.circle ?? null;
}
