// One case for each route: what is asked of it when all is well, what it answers a stranger, and one thing it refuses.
// A route without a case does not compile.
import type { EndpointName } from '../../contract/endpoints';
import type { ProblemCode } from '../../contract/problem';
import { channel, meeting } from '../../local/tenant/conversations';
import { unsaid } from '../../domain/profile/profile';
import type { PersonKey } from '../../local/tenant/people';
import { captureBody, circleBody, commandOf, freshId, reviewBody } from '../support/aRunningCircle';
import { peerWords } from '../support/peersAll';
import { idOf } from '../support/system';
import { ANSWER, type EndpointWorld } from './endpointWorld';

export interface Asked {
  as?: PersonKey;
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
}

export interface EndpointCase {
  happy(world: EndpointWorld): Asked & { answers: Record<string, unknown> };
  /** What somebody of the company who is not in the channel gets; null where everybody signed in is answered. */
  stranger: ProblemCode | null;
  /** What a text without end gets at these places in the body, where it has a sentence of its own. */
  endlessText?: { at: readonly string[]; code: ProblemCode };
  /** Null where nothing can be refused to somebody who may ask. */
  refused: ((world: EndpointWorld) => Asked & { code: ProblemCode }) | null;
}

const anything = expect.anything() as unknown;

const word = { words: { helped: 'The live query', suggestion: 'Slower', thanks: true }, secret: null };

const plan = {
  startsAt: '2026-12-10T11:00:00.000Z',
  topicId: null,
  formatId: 'snackAndShare',
  slotMinutes: 20,
  cadenceWeeks: 1,
};

const said = {
  ...unsaid,
  role: 'Data engineer',
  roleFamily: 'engineering',
  level: 3,
  team: 'Payments',
  facing: 'A migration',
};

const agenda = { formatId: 'lunchAndLearn', slotMinutes: 45, topicId: null, stepMinutes: null };
const longer = { ...agenda, stepMinutes: [3, 14, 5, 12, 5, 6] };

const suggesting = (kept: string[][] = []) => ({ kind: 'peers', wanted: 4, seed: 1, kept, forming: true });
/** A mentor and a mentee. */
const askingFor = (people: readonly PersonKey[]) => ({
  ...{ circleId: freshId('circle'), name: 'Asked together', kind: 'mentoring', timeZone: 'Europe/Amsterdam' },
  ...{ personIds: people.map(idOf), sitOut: [] },
});

export const endpointCases: Record<EndpointName, EndpointCase> = {
  markHelpful: {
    happy: ({ takeaway, takeawayAt: at }) => ({
      params: takeaway,
      body: { at, helpful: true },
      answers: { latestTakeaways: [expect.objectContaining({ helpfulIds: [idOf('ana')] })] },
    }),
    stranger: 'notFound',
    refused: ({ takeaway, takeawayAt: at }) => ({
      as: 'dee',
      params: takeaway,
      body: { at, helpful: true },
      code: 'yourOwn',
    }),
  },
  askCircle: {
    happy: ({ circle }) => ({
      params: circle,
      body: { captureId: freshId('asked'), text: 'Who has read a plan today?' },
      answers: {
        questions: [expect.objectContaining({ text: 'Who has read a plan today?', sessionId: null, mayKnow: [] })],
      },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({ params: circle, body: { captureId: freshId('asked'), text: ' ' }, code: 'textEmpty' }),
  },
  answerQuestion: {
    happy: ({ question, takeawayAt: at }) => ({
      as: 'tom',
      params: question,
      body: { at, answerId: freshId('answer'), text: 'When it fits in memory' },
      answers: {
        questions: [
          expect.objectContaining({
            answers: [
              expect.anything(),
              expect.objectContaining({ byId: idOf('tom'), text: 'When it fits in memory' }),
            ],
          }),
        ],
      },
    }),
    stranger: 'notFound',
    refused: ({ question, takeawayAt: at }) => ({
      params: { ...question, captureId: 'a-question-nobody-asked' },
      body: { at, answerId: freshId('answer'), text: 'Never' },
      code: 'captureUnknown',
    }),
  },
  closeQuestion: {
    happy: ({ question, takeawayAt: at }) => ({
      params: question,
      body: { at, closing: { answerId: ANSWER } },
      answers: {
        questions: [
          expect.objectContaining({
            closed: expect.objectContaining({ byId: idOf('ana'), answerId: ANSWER }) as unknown,
          }),
        ],
      },
    }),
    stranger: 'notFound',
    refused: ({ question, takeawayAt: at }) => ({
      as: 'dee',
      params: question,
      body: { at, closing: { answerId: ANSWER } },
      code: 'notYours',
    }),
  },
  eraseWords: {
    happy: ({ question, takeawayAt: at }) => ({
      as: 'dee',
      params: question,
      body: { at, answerId: ANSWER },
      answers: { questions: [expect.not.objectContaining({ closed: anything })] },
    }),
    stranger: 'notFound',
    refused: ({ question, takeawayAt: at }) => ({
      as: 'dee',
      params: question,
      body: { at, answerId: null },
      code: 'notYours',
    }),
  },
  redactCapture: {
    happy: ({ note }) => ({ params: note, answers: { seq: anything, serverNow: anything } }),
    stranger: 'notFound',
    refused: ({ note }) => ({ as: 'dee', params: note, code: 'notYours' }),
  },
  readFeedback: {
    happy: ({ over }) => ({ params: over, answers: { feedback: anything } }),
    stranger: 'notFound',
    refused: ({ over }) => ({ as: 'dee', params: over, code: 'onlyForTheLead' }),
  },
  myFeedback: {
    happy: ({ over }) => ({ as: 'dee', params: over, body: { secret: null }, answers: { isOpen: true } }),
    stranger: 'notFound',
    refused: ({ over }) => ({ as: 'tom', params: over, body: { secret: null }, code: 'wasNotThere' }),
  },
  giveFeedback: {
    happy: ({ over }) => ({ as: 'dee', params: over, body: word, answers: { given: word.words, isOpen: true } }),
    stranger: 'notFound',
    refused: ({ over }) => ({ as: 'tom', params: over, body: word, code: 'wasNotThere' }),
  },
  homeChoices: {
    happy: ({ coached }) => ({ params: coached, answers: { meeting: { others: anything }, chat: null } }),
    stranger: 'notFound',
    refused: ({ coached }) => ({ as: 'dee', params: coached, code: 'notTheOrganiser' }),
  },
  setHome: {
    happy: ({ coached }) => ({
      params: coached,
      body: { home: { at: 'meeting' } },
      answers: { circle: expect.objectContaining({ home: { at: 'meeting' } }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({ params: circle, body: { home: { at: 'meeting' } }, code: 'circleIsOpen' }),
  },
  coachPeople: {
    happy: ({ coached }) => ({
      params: coached,
      answers: {
        hasMeeting: true,
        people: expect.arrayContaining([{ id: idOf('vera'), name: 'Vera Lindgren' }]) as unknown,
      },
    }),
    stranger: 'notFound',
    refused: ({ coached }) => ({ as: 'dee', params: coached, code: 'notTheOrganiser' }),
  },
  giveCoachSeat: {
    happy: ({ coached }) => ({
      params: coached,
      body: { personId: idOf('vera'), sessions: [2, 1], untilOn: '2027-01-31' },
      answers: {
        circle: expect.objectContaining({
          outsideCoach: expect.objectContaining({ sessions: [1, 2] }) as unknown,
        }) as unknown,
      },
    }),
    stranger: 'notFound',
    refused: ({ coached }) => ({
      params: coached,
      body: { personId: idOf('vera'), sessions: [1], untilOn: '2020-01-31' },
      code: 'seatPast',
    }),
  },
  endCoachSeat: {
    happy: ({ coached }) => ({ params: coached, answers: { circle: anything } }),
    stranger: 'notFound',
    refused: ({ coached }) => ({ as: 'dee', params: coached, code: 'notTheOrganiser' }),
  },
  takeCoachSeat: {
    happy: ({ coached }) => ({ as: 'vera', params: coached, answers: { coached: anything } }),
    stranger: 'notFound',
    refused: ({ coached }) => ({ as: 'tom', params: coached, code: 'notInvited' }),
  },
  leaveCoachSeat: {
    happy: ({ coached }) => ({ as: 'tom', params: coached, answers: { hidden: anything } }),
    stranger: 'notFound',
    refused: null,
  },
  time: {
    happy: () => ({ answers: { serverNow: anything } }),
    stranger: null,
    refused: null,
  },
  openConversation: {
    happy: ({ boardId }) => ({
      body: { conversationId: `${channel.id};messageid=1700000000000` },
      answers: { boardId, boardName: anything, circleId: null },
    }),
    stranger: 'notAllowed',
    refused: () => ({ body: { conversationId: '19:nowhere@thread.tacv2' }, code: 'appNotInstalled' }),
  },
  linkMeeting: {
    happy: ({ coached }) => ({
      body: { conversationId: meeting.id, ...coached },
      answers: { circle: expect.objectContaining({ id: coached.circleId, meetingChats: [meeting.id] }) as unknown },
    }),
    stranger: 'notAllowed',
    refused: ({ circle }) => ({ as: 'fatima', body: { conversationId: meeting.id, ...circle }, code: 'notAMember' }),
  },
  myCircles: {
    happy: ({ circle }) => ({
      answers: { circles: expect.arrayContaining([expect.objectContaining({ circleId: circle.circleId })]) as unknown },
    }),
    stranger: null,
    refused: null,
  },
  board: {
    happy: ({ boardId }) => ({ params: { boardId }, answers: { boardId, circles: anything } }),
    stranger: 'notFound',
    refused: ({ boardId }) => ({ params: { boardId: `${boardId}x` }, code: 'notFound' }),
  },
  profile: {
    happy: ({ boardId }) => ({ params: { boardId }, answers: { boardId, words: anything, sources: anything } }),
    stranger: 'notFound',
    refused: null,
  },
  saveProfile: {
    happy: ({ boardId }) => ({
      as: 'omar',
      params: { boardId },
      body: { seen: peerWords('omar'), wanted: said },
      answers: { words: said, isSaved: true },
    }),
    stranger: 'notFound',
    endlessText: { at: ['wanted.role', 'wanted.team', 'wanted.facing'], code: 'textTooLong' },
    refused: ({ boardId }) => ({
      params: { boardId },
      body: { seen: unsaid, wanted: { ...said, notWith: [idOf('ana')] } },
      code: 'namesYourself',
    }),
  },
  find: {
    happy: ({ boardId }) => ({
      params: { boardId },
      body: { query: ' dee ', circleId: null },
      answers: { query: 'dee', earned: anything, notes: anything, subjects: anything },
    }),
    stranger: 'notFound',
    endlessText: { at: ['query'], code: 'queryTooLong' },
    refused: ({ boardId }) => ({
      params: { boardId },
      body: { query: 'q'.repeat(201), circleId: null },
      code: 'queryTooLong',
    }),
  },
  person: {
    happy: ({ boardId }) => ({
      params: { boardId, personId: idOf('dee') },
      answers: { person: expect.objectContaining({ name: 'Dee Nakamura' }) as unknown, hidden: [] },
    }),
    stranger: 'notFound',
    refused: ({ boardId }) => ({ params: { boardId, personId: idOf('vera') }, code: 'personUnknown' }),
  },
  hideSubject: {
    happy: ({ boardId }) => ({
      params: { boardId },
      body: { subject: '', hidden: true },
      answers: { earned: [], hidden: [expect.objectContaining({ subject: '' })] },
    }),
    stranger: 'notFound',
    refused: ({ boardId }) => ({ params: { boardId }, body: { subject: 'x', hidden: true }, code: 'subjectUnknown' }),
  },
  startCircle: {
    happy: ({ boardId }) => ({
      params: { boardId },
      body: circleBody(),
      answers: { circle: anything, me: expect.objectContaining({ standing: 'organiser' }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ boardId, circle }) => ({
      as: 'dee',
      params: { boardId },
      body: circleBody(circle.circleId),
      code: 'circleExists',
    }),
  },
  suggestion: {
    happy: ({ boardId }) => ({ params: { boardId }, answers: { kind: 'peers', circle: null } }),
    stranger: 'notFound',
    refused: null,
  },
  suggestCircles: {
    happy: ({ boardId }) => ({
      params: { boardId },
      body: suggesting(),
      answers: { circles: anything, sitOut: anything, mine: 'notForward' },
    }),
    stranger: 'notFound',
    refused: ({ boardId }) => ({
      params: { boardId },
      body: suggesting([[idOf('ana'), idOf('dee'), idOf('tom')]]),
      code: 'suggestionGone',
    }),
  },
  askTogether: {
    happy: ({ boardId }) => ({
      as: 'dee',
      params: { boardId },
      body: askingFor(['dee', 'ruth']),
      answers: { circle: expect.objectContaining({ organiserId: idOf('dee') }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ boardId }) => ({ params: { boardId }, body: askingFor(['ana', 'tom']), code: 'suggestionGone' }),
  },
  takeBackAsking: {
    happy: ({ suggested }) => ({
      params: suggested,
      answers: { circle: expect.objectContaining({ members: [], invited: [] }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({ params: circle, code: 'notYours' }),
  },
  circle: {
    happy: ({ circle }) => ({ params: circle, answers: { circle: anything, topics: anything } }),
    stranger: 'notFound',
    refused: ({ circle }) => ({ params: { ...circle, circleId: 'circle-nobody-made' }, code: 'circleUnknown' }),
  },
  joinCircle: {
    happy: ({ circle }) => ({
      as: 'chidi',
      params: circle,
      answers: { me: expect.objectContaining({ standing: 'member' }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ full }) => ({ as: 'ruth', params: full, code: 'circleFull' }),
  },
  leaveCircle: {
    happy: ({ circle }) => ({
      as: 'chidi',
      params: circle,
      answers: { me: expect.objectContaining({ standing: 'attendee' }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ alone }) => ({ params: alone, code: 'lastMemberStays' }),
  },
  boardPeople: {
    happy: ({ boardId }) => ({
      params: { boardId },
      answers: { people: expect.arrayContaining([{ id: idOf('dee'), name: 'Dee Nakamura' }]) as unknown },
    }),
    stranger: 'notFound',
    refused: null,
  },
  askToJoin: {
    happy: ({ private: circle }) => ({
      as: 'omar',
      params: circle,
      body: { seat: 'peer' },
      answers: { hidden: expect.objectContaining({ door: { status: 'asking', seat: 'peer' } }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({ as: 'omar', params: circle, body: { seat: 'peer' }, code: 'circleIsOpen' }),
  },
  takeBackAsk: {
    happy: ({ private: circle }) => ({
      as: 'omar',
      params: circle,
      answers: { hidden: expect.objectContaining({ door: { status: 'closed' } }) as unknown },
    }),
    stranger: 'notFound',
    refused: null,
  },
  answerAsk: {
    happy: ({ private: circle }) => ({
      as: 'dee',
      params: { ...circle, personId: idOf('tom') },
      body: { yes: true },
      answers: { circle: expect.objectContaining({ asking: [] }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ private: circle }) => ({
      params: { ...circle, personId: idOf('nadia') },
      body: { yes: true },
      code: 'asksNoMore',
    }),
  },
  invite: {
    happy: ({ private: circle }) => ({
      as: 'dee',
      params: { ...circle, personId: idOf('kwame') },
      body: { seat: 'peer' },
      answers: {
        circle: expect.objectContaining({
          invited: expect.arrayContaining([expect.objectContaining({ name: 'Kwame Boateng', byId: idOf('dee') })]),
        }) as unknown,
      },
    }),
    stranger: 'notFound',
    refused: ({ private: circle }) => ({
      params: { ...circle, personId: idOf('lena') },
      body: { seat: 'peer' },
      code: 'notInConversation',
    }),
  },
  declineInvitation: {
    happy: ({ private: circle }) => ({
      as: 'bo',
      params: circle,
      answers: { hidden: expect.objectContaining({ door: { status: 'closed' } }) as unknown },
    }),
    stranger: 'notFound',
    refused: null,
  },
  withdrawInvitation: {
    happy: ({ private: circle }) => ({
      params: { ...circle, personId: idOf('kwame') },
      answers: { circle: anything },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({ as: 'fatima', params: { ...circle, personId: idOf('bo') }, code: 'notAMember' }),
  },
  handOverCircle: {
    happy: ({ private: circle }) => ({
      params: circle,
      body: { toId: idOf('ana') },
      answers: { circle: expect.objectContaining({ organiserId: idOf('ana') }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ private: circle }) => ({
      as: 'dee',
      params: circle,
      body: { toId: idOf('dee') },
      code: 'notTheOrganiser',
    }),
  },
  changeLife: {
    happy: ({ private: circle }) => ({
      params: circle,
      body: { life: 'paused' },
      answers: { circle: expect.objectContaining({ rest: expect.objectContaining({ status: 'paused' }) }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ private: circle }) => ({
      as: 'dee',
      params: circle,
      body: { life: 'closed' },
      code: 'notTheOrganiser',
    }),
  },
  proposeTopic: {
    happy: ({ circle }) => ({
      as: 'dee',
      params: circle,
      body: { topicId: freshId('topic'), title: 'Window functions' },
      answers: {
        topics: expect.arrayContaining([expect.objectContaining({ title: 'Window functions' })]) as unknown,
      },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({
      as: 'fatima',
      params: circle,
      body: { topicId: freshId('topic'), title: 'Not from outside' },
      code: 'notAMember',
    }),
  },
  withdrawTopic: {
    happy: ({ circle }) => ({
      params: { ...circle, topicId: 'a-topic-long-gone' },
      answers: { topics: anything },
    }),
    stranger: 'notFound',
    refused: ({ circle, topicId }) => ({ as: 'dee', params: { ...circle, topicId }, code: 'notYours' }),
  },
  vote: {
    happy: ({ circle, topicId }) => ({
      as: 'tom',
      params: { ...circle, topicId },
      body: { voting: true },
      answers: { circle: expect.objectContaining({ topTopic: anything }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({
      params: { ...circle, topicId: 'a-topic-long-gone' },
      body: { voting: true },
      code: 'topicUnknown',
    }),
  },
  leadTopic: {
    happy: ({ circle, topicId }) => ({
      as: 'tom',
      params: { ...circle, topicId },
      body: { leading: true },
      answers: {
        topics: expect.arrayContaining([expect.objectContaining({ id: topicId, leaderId: idOf('tom') })]) as unknown,
      },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({
      params: { ...circle, topicId: 'a-topic-long-gone' },
      body: { leading: true },
      code: 'topicUnknown',
    }),
  },
  mergeTopic: {
    happy: ({ circle, topicId }) => ({
      params: { ...circle, topicId },
      body: { intoId: null },
      answers: { topics: anything },
    }),
    stranger: 'notFound',
    refused: ({ circle, topicId }) => ({
      params: { ...circle, topicId },
      body: { intoId: 'a-topic-long-gone' },
      code: 'topicUnknown',
    }),
  },
  changeTurns: {
    happy: ({ circle }) => ({
      params: circle,
      body: { do: 'askSwap', withId: idOf('dee') },
      answers: {
        circle: expect.objectContaining({
          rota: expect.objectContaining({
            asks: [expect.objectContaining({ fromId: idOf('ana'), toId: idOf('dee') })],
          }) as unknown,
        }) as unknown,
      },
    }),
    stranger: 'notFound',
    refused: ({ alone }) => ({ params: alone, body: { do: 'skip' }, code: 'nobodyElseLeads' }),
  },
  changeAgenda: {
    happy: ({ full }) => ({
      params: full,
      body: { sessionId: `${full.circleId}-1`, seen: agenda, wanted: longer },
      answers: {
        circle: expect.objectContaining({
          next: expect.objectContaining({ instead: expect.objectContaining({ stepMinutes: longer.stepMinutes }) }),
        }) as unknown,
      },
    }),
    stranger: 'notFound',
    refused: ({ alone }) => ({
      params: alone,
      body: {
        sessionId: `${alone.circleId}-1`,
        seen: agenda,
        wanted: { ...agenda, stepMinutes: [0, 500, 5, 12, 5, 6] },
      },
      code: 'stepMinutesInvalid',
    }),
  },
  changeDate: {
    happy: ({ alone }) => ({
      params: alone,
      body: { do: 'putBack', seen: { sessionId: `${alone.circleId}-1`, startsAt: null }, startsAt: plan.startsAt },
      answers: {
        circle: expect.objectContaining({
          next: expect.objectContaining({ status: 'planned', startsAt: plan.startsAt }) as unknown,
        }) as unknown,
      },
    }),
    stranger: 'notFound',
    refused: ({ full }) => ({
      params: full,
      body: { do: 'skip', seen: { sessionId: `${full.circleId}-1`, startsAt: plan.startsAt } },
      code: 'dateChanged',
    }),
  },
  calendarFile: {
    happy: ({ over }) => ({ params: over, answers: {} }),
    stranger: 'notFound',
    refused: ({ full }) => ({ params: full, code: 'noDateYet' }),
  },
  planSession: {
    happy: ({ circle, topicId }) => ({
      params: circle,
      body: { ...plan, topicId },
      answers: {
        circle: expect.objectContaining({ formatId: 'snackAndShare', nextTopicTitle: 'Deadlocks' }) as unknown,
      },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({
      params: circle,
      body: { ...plan, startsAt: '2031-01-01T00:00:00.000Z' },
      code: 'timeInvalid',
    }),
  },
  takeBack: {
    happy: ({ circle, changeId }) => ({ as: 'dee', params: { ...circle, changeId }, answers: { topics: anything } }),
    stranger: 'notFound',
    refused: ({ circle }) => ({ params: { ...circle, changeId: 'a-change-nobody-made' }, code: 'changeGone' }),
  },
  reviewCommitment: {
    happy: ({ commitment }) => ({
      params: commitment,
      body: reviewBody({ do: 'handOver', toId: idOf('dee') }),
      answers: { openCommitments: [expect.objectContaining({ ownerId: idOf('dee') })] },
    }),
    stranger: 'notFound',
    refused: ({ commitment }) => ({
      as: 'tom',
      params: commitment,
      body: reviewBody({ do: 'done' }),
      code: 'notYours',
    }),
  },
  opening: {
    happy: ({ running }) => ({ params: running, answers: { commitments: [], serverNow: anything } }),
    stranger: 'notFound',
    refused: ({ upcoming }) => ({
      as: 'tom',
      params: { ...upcoming, sessionId: upcoming.sessionId.replace(/\d+$/, '9') },
      code: 'sessionUnknown',
    }),
  },
  startSession: {
    happy: ({ upcoming }) => ({
      params: upcoming,
      body: { commandId: 'start-this-session' },
      answers: { sessionId: upcoming.sessionId, seq: 1 },
    }),
    stranger: 'notFound',
    refused: ({ running }) => ({ params: running, body: { commandId: freshId('start') }, code: 'sessionRunning' }),
  },
  session: {
    happy: ({ running }) => ({
      params: running,
      answers: { state: expect.objectContaining({ status: 'running' }) as unknown },
    }),
    stranger: 'notFound',
    refused: ({ circle }) => ({ params: { ...circle, sessionId: `${circle.circleId}-99` }, code: 'sessionUnknown' }),
  },
  stream: {
    happy: ({ running }) => ({ params: running, query: '?connection=a-window-of-anas', answers: {} }),
    stranger: 'notFound',
    refused: ({ circle }) => ({
      params: { ...circle, sessionId: `${circle.circleId}-0` },
      query: '?connection=a-window-of-anas',
      code: 'sessionUnknown',
    }),
  },
  command: {
    happy: ({ running }) => ({
      as: 'dee',
      params: running,
      body: captureBody('Read the plan from the inside out'),
      answers: { seq: anything, serverNow: anything },
    }),
    stranger: 'notFound',
    refused: ({ running }) => ({
      as: 'dee',
      params: running,
      body: commandOf({ type: 'next', fromStep: 0 }),
      code: 'notTheHost',
    }),
  },
};
