import { afterThisSession } from '../../domain/circle/afterThisSession';
import { nextLead } from '../../domain/circle/rota';
import { settleSession } from '../../domain/circle/settleSession';
import { sessionSetup } from '../../domain/circle/startSession';
import { formatIds, formats } from '../../domain/formats';
import {
  aCircle,
  aSession,
  ana,
  as,
  boardId,
  dee,
  details,
  minutesAfter,
  nameOf,
  NOON,
  person,
  tom,
} from '../support/builders';

const owned = details();

test('what is announced before the end is what the circle is afterwards', () => {
  const session = aSession().started().joined(ana, dee, tom);
  const foreseen = afterThisSession(owned, session.running(), session.after(60).now);
  expect(nextLead(foreseen.rota)).toBe(dee);
  expect(foreseen.next).toMatchObject({ status: 'planned', startsAt: minutesAfter(NOON, 14 * 24 * 60) });
  session.give({ type: 'end' }, as(ana));
  expect(settleSession(owned, session.ended()).circle).toEqual(foreseen);
});

test.each(formatIds)('in every format, also where nobody or several lead: %s', (formatId) => {
  const people = Array.from({ length: formats[formatId].people.min }, (_, index) => person(index + 1));
  const members = people.map((id) => ({ id, name: nameOf(id), seat: 'peer' as const, joinedAt: NOON }));
  const [kind] = formats[formatId].kinds;
  const circle = details(aCircle({ kind: kind!, members, rota: { order: people, past: [] }, slotMinutes: 90 }));
  const setup = sessionSetup(boardId, circle, ana, NOON, { formatId });
  if (!setup.ok) throw new Error(`the session could not start: ${setup.refusal}`);
  const session = aSession()
    .started(ana, setup.value)
    .joined(...people);
  const foreseen = afterThisSession(circle, session.running(), session.now);
  session.give({ type: 'end' }, as(ana));
  expect(settleSession(circle, session.ended()).circle).toEqual(foreseen);
});
