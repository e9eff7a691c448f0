// Sessions over HTTP: start, commands, the state, and the stream that every panel follows.
import type { Request, RequestHandler, Response } from 'express';
import { endpoints } from '../../contract/endpoints';
import { STREAM_AFTER, STREAM_CONNECTION, STREAM_WATCHING } from '../../contract/live';
import { commandBody, startSessionBody } from '../../contract/schemas';
import type { AcceptedView, OpeningView, StartedView } from '../../contract/views';
import { isMembersOnly } from '../../domain/circle/kinds';
import { may } from '../../domain/permissions';
import { ID_PATTERN, type BoardId, type CaptureId, type ConnectionId } from '../../domain/ids';
import type { Actor } from '../../domain/session/commands';
import { Failure } from '../failure';
import { commandSession } from '../sessions/commandSession';
import { openingCommitments } from '../sessions/openingCommitments';
import { redactCapture } from '../sessions/redactCapture';
import { startSession } from '../sessions/startSession';
import type { ApiParts } from './apiParts';
import { atSession, circleOf, followsSession, idIn, type SessionCaller } from './caller';
import { commanding } from './commanding';
import { answering, bodyOf, granted } from './handle';
import { snapshotText } from './snapshotText';
import { openSessionStream, type OpenStream } from './sessionStream';

/** How soon a server hears that somebody left a members-only circle through another one. */
const RECHECK_MEMBERS_ONLY_MS = 5000;

export type SessionEndpoint = 'startSession' | 'session' | 'opening' | 'stream' | 'command' | 'redactCapture';

export interface SessionRoutes {
  handlers: Record<SessionEndpoint, RequestHandler>;
  /** Tells every open stream to come again elsewhere. */
  closeStreams(): void;
  /** Whoever left a members-only circle follows its session no more. */
  boardChanged(board: BoardId): void;
}

export function sessionRoutes(parts: ApiParts): SessionRoutes {
  const { clock, live } = parts;
  const streams = new Set<OpenStream>();
  /** Those of members-only circles, by board. */
  const guarded = new Map<OpenStream, BoardId>();

  async function read(request: Request, response: Response): Promise<void> {
    const { board, sessionId, person } = await atSession(parts, request, endpoints.session);
    const session = await live.fresh(board.id, sessionId);
    parts.hotReads.granted(request, session, person.expiresAtMs);
    response.type('json').send(snapshotText(session.state()));
  }

  async function stream(request: Request, response: Response): Promise<void> {
    const caller = await atSession(parts, request, endpoints.stream);
    const { after, connection } = streamQuery(request);
    const session = await live.fresh(caller.board.id, caller.sessionId);
    const membersOnly = isMembersOnly(caller.circle.kind);
    const close = parts.limited.openStream(caller.person.id);
    if (!close) throw new Failure('tooManyWindows');
    const unfollow = live.follow(session);
    const depart = connection ? parts.presence.arrive(session, connection, actorOf(caller)) : () => {};
    const opened: OpenStream = openSessionStream(response, {
      live: session,
      before: parts.before,
      after,
      build: parts.build,
      timing: parts.streamTiming,
      now: clock.now,
      expiresInMs: caller.person.expiresAtMs - Date.now(),
      stillAllowed: () => stillFollows(caller),
      ...(membersOnly && { recheckMs: RECHECK_MEMBERS_ONLY_MS }),
      onClose: () => {
        streams.delete(opened);
        guarded.delete(opened);
        depart();
        unfollow();
        close();
      },
    });
    streams.add(opened);
    if (membersOnly) guarded.set(opened, caller.board.id);
  }

  async function stillFollows({ person, board, circle: { id }, sessionId }: SessionCaller): Promise<boolean> {
    const circle = await circleOf(parts, board.id, id);
    if (circle === null) return false;
    const standing = await parts.standings.of(person, board, circle);
    return may(standing, 'followSession', circle.kind) && followsSession({ standing, circle }, sessionId);
  }

  return {
    closeStreams: () => streams.forEach((open) => open.close('restart')),
    boardChanged(board) {
      for (const [stream, itsBoard] of guarded) if (itsBoard === board) stream.recheck();
    },
    handlers: {
      startSession: answering(async (request): Promise<StartedView> => {
        const { board, circle, sessionId, person } = await commanding(parts, request, 'startSession');
        const { commandId, ...choice } = bodyOf(request, startSessionBody);
        const wanted = { board: board.id, circle: circle.id, session: sessionId, commandId, choice };
        const { seq } = granted(await startSession(parts, person, wanted));
        return { sessionId, seq };
      }),

      session: (request, response, next) => {
        read(request, response).catch(next);
      },

      opening: answering(async (request): Promise<OpeningView> => {
        const caller = await atSession(parts, request, endpoints.opening);
        const session = await live.fresh(caller.board.id, caller.sessionId);
        const commitments = await openingCommitments(parts, session, caller.circle.id);
        const { board, circle, person } = caller;
        const followed = commitments.filter((commitment) => followsSession(caller, commitment.sessionId));
        const theirs = await parts.said.readable(board.id, circle, person.id, followed);
        return { commitments: theirs, serverNow: clock.now() };
      }),

      command: answering(async (request): Promise<AcceptedView> => {
        const caller = await commanding(parts, request, 'command');
        const asked = bodyOf(request, commandBody);
        const session = await live.fresh(caller.board.id, caller.sessionId);
        const { seq } = granted(await commandSession(parts, session, actorOf(caller), asked));
        return { seq, serverNow: clock.now() };
      }),

      redactCapture: answering(async (request): Promise<AcceptedView> => {
        const caller = await commanding(parts, request, 'redactCapture');
        const captureId = idIn<CaptureId>(request, 'captureId', 'captureUnknown');
        const session = await live.fresh(caller.board.id, caller.sessionId);
        const { seq } = granted(
          await redactCapture(parts, session, actorOf(caller), { captureId, standing: caller.standing }),
        );
        return { seq, serverNow: clock.now() };
      }),

      stream: (request, response, next) => {
        stream(request, response).catch(next);
      },
    },
  };
}

function actorOf({ person, standing, circle }: SessionCaller): Exclude<Actor, { as: 'product' }> {
  return { as: may(standing, 'startSession', circle.kind) ? 'member' : 'attendee', id: person.id, name: person.name };
}

/** Whoever only watches names no connection, and so is not counted among those present. */
function streamQuery({ query }: Request): { after: number | null; connection: ConnectionId | null } {
  const { [STREAM_AFTER]: after, [STREAM_CONNECTION]: connection, [STREAM_WATCHING]: watching } = query;
  if (after !== undefined && (typeof after !== 'string' || !/^\d{1,15}$/.test(after))) throw new Failure('badRequest');
  return { after: after === undefined ? null : Number(after), connection: connectionIn(connection, watching) };
}

function connectionIn(connection: unknown, watching: unknown): ConnectionId | null {
  if (watching === '1' && connection === undefined) return null;
  const isGood = watching === undefined && typeof connection === 'string' && ID_PATTERN.test(connection);
  if (!isGood) throw new Failure('badRequest');
  return connection as ConnectionId;
}
