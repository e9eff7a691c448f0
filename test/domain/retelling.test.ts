// Explain-back: one of those who listened is named and retells it, the next lead first; whoever is not here is passed over.
import { agendaFor } from '../../domain/agenda';
import { advanceRota, type Rota } from '../../domain/circle/rota';
import { formats } from '../../domain/formats';
import type { ConnectionId, PersonId, SessionId } from '../../domain/ids';
import { evolveAll } from '../../domain/session/evolve';
import { nextReteller } from '../../domain/session/retelling';
import { aSession, aSetup, ana, as, bo, dee, nameOf, NOON, tom, type SessionLog } from '../support/builders';

const EXPLAIN_BACK = 2;

/** Ana leads, then Dee, then Tom. */
function inExplainBack(...present: PersonId[]): SessionLog {
  const session = aSession()
    .started()
    .joined(...present);
  for (let step = 0; step < EXPLAIN_BACK; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
  return session;
}

const reteller = (session: SessionLog) => session.running().retelling?.personId;
const leave = (session: SessionLog, id: PersonId) =>
  session.give({ type: 'leave', connectionId: `window-of-${nameOf(id).slice(0, 3)}` as ConnectionId }, as(id));
const name = (session: SessionLog, to: PersonId, by: PersonId, from = reteller(session) ?? null) =>
  session.give({ type: 'nameReteller', step: EXPLAIN_BACK, from, to }, as(by));

test('whoever leads next retells it; a lead never retells what they shared', () => {
  expect(reteller(inExplainBack(ana, dee, tom))).toBe(dee);
});

test('whoever is not here is passed over, and who came into it stays when they are back', () => {
  const session = inExplainBack(ana, tom);
  expect(reteller(session)).toBe(tom);
  session.joined(dee);
  expect(reteller(session)).toBe(tom);
});

test('whoever leaves is followed by the next after them', () => {
  const session = inExplainBack(ana, dee, tom);
  leave(session, dee);
  expect(reteller(session)).toBe(tom);
  session.joined(dee);
  leave(session, tom);
  expect(reteller(session)).toBe(dee);
});

test('while only the lead is here it is nobody’s, then whoever comes next’s', () => {
  const session = inExplainBack(ana);
  expect(reteller(session)).toBeNull();
  session.joined(tom);
  expect(reteller(session)).toBe(tom);
});

test('a guest retells where no other member is here', () => {
  const session = inExplainBack(ana);
  session.give({ type: 'join', connectionId: 'window-of-Bo' as ConnectionId, instanceId: 'one' }, as(bo, 'attendee'));
  expect(reteller(session)).toBe(bo);
});

test('somebody else is asked in one tap, by the host or by whoever it is, and it can be taken back', () => {
  const session = inExplainBack(ana, dee, tom);
  expect(nextReteller(session.running())).toBe(tom);
  expect(name(session, tom, dee)).toBeNull();
  expect(reteller(session)).toBe(tom);
  expect(name(session, dee, dee)).toBeNull();
  expect(reteller(session)).toBe(dee);
  expect(name(session, tom, ana)).toBeNull();
  expect(nextReteller(session.running())).toBe(dee);
  expect(session.events.filter(({ type }) => type === 'retellerNamed').map(({ by }) => by)).toEqual([dee, dee, ana]);
});

test('it is refused to others, for somebody who is not here, for the lead, and once it has changed', () => {
  const session = inExplainBack(ana, dee, tom);
  expect(name(session, tom, tom)).toBe('notYourTurn');
  expect(name(session, bo, ana)).toBe('ownerUnknown');
  expect(name(session, ana, ana)).toBe('ownerUnknown');
  expect(name(session, dee, ana, tom)).toBe('turnIsGone');
  const before = session.events.length;
  expect(name(session, dee, ana)).toBeNull();
  expect(session.events).toHaveLength(before);
  session.give({ type: 'next', fromStep: EXPLAIN_BACK }, as(ana));
  expect(name(session, tom, ana, dee)).toBe('stepIsGone');
  const elsewhere = { type: 'nameReteller', step: EXPLAIN_BACK + 1, from: null, to: tom } as const;
  expect(session.give(elsewhere, as(ana))).toBe('notInThisStep');
});

test('it ends with its part', () => {
  const session = inExplainBack(ana, dee, tom);
  session.give({ type: 'next', fromStep: EXPLAIN_BACK }, as(ana));
  expect(session.running()).not.toHaveProperty('retelling');
});

test('moving on by mistake and taking it back leaves whoever was named', () => {
  const session = inExplainBack(ana, dee, tom);
  name(session, tom, ana);
  session.give({ type: 'next', fromStep: EXPLAIN_BACK }, as(ana));
  session.give({ type: 'undoControl', seq: session.running().lastControl!.seq }, as(ana));
  expect(reteller(session)).toBe(tom);
});

test('in one round of the rota everybody retells once', () => {
  let rota: Rota = { order: [ana, dee, tom, bo], past: [] };
  const retold: (PersonId | null | undefined)[] = [];
  for (let round = 0; round < 4; round += 1) {
    const [leadId] = rota.order;
    const members = rota.order.map((id) => ({ id, name: nameOf(id) }));
    const session = aSession()
      .started(leadId, aSetup({ leadId: leadId!, members }))
      .joined(...rota.order);
    for (let step = 0; step < EXPLAIN_BACK; step += 1) session.give({ type: 'next', fromStep: step }, as(leadId!));
    retold.push(reteller(session));
    rota = advanceRota(rota, { personId: leadId!, sessionId: `session-${round}` as SessionId, at: NOON });
  }
  expect([...retold].sort()).toEqual([ana, dee, tom, bo].sort());
});

test('a log that was begun before parts named anybody names nobody', () => {
  const steps = agendaFor(formats.lunchAndLearn, 45, []).map(({ retells: _later, ...step }) => step);
  const session = aSession().started(ana, aSetup({ steps })).joined(ana, dee);
  for (let step = 0; step < EXPLAIN_BACK; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
  expect(session.running()).not.toHaveProperty('retelling');
  expect(evolveAll(session.events)).toEqual(session.state);
});
