// In which format a session runs: the circle's own, what suits its size, or what was chosen for this one alone.
import { defaultFormat, formatsOf, formatsThatFit } from '../../domain/formatChoice';
import { changeAgenda, nextAgenda } from '../../domain/circle/changeAgenda';
import type { Circle } from '../../domain/circle/circle';
import { nextFormat } from '../../domain/circle/nextFormat';
import { planSession } from '../../domain/circle/planSession';
import { settleSession } from '../../domain/circle/settleSession';
import { markRunning, sessionSetup, type StartChoice } from '../../domain/circle/startSession';
import { formats, type FormatId } from '../../domain/formats';
import type { Result } from '../../domain/refusal';
import { aCircle, aSession, ana, as, bo, boardId, dee, details, NOON, person, tom } from '../support/builders';

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.refusal);

const start = (circle: Circle, choice: StartChoice = {}) => sessionSetup(boardId, details(circle), ana, NOON, choice);
const inFormat = (formatId: FormatId, slotMinutes = formats[formatId].minutes) => aCircle({ formatId, slotMinutes });
const six = [1, 2, 3, 4, 5, 6].map((index) => ({
  id: person(index),
  name: `${index}`,
  seat: 'peer' as const,
  joinedAt: NOON,
}));
const ofTwo = aCircle({ members: aCircle().members.slice(0, 2), rota: { order: [ana, dee], past: [] } });

test('in the circle’s own while it suits its size, else in the default of its kind and size', () => {
  expect(nextFormat(aCircle())).toEqual({ formatId: 'lunchAndLearn', slotMinutes: 45 });
  expect(nextFormat(ofTwo)).toEqual({ formatId: 'snackAndShare', slotMinutes: 45 });
  expect(defaultFormat('tGroup', 3)).toBe('caseClinicShort');
  expect(defaultFormat('tGroup', 5)).toBe('caseClinic');
  expect(defaultFormat('tGroup', 8)).toBe('actionLearning');
  expect(defaultFormat('mentoring', 2)).toBe('mentoringMeeting');
  expect(defaultFormat('coaching', 7)).toBe('groupCoaching');
  expect(defaultFormat('peers', 1)).toBeNull();
});

test('of its own kind; one chosen before kinds kept to their own goes on, and no other one comes in', () => {
  expect(refusalOf(start(aCircle(), { formatId: 'caseClinicShort' }))).toBe('formatForeign');
  const before = inFormat('caseClinicShort');
  expect(granted(start(before)).formatId).toBe('caseClinicShort');
  expect(formatsOf(before)).toEqual(['lunchAndLearn', 'snackAndShare', 'leanCoffee', 'caseClinicShort']);
  const { formatId, slotMinutes } = before;
  const plan = { startsAt: null, topicId: null, formatId, slotMinutes, cadenceWeeks: 2 } as const;
  expect(granted(planSession(details(before), plan, dee, NOON)).circle.formatId).toBe('caseClinicShort');
  expect(refusalOf(planSession(details(), plan, dee, NOON))).toBe('formatForeign');
  const agenda = nextAgenda(aCircle());
  const change = { sessionId: aCircle().next.sessionId, seen: agenda, wanted: { ...agenda, formatId, slotMinutes } };
  expect(refusalOf(changeAgenda(details(), change, dee, NOON))).toBe('formatForeign');
});

test('one made for more or fewer people than came is refused, and so is one the slot cannot hold', () => {
  expect(refusalOf(start(aCircle(), { formatId: 'leanCoffee' }))).toBe('formatTooBig');
  expect(refusalOf(start(aCircle({ members: six, kind: 'tGroup' }), { formatId: 'troika' }))).toBe('formatTooSmall');
  expect(refusalOf(start(aCircle({ kind: 'tGroup', slotMinutes: 14 }), { formatId: 'troika' }))).toBe('slotTooShort');
  expect(refusalOf(start(aCircle(), { hereIds: [ana, dee] }))).toBe('formatTooBig');
  expect(refusalOf(start(aCircle({ kind: 'tGroup' }), { formatId: 'troika', hereIds: [ana] }))).toBe('formatTooBig');
  expect(formatsThatFit(aCircle(), 2, 45)).toEqual(['snackAndShare']);
  expect(formatsThatFit(inFormat('mentoringMeeting'), 2, 60)).toEqual(['snackAndShare', 'mentoringMeeting']);
});

test('one member alone may open it: others of an open circle come as guests', () => {
  expect(granted(start(aCircle(), { hereIds: [dee] }))).toMatchObject({ formatId: 'lunchAndLearn', leadId: dee });
});

test('whoever starts it may choose another for this session, and say who came', () => {
  const chosen = granted(start(aCircle(), { formatId: 'snackAndShare', hereIds: [dee, tom] }));
  expect(chosen).toMatchObject({ formatId: 'snackAndShare', leadId: dee });
  expect(chosen.members.map(({ id }) => id)).toEqual([dee, ana, tom]);
  expect(chosen.steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(45);
});

test('rounds belong to those who came, in the order of the rota', () => {
  const { steps } = granted(start(inFormat('troika')));
  expect([...new Set(steps.map(({ giverId }) => giverId))]).toEqual([ana, dee, tom]);
});

test('what is chosen for one session falls back afterwards', () => {
  const instead = { formatId: 'snackAndShare', slotMinutes: 30 } as const;
  const plan = { startsAt: null, topicId: null, formatId: 'lunchAndLearn', slotMinutes: 45, cadenceWeeks: 2 } as const;
  const planned = granted(planSession(details(), { ...plan, instead }, dee, NOON)).circle;
  expect(nextFormat(planned)).toEqual(instead);
  const session = aSession().started(ana, granted(start(planned)));
  session.give({ type: 'end' }, as(ana));
  const running = markRunning(planned, NOON, instead);
  expect(nextFormat(running)).toEqual(instead);
  const after = settleSession(details(running), session.ended()).circle;
  expect(nextFormat(after)).toEqual({ formatId: 'lunchAndLearn', slotMinutes: 45 });
});

test('the rota goes on by as many rounds as were reached', () => {
  const circle = inFormat('troika');
  const session = aSession().started(ana, granted(start(circle)));
  for (let step = 0; step < 5; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
  session.give({ type: 'end' }, as(ana));
  const { rota } = settleSession(details(circle), session.ended()).circle;
  expect(rota.order).toEqual([tom, ana, dee]);
  expect(rota.past.map(({ personId }) => personId)).toEqual([dee, ana]);
});

test('where nobody leads, the rota stays as it is', () => {
  const four = { members: [...aCircle().members, { id: bo, name: 'Bo', seat: 'peer' as const, joinedAt: NOON }] };
  const circle = { ...inFormat('leanCoffee'), ...four, rota: { order: [ana, dee, tom, bo], past: [] } };
  const session = aSession().started(ana, granted(start(circle)));
  session.give({ type: 'end' }, as(ana));
  expect(settleSession(details(circle), session.ended()).circle.rota).toEqual(circle.rota);
});

test('a length that cannot hold the format is not planned', () => {
  const plan = { startsAt: null, topicId: null, formatId: 'troika', slotMinutes: 14, cadenceWeeks: 2 } as const;
  expect(refusalOf(planSession(details(aCircle({ kind: 'tGroup' })), plan, dee, NOON))).toBe('slotTooShort');
});

describe('a coach from outside is in the room', () => {
  const sessions = [aCircle().next.ordinal];
  const coach = { id: person(21), name: 'Vera', byId: ana, byName: 'Ana', at: NOON, sessions, untilOn: '2026-12-31' };
  const coaching = (people: number, more: Partial<Circle['outsideCoach']> = {}) => {
    const { members } = aCircle();
    const order = [ana, dee].slice(0, people);
    return aCircle({
      kind: 'coaching',
      ...{ formatId: 'groupCoaching', slotMinutes: 60 },
      members: members.slice(0, people),
      rota: { order, past: [] },
      outsideCoach: { ...coach, status: 'seated', ...more },
    });
  };
  const agendaOf = (circle: Circle) => {
    const seen = nextAgenda(circle);
    const asked = { sessionId: circle.next.sessionId, seen, wanted: { ...seen, slotMinutes: 75 } };
    return refusalOf(changeAgenda(details(circle), asked, ana, NOON));
  };

  test('two peers and their coach are the three that group coaching is made for', () => {
    const started = start(coaching(2));
    expect(started).toMatchObject({ ok: true, value: { leadId: ana } });
    expect(started.ok && started.value.members.map(({ id }) => id)).toEqual([ana, dee, coach.id]);
    expect(agendaOf(coaching(2))).toBeNull();
  });

  test.each([
    ['who has not said yes', { status: 'invited' as const }],
    ['whose day has passed', { untilOn: '2026-11-01' }],
    ['who coaches another session', { sessions: [sessions[0]! + 1] }],
  ])('one %s is not, and two peers are too few', (_, more) => {
    expect([refusalOf(start(coaching(2, more))), agendaOf(coaching(2, more))]).toEqual([
      'formatTooBig',
      'formatTooBig',
    ]);
  });

  test('one peer and a coach are too few', () => {
    expect(refusalOf(start(coaching(1)))).toBe('formatTooBig');
  });
});
