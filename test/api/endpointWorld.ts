// The board on which every endpoint is tried: a circle of three, one that is full, one that never met, and one whose
// session has settled and left a commitment.
import type { CircleView } from '../../contract/views';
import { askTogether } from '../../domain/forming/askTogether';
import { noMemory } from '../../domain/forming/memory';
import type { AnswerId, BoardId, CircleId } from '../../domain/ids';
import { meeting } from '../../local/tenant/conversations';
import { people, type PersonKey } from '../../local/tenant/people';
import {
  aCircleOf,
  aPrivateCircleOf,
  aRunningSession,
  captureBody,
  commandOf,
  freshId,
  type CirclePlace,
  type SessionPlace,
} from '../support/aRunningCircle';
import { aSessionThatIsOver } from '../support/aSessionThatIsOver';
import { keepHistory } from '../support/keptHistory';
import { idOf, type System } from '../support/system';

/** Dee's, to the question. */
export const ANSWER = 'the-answer-of-dee';

export interface EndpointWorld {
  boardId: string;
  /** Of Ana (its organiser), Dee and Tom. */
  circle: CirclePlace;
  /** Twelve people. */
  full: CirclePlace;
  /** Ana alone. */
  alone: CirclePlace;
  /** Of Ana (its organiser) and Dee; Tom asks to join, Bo is invited. */
  private: CirclePlace;
  /** Ana has asked Omar and Bo to it, and nobody has answered; Dee and Ruth put themselves forward. */
  suggested: CirclePlace;
  /** Of Ana (its organiser), Dee and Chidi, who meet in the meeting of which Vera is a guest. */
  coached: CirclePlace;
  /** A topic that Ana proposed in `circle`. */
  topicId: string;
  /** Dee's vote for it. */
  changeId: string;
  running: SessionPlace;
  /** Not started yet. */
  upcoming: SessionPlace;
  /** Ana owes it. */
  commitment: CirclePlace & { commitmentId: string };
  /** Dee's, kept of a session that is over, in the circle of `commitment`. */
  takeaway: CirclePlace & { captureId: string };
  /** Of the question too. */
  takeawayAt: string;
  /** Ana's, of the same session. */
  question: CirclePlace & { captureId: string };
  /** Ana's note in a running session of Ana and Dee, whose organiser is Ana. */
  note: SessionPlace & { captureId: string };
  /** Ana led it, Dee was there, Tom sits in the circle and was not. */
  over: SessionPlace;
}

const twelve: PersonKey[] = [
  'ana',
  'dee',
  'tom',
  'fatima',
  'chidi',
  'meilin',
  'bo',
  'kwame',
  'nadia',
  'omar',
  'ines',
  'priya',
];

export async function buildWorld(system: System): Promise<EndpointWorld> {
  const ana = system.as('ana');
  const circle = await aCircleOf(system, 'ana', 'dee', 'tom');
  const topicId = freshId('topic');
  await ana.call('proposeTopic', circle, { topicId, title: 'Deadlocks' });
  const page = await ana.call<CircleView>('circle', circle);
  const voted = await system.as('dee').call<CircleView>('vote', { ...circle, topicId }, { voting: true });
  const full = await aCircleOf(system, ...twelve);
  const commitment = await aCommitment(system);
  const at = '2026-11-26T11:10:00.000Z';
  const answer = { id: ANSWER as AnswerId, byId: idOf('dee'), byName: 'Dee Nakamura', text: 'Seldom', at };
  const notes = [
    { kind: 'takeaway', text: 'Read the plan first', authorId: idOf('dee') },
    { kind: 'question', text: 'When is it worth it?', authorId: idOf('ana'), answers: [answer] },
  ] as const;
  const left = { ordinal: 1, lead: idOf('ana'), topic: null, at, notes };
  const [kept, question] = await keepHistory(system.storage, commitment, left);
  return {
    boardId: circle.boardId,
    circle,
    full,
    alone: await aCircleOf(system, 'ana'),
    private: await aPrivateCircle(system),
    suggested: await aSuggestedCircle(system, circle.boardId as BoardId),
    coached: await aCoachedCircle(system),
    topicId,
    changeId: voted.body.changeId!,
    running: await aRunningSession(system, 'ana', 'dee'),
    upcoming: { ...circle, sessionId: page.body.circle.next.sessionId },
    commitment,
    takeaway: { boardId: commitment.boardId, circleId: commitment.circleId, captureId: kept!.id },
    takeawayAt: kept!.at,
    question: { boardId: commitment.boardId, circleId: commitment.circleId, captureId: question!.id },
    note: await aNote(system),
    over: await aSessionThatIsOver(system, ['ana', 'dee'], ['tom']),
  };
}

export async function aCoachedCircle(system: System): Promise<CirclePlace> {
  const place = await aPrivateCircleOf(system, 'coaching', 'ana', 'dee', 'chidi');
  await system.as('ana').call('linkMeeting', {}, { conversationId: meeting.id, ...place });
  const seat = { personId: idOf('vera'), sessions: [1], untilOn: '2026-12-31' };
  await system.as('ana').call('giveCoachSeat', place, seat);
  return place;
}

async function aSuggestedCircle({ storage }: System, boardId: BoardId): Promise<CirclePlace> {
  for (const key of ['dee', 'ruth'] as const) {
    const { value, etag } = (await storage.profiles.read(boardId, idOf(key)))!;
    const forward = { ...value, words: { ...value.words, optedIn: true } };
    await storage.profiles.write(boardId, forward, etag, freshId('forward'));
  }
  const [ana, ...others] = (['ana', 'omar', 'bo'] as const).map((key) => ({
    ...{ id: idOf(key), name: people[key].name },
    ...{ door: null, seat: 'peer' as const },
  }));
  const wanted = { id: freshId('circle') as CircleId, name: 'Suggested', kind: 'peers', timeZone: 'UTC' } as const;
  const made = askTogether(wanted, [ana!, ...others], ana!, new Date().toISOString());
  if (!made.ok) throw new Error(made.refusal);
  const asked = { circle: made.value, memory: noMemory, restsOn: [] };
  await storage.forming.insertAsked(boardId, asked, null, freshId('asked'));
  return { boardId, circleId: wanted.id };
}

async function aPrivateCircle(system: System): Promise<CirclePlace> {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee');
  await system.as('tom').call('askToJoin', place, { seat: 'peer' });
  await system.as('ana').call('invite', { ...place, personId: idOf('bo') }, { seat: 'peer' });
  return place;
}

async function aNote(system: System): Promise<EndpointWorld['note']> {
  const at = await aRunningSession(system, 'ana', 'dee');
  const note = captureBody('Take this back');
  await system.as('ana').call('command', at, note);
  return { ...at, captureId: String(note.command['captureId']) };
}

async function aCommitment(system: System): Promise<EndpointWorld['commitment']> {
  const ana = system.as('ana');
  const at = await aRunningSession(system, 'ana', 'dee');
  const note = captureBody('Send the script', { kind: 'commitment', ownerId: idOf('ana'), dueOn: '2026-12-01' });
  await ana.call('command', at, note);
  await ana.call('command', at, commandOf({ type: 'end' }));
  const { boardId, circleId } = at;
  return { boardId, circleId, commitmentId: String(note.command['captureId']) };
}
