// Where each speaks in turn: the order is visible, nobody is left out, and whoever comes or goes upsets nobody.
import fc from 'fast-check';
import { agendaFor } from '../../domain/agenda';
import { formats } from '../../domain/formats';
import type { PersonId } from '../../domain/ids';
import { isPresent } from '../../domain/session/presence';
import { nextSpeaker, turnOrder } from '../../domain/session/turns';
import { aSession, aSetup, ana, as, bo, dee, nameOf, person, tom, type SessionLog } from '../support/builders';

const MIRRORING = 3;
const CLOSE = 5;
const members = [ana, dee, tom, bo].map((id) => ({ id, name: nameOf(id) }));
const setup = aSetup({ formatId: 'caseClinic', members, steps: agendaFor(formats.caseClinic, 70, []) });

/** A case clinic in the step; ana is the case giver and the host. */
function inStep(step: number, ...here: PersonId[]): SessionLog {
  const session = aSession()
    .started(ana, setup)
    .joined(...here);
  for (let at = 0; at < step; at += 1) session.give({ type: 'next', fromStep: at }, as(ana));
  return session;
}

const speaker = (session: SessionLog) => session.running().turn?.speakerId;

function pass(session: SessionLog, by: PersonId, to: PersonId | null = nextSpeaker(session.running())) {
  const { stepIndex, turn } = session.running();
  return session.give({ type: 'passTurn', step: stepIndex, from: turn?.speakerId ?? null, to }, as(by));
}

function leave(session: SessionLog, id: PersonId): void {
  session.give({ type: 'leave', connectionId: `window-of-${nameOf(id).slice(0, 3)}` as never }, { as: 'product' });
}

test('the others mirror in the order of the rota, and the case giver has no turn', () => {
  const session = inStep(MIRRORING, ana, dee, tom, bo);
  expect(turnOrder(session.running())).toEqual([dee, tom, bo]);
  const spoke: (PersonId | null | undefined)[] = [];
  while (speaker(session)) {
    spoke.push(speaker(session));
    expect(pass(session, speaker(session)!)).toBeNull();
  }
  expect(spoke).toEqual([dee, tom, bo]);
  expect(session.running().turn).toMatchObject({ speakerId: null, spokenIds: [dee, tom, bo] });
});

test('at the end the case giver has a turn as well', () => {
  expect(turnOrder(inStep(CLOSE, ana, dee, tom, bo).running())).toEqual([ana, dee, tom, bo]);
});

test('a step without turns has none to pass', () => {
  const session = inStep(2, ana, dee);
  expect(session.running().turn).toBeUndefined();
  expect(session.give({ type: 'passTurn', step: 2, from: null, to: dee }, as(ana))).toBe('turnIsGone');
});

test('the speaker passes the turn on, or the host; nobody else', () => {
  const session = inStep(MIRRORING, ana, dee, tom, bo);
  expect(pass(session, bo)).toBe('notYourTurn');
  expect(pass(session, dee)).toBeNull();
  expect(pass(session, ana)).toBeNull();
  expect(speaker(session)).toBe(bo);
});

test('a turn that is over is not passed on twice, nor in a step that is gone', () => {
  const session = inStep(MIRRORING, ana, dee, tom, bo);
  const again = { type: 'passTurn', step: MIRRORING, from: dee, to: tom } as const;
  expect(session.give(again, as(dee))).toBeNull();
  expect(session.give(again, as(dee))).toBe('turnIsGone');
  expect(session.give({ ...again, step: 1 }, as(ana))).toBe('stepIsGone');
});

test('a turn goes to somebody who is here and has one', () => {
  const session = inStep(MIRRORING, ana, dee, tom);
  expect(pass(session, ana, ana)).toBe('ownerUnknown');
  expect(pass(session, ana, bo)).toBe('ownerUnknown');
  expect(pass(session, ana, tom)).toBeNull();
});

test('whoever passed it on too early takes it back', () => {
  const session = inStep(MIRRORING, ana, dee, tom, bo);
  pass(session, dee);
  expect(pass(session, bo, dee)).toBe('notYourTurn');
  expect(pass(session, dee, dee)).toBeNull();
  expect(session.running().turn).toMatchObject({ speakerId: dee, spokenIds: [] });
  expect(nextSpeaker(session.running())).toBe(tom);
});

test('a lost connection takes nobody’s turn away; the host can pass it on, and it comes back to them', () => {
  const session = inStep(MIRRORING, ana, dee, tom);
  leave(session, dee);
  expect(speaker(session)).toBe(dee);
  pass(session, ana);
  expect(session.running().turn).toMatchObject({ speakerId: tom, spokenIds: [] });
  pass(session, tom);
  expect(speaker(session)).toBeNull();
  session.joined(dee);
  expect(speaker(session)).toBe(dee);
});

test('whoever joins in the middle has a turn too, and takes it from nobody', () => {
  const session = inStep(MIRRORING, ana, tom, bo);
  expect(speaker(session)).toBe(tom);
  session.joined(dee);
  expect(speaker(session)).toBe(tom);
  pass(session, tom);
  expect(speaker(session)).toBe(bo);
  pass(session, bo);
  expect(speaker(session)).toBe(dee);
});

test('a guest of an open circle speaks after the members', () => {
  const guest = person(77);
  const session = inStep(MIRRORING, ana, dee, tom, guest);
  expect(turnOrder(session.running())).toEqual([dee, tom, bo, guest]);
});

test('whoever comes and goes, everyone who stays speaks, once each', () => {
  const all = [dee, tom, bo, person(50)];
  const move = fc.oneof(
    fc.constantFrom(...all).map((id) => ({ does: 'joins' as const, id })),
    fc.constantFrom(...all).map((id) => ({ does: 'leaves' as const, id })),
    fc.constant({ does: 'passes' as const, id: ana }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      const session = inStep(MIRRORING, ana, dee);
      for (const { does, id } of moves) {
        if (does === 'joins') session.joined(id);
        else if (does === 'leaves') leave(session, id);
        else expect([null, 'turnIsGone']).toContain(pass(session, ana));
      }
      for (let left = 0; speaker(session) && left < 20; left += 1) pass(session, ana);
      const { turn } = session.running();
      expect(turn?.speakerId).toBeNull();
      expect(new Set(turn?.spokenIds).size).toBe(turn?.spokenIds.length);
      const here = turnOrder(session.running()).filter((id) => isPresent(session.running(), id));
      expect(here.filter((id) => !turn?.spokenIds.includes(id))).toEqual([]);
    }),
  );
});
