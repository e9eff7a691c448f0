import fc from 'fast-check';
import {
  commandBody,
  openConversationBody,
  planSessionBody,
  proposeTopicBody,
  startCircleBody,
} from '../../contract/schemas';
import { createCircle } from '../../domain/circle/createCircle';
import { planSession } from '../../domain/circle/planSession';
import { proposeTopic } from '../../domain/circle/proposeTopic';
import { shortestSlot } from '../../domain/agenda';
import { formatIds, formats } from '../../domain/formats';
import {
  CAPTURE_MAX_LENGTH,
  CIRCLE_NAME_MAX_LENGTH,
  SLOT_MAX_MINUTES,
  SLOT_MIN_MINUTES,
  TOPIC_TITLE_MAX_LENGTH,
} from '../../domain/limits';
import { aCapture, aCircle, aSession, ana, as, details, joiner, NOON } from '../support/builders';

const circle = {
  circleId: 'circle-0001',
  name: 'SQL',
  kind: 'peers',
  timeZone: 'Europe/Berlin',
  formatId: 'lunchAndLearn',
  slotMinutes: 45,
  cadenceWeeks: 2,
};
const plan = { startsAt: NOON, topicId: null, formatId: 'lunchAndLearn', slotMinutes: 45, cadenceWeeks: 2 };
const capture = (text: string) => ({
  commandId: 'command-0001',
  command: aCapture(text, { captureId: 'capture-0001' as never }),
});

/** What the contract and the domain say of the same thing. */
const doors: Record<string, { longest: number; contract(text: string): boolean; domain(text: string): boolean }> = {
  'a circle’s name': {
    longest: CIRCLE_NAME_MAX_LENGTH,
    contract: (name) => startCircleBody.safeParse({ ...circle, name }).success,
    domain: (name) => {
      const { circleId: id, ...wanted } = startCircleBody.parse(circle);
      return createCircle({ ...wanted, id, name }, joiner(ana), NOON).ok;
    },
  },
  'a topic’s title': {
    longest: TOPIC_TITLE_MAX_LENGTH,
    contract: (title) => proposeTopicBody.safeParse({ topicId: 'topic-0001', title }).success,
    domain: (title) => proposeTopic(details(), { id: 'topic-0001' as never, title }, ana, NOON).ok,
  },
  'a note': {
    longest: CAPTURE_MAX_LENGTH,
    contract: (text) => commandBody.safeParse(capture(text)).success,
    domain: (text) => aSession().started().give(aCapture(text), as(ana)) === null,
  },
};

describe.each(Object.entries(doors))('%s', (_, { longest, contract, domain }) => {
  test('may be as long in a request as the rules allow, and no longer', () => {
    expect([contract('x'.repeat(longest)), domain('x'.repeat(longest))]).toEqual([true, true]);
    expect([contract('x'.repeat(longest + 1)), domain('x'.repeat(longest + 1))]).toEqual([false, false]);
    expect(contract('')).toBe(false);
  });

  test('that the rules accept is never refused by the contract', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: longest });
    fc.assert(fc.property(text, (said) => !domain(said) || contract(said)));
  });
});

test('the slot has the same limits in both', () => {
  for (const minutes of [SLOT_MIN_MINUTES - 1, SLOT_MIN_MINUTES, SLOT_MAX_MINUTES, SLOT_MAX_MINUTES + 1, 20.5]) {
    const inContract = planSessionBody.safeParse({ ...plan, slotMinutes: minutes }).success;
    const inDomain = planSession(details(), { ...planSessionBody.parse(plan), slotMinutes: minutes }, ana, NOON).ok;
    expect([minutes, inContract]).toEqual([minutes, inDomain]);
  }
});

test('every format can be asked for, in every slot that holds it', () => {
  for (const formatId of formatIds) {
    for (const slotMinutes of [Math.max(SLOT_MIN_MINUTES, shortestSlot(formats[formatId])), SLOT_MAX_MINUTES]) {
      const asked = planSessionBody.parse({ ...plan, formatId, slotMinutes });
      const [kind] = formats[formatId].kinds;
      expect(planSession(details(aCircle({ kind: kind! })), asked, ana, NOON).ok).toBe(true);
    }
  }
});

test.each([
  ['2026-11-26T11:00:00Z', '2026-11-26T11:00:00.000Z'],
  ['2026-11-26T11:00:00.5Z', '2026-11-26T11:00:00.500Z'],
  ['2026-11-26T11:00:00.000Z', '2026-11-26T11:00:00.000Z'],
])('an instant is kept with milliseconds: %s', (startsAt, kept) => {
  expect(planSessionBody.parse({ ...plan, startsAt }).startsAt).toBe(kept);
});

test.each([
  '2026-11-26',
  '2026-11-26T11:00:00+01:00',
  '2026-02-30T11:00:00Z',
  'tomorrow',
  '',
  '+275760-09-13T00:00:00.001Z',
])('%j is no instant', (startsAt) => {
  expect(planSessionBody.safeParse({ ...plan, startsAt }).success).toBe(false);
});

test('an id is nothing but letters, digits and hyphens', () => {
  for (const topicId of [
    'a/b/c/d/e',
    "' or 1 eq 1",
    'short',
    'x'.repeat(65),
    'topic~0001',
    'topic.0001',
    'tøpic-0001',
    'topic-0001\n',
  ]) {
    expect([topicId, proposeTopicBody.safeParse({ topicId, title: 'x' }).success]).toEqual([topicId, false]);
  }
});

test('a Teams conversation’s id may be what Teams makes of it', () => {
  for (const conversationId of ['19:e4c7@thread.tacv2;messageid=17', 'a:1_x-y', '19:meeting_NGQ=@thread.v2']) {
    expect(openConversationBody.safeParse({ conversationId }).success).toBe(true);
  }
});

test.each(['', ';', ';messageid=17'])('a message (%j) without its conversation names none', (conversationId) => {
  expect(openConversationBody.safeParse({ conversationId }).success).toBe(false);
});
