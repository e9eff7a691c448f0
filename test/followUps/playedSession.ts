// A circle and its session, played on a follow-up server up to the moment a test is about.
import type { CircleId, CommandId, SessionId } from '../../domain/ids';
import { sessionIdOf } from '../../domain/ids';
import type { PanelCommand } from '../../domain/session/commands';
import type { Storage } from '../../bot/storage/openStorage';
import { commandSession } from '../../bot/sessions/commandSession';
import { startSession } from '../../bot/sessions/startSession';
import { aCapture, aCircle, ana, as, boardId, dee, nameOf } from '../support/builders';
import { board, home, type FollowUpServer } from '../support/followUpServer';

let circles = 0;

export interface Played {
  circleId: CircleId;
  sessionId: SessionId;
}

export async function prepareHome(storage: Storage): Promise<void> {
  await storage.conversations.write(home, null, 'the-home');
  await storage.boards.createBoard(board, 'the-board');
}

/** Its first session, which nobody has started. */
export async function aSessionToStart({ parts }: FollowUpServer): Promise<Played> {
  const circleId = `circle-of-test-${String((circles += 1)).padStart(4, '0')}` as CircleId;
  const sessionId = sessionIdOf(circleId, 1);
  const next = { status: 'unplanned', sessionId, ordinal: 1, topicId: null } as const;
  await parts.stores.boards.insertCircle(boardId, aCircle({ id: circleId, next, cadenceWeeks: 0 }), circleId);
  return { circleId, sessionId };
}

export async function startIt({ parts }: FollowUpServer, { circleId, sessionId }: Played): Promise<void> {
  const wanted = { board: boardId, circle: circleId, session: sessionId, commandId: `start-${circleId}` as CommandId };
  const started = await startSession(parts, { id: ana, name: nameOf(ana) }, wanted);
  if (!started.ok) throw new Error(`the session could not start: ${started.refusal}`);
}

export async function aStartedSession(server: FollowUpServer): Promise<Played> {
  const played = await aSessionToStart(server);
  await startIt(server, played);
  return played;
}

let commands = 0;

export async function say(server: FollowUpServer, played: Played, command: PanelCommand, who = ana): Promise<void> {
  const live = await server.parts.live.get(boardId, played.sessionId);
  const commandId = `command-${String((commands += 1)).padStart(6, '0')}` as CommandId;
  const answer = await commandSession(server.parts, live, as(who), { commandId, command });
  if (!answer.ok) throw new Error(`the command was refused: ${answer.refusal}`);
}

/** A takeaway of Dee's and a commitment of Ana's. */
export async function aSessionWithNotes(server: FollowUpServer): Promise<Played> {
  const played = await aStartedSession(server);
  await say(server, played, aCapture('Read plans inside out'), dee);
  await say(server, played, aCapture('Send the script', { kind: 'commitment', ownerId: ana }));
  return played;
}

/** Ended by its host and settled, its card not posted yet. */
export async function anEndedSession(server: FollowUpServer): Promise<Played> {
  const played = await aSessionWithNotes(server);
  await endIt(server, played);
  return played;
}

export async function endIt(server: FollowUpServer, played: Played): Promise<void> {
  const settled = server.settled();
  await say(server, played, { type: 'end' });
  await settled;
}
