// The next session's agenda, changed before it starts.
import fc from 'fast-check';
import { changeAgenda, nextAgenda, type NextAgenda } from '../../domain/circle/changeAgenda';
import type { Circle } from '../../domain/circle/circle';
import { planSession } from '../../domain/circle/planSession';
import { markRunning, plannedSession, sessionSetup } from '../../domain/circle/startSession';
import { fitsSlot } from '../../domain/formatChoice';
import { formatIds } from '../../domain/formats';
import type { SessionId, TopicId } from '../../domain/ids';
import { withStepMinutes } from '../../domain/stepMinutes';
import { aCircle, ana, aTopic, bo, boardId, dee, details, NOON } from '../support/builders';

const deadlocks = aTopic();

function change(circle: Circle, wanted: Partial<NextAgenda>, seen = nextAgenda(circle), person = ana) {
  const asked = { sessionId: circle.next.sessionId, seen, wanted: { ...nextAgenda(circle), ...wanted } };
  return changeAgenda(details(circle, [deadlocks]), asked, person, NOON);
}

function changed(circle: Circle, wanted: Partial<NextAgenda>, seen = nextAgenda(circle)): Circle {
  const result = change(circle, { ...seen, ...wanted }, seen);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.circle;
}

const refusalOf = (result: ReturnType<typeof change>) => (result.ok ? null : result.refusal);
const minutesOf = (circle: Circle) => plannedSession(circle).steps.map((step) => step.minutes);

test('the circle’s own minutes are those the session starts with', () => {
  const before = aCircle();
  const wanted = withStepMinutes(minutesOf(before), 1, 20);
  const circle = changed(before, { stepMinutes: wanted });
  expect(minutesOf(circle)).toEqual(wanted);
  const setup = sessionSetup(boardId, details(circle), ana, NOON);
  expect(setup.ok && setup.value.steps.map((step) => step.minutes)).toEqual(wanted);
});

test('they are for this session only, and taking them back leaves the circle as it was', () => {
  const before = aCircle();
  const circle = changed(before, { stepMinutes: withStepMinutes(minutesOf(before), 0, 6) });
  expect([circle.formatId, circle.slotMinutes]).toEqual([before.formatId, before.slotMinutes]);
  expect(changed(circle, { stepMinutes: null }).next).toEqual(before.next);
});

test('another format or another length has its own minutes again', () => {
  const before = aCircle();
  const own = changed(before, { stepMinutes: withStepMinutes(minutesOf(before), 0, 6) });
  const other = changed(own, { formatId: 'snackAndShare', slotMinutes: 20, stepMinutes: null });
  expect(plannedSession(other)).toMatchObject({ formatId: 'snackAndShare', slotMinutes: 20 });
  expect(minutesOf(other).reduce((sum, one) => sum + one, 0)).toBe(20);
});

test.each([
  ['no minute', 0],
  ['500 minutes', 500],
])('a part of %s is refused and nothing is changed', (_, minutes) => {
  const circle = aCircle();
  const [, ...others] = minutesOf(circle);
  expect(refusalOf(change(circle, { stepMinutes: [minutes, ...others] }))).toBe('stepMinutesInvalid');
});

test('whoever changes what another has changed since they looked is told so instead of writing over it', () => {
  const seen = nextAgenda(aCircle());
  const circle = changed(aCircle(), { slotMinutes: 60 });
  const result = change(circle, { slotMinutes: 30 }, seen, dee);
  expect(refusalOf(result)).toBe('agendaChanged');
});

test('two who change different things of it both have their way', () => {
  const seen = nextAgenda(aCircle());
  const circle = changed(aCircle(), { topicId: deadlocks.id });
  const both = changed(circle, { slotMinutes: 60 }, seen);
  expect(nextAgenda(both)).toMatchObject({ topicId: deadlocks.id, slotMinutes: 60 });
});

test('asking again for what is there already changes nothing, whatever was seen', () => {
  const seen = nextAgenda(aCircle());
  const circle = changed(aCircle(), { topicId: deadlocks.id });
  expect(change(circle, {}, seen)).toEqual({ ok: true, value: { circle } });
});

test('it is for members, for the next session, and before it runs', () => {
  const circle = aCircle();
  expect(refusalOf(change(circle, { topicId: deadlocks.id }, undefined, bo))).toBe('notAMember');
  expect(refusalOf(change(markRunning(circle, NOON), { topicId: deadlocks.id }))).toBe('sessionRunning');
  const asked = { sessionId: 'circle-00000001-99' as SessionId, seen: nextAgenda(circle), wanted: nextAgenda(circle) };
  expect(refusalOf(changeAgenda(details(circle), asked, ana, NOON))).toBe('sessionUnknown');
});

test('a format that so many people cannot run, a length out of bounds and a topic that is gone are refused', () => {
  const circle = aCircle();
  expect(refusalOf(change(circle, { formatId: 'leanCoffee', slotMinutes: 60 }))).toBe('formatTooBig');
  expect(refusalOf(change(circle, { slotMinutes: 500 }))).toBe('slotInvalid');
  expect(refusalOf(change(circle, { topicId: 'topic-00000099' as TopicId }))).toBe('topicUnknown');
});

test('planning keeps to the same rule about minutes', () => {
  const circle = aCircle();
  const { formatId, slotMinutes, cadenceWeeks } = circle;
  const plan = { startsAt: null, topicId: null, formatId, slotMinutes, cadenceWeeks };
  const instead = { formatId, slotMinutes, stepMinutes: [0, slotMinutes] };
  const result = planSession(details(circle), { ...plan, instead }, ana, NOON);
  expect(result.ok ? null : result.refusal).toBe('stepMinutesInvalid');
});

test('whatever minutes a circle chose, a session’s parts always fill its slot, in every format', () => {
  const anyChange = fc.record({
    formatId: fc.constantFrom(...formatIds),
    slotMinutes: fc.integer({ min: 10, max: 180 }),
    edits: fc.array(fc.tuple(fc.nat(), fc.integer({ min: -20, max: 200 })), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(anyChange, ({ formatId, slotMinutes, edits }) => {
      fc.pre(fitsSlot(formatId, slotMinutes));
      const asked = change(aCircle(), { formatId, slotMinutes });
      if (!asked.ok) return;
      let circle = asked.value.circle;
      for (const [at, wanted] of edits) {
        const minutes = minutesOf(circle);
        circle = changed(circle, { stepMinutes: withStepMinutes(minutes, at % minutes.length, wanted) });
      }
      const { steps } = plannedSession(circle);
      expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(slotMinutes);
      expect(Math.min(...steps.map((step) => step.minutes))).toBeGreaterThanOrEqual(1);
    }),
  );
});
