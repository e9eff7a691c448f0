// Thanks say whom they are to, where their words name somebody who is known in the session.
import { keptFrom } from '../../domain/circle/settleSession';
import type { SessionCommand } from '../../domain/session/commands';
import { evolveAll } from '../../domain/session/evolve';
import { redactedWords, withoutText } from '../../domain/session/redaction';
import { aCapture, aSession, ana, as, bo, dee, person, tom } from '../support/builders';

const thanks = aCapture('Dee, for the live query', { kind: 'thanks', toId: dee });
const edit = (changes: Partial<typeof thanks>): SessionCommand => ({ ...thanks, ...changes, type: 'editCapture' });

function aSessionWithThanks(note = thanks) {
  const session = aSession().started().joined(ana, dee, tom);
  expect(session.give(note, as(ana))).toBeNull();
  return session;
}
const noteIn = (session: ReturnType<typeof aSessionWithThanks>) => session.running().captures[0];

test('the board keeps who was thanked, by name', () => {
  const session = aSessionWithThanks();
  expect(noteIn(session)).toMatchObject({ kind: 'thanks', authorId: ana, toId: dee });
  session.give({ type: 'end' }, as(ana));
  expect(keptFrom(session.ended()).captures).toMatchObject([{ to: { id: dee, name: 'Dee Nakamura' } }]);
});

test('somebody who came along is thanked as well as a member; nobody is whom the session never met', () => {
  expect(noteIn(aSessionWithThanks({ ...thanks, toId: tom }))).toMatchObject({ toId: tom });
  const session = aSession().started().joined(ana, dee);
  expect(session.give({ ...thanks, toId: person(99) }, as(ana))).toBe('ownerUnknown');
  session.joined(bo);
  expect(session.give({ ...thanks, toId: bo }, as(ana))).toBeNull();
});

test('nobody thanks themselves: such thanks are to nobody in particular', () => {
  const session = aSessionWithThanks({ ...thanks, toId: ana });
  expect(noteIn(session)).not.toHaveProperty('toId');
  session.give(edit({ toId: ana }), as(ana));
  expect(noteIn(session)).not.toHaveProperty('toId');
  session.give({ type: 'end' }, as(ana));
  expect(keptFrom(session.ended()).captures[0]).not.toHaveProperty('to');
});

test('only thanks are to somebody', () => {
  for (const kind of ['takeaway', 'question', 'commitment'] as const) {
    expect(noteIn(aSessionWithThanks({ ...thanks, kind: kind as never }))).not.toHaveProperty('toId');
  }
});

test('whoever thanked changes whom, and takes the name off again', () => {
  const session = aSessionWithThanks();
  session.give(edit({ toId: tom }), as(ana));
  expect(noteIn(session)).toMatchObject({ toId: tom });
  const events = session.events.length;
  session.give(edit({ toId: tom }), as(ana));
  expect(session.events).toHaveLength(events);
  const { toId: _nobody, ...unnamed } = thanks;
  session.give({ ...unnamed, type: 'editCapture' }, as(ana));
  expect(noteIn(session)).not.toHaveProperty('toId');
});

test('erased, it is not known any more who was thanked', () => {
  const session = aSessionWithThanks();
  session.give(edit({ text: 'Dee, for both of them' }), as(ana));
  session.give({ type: 'redact', captureId: thanks.captureId }, as(ana));
  const gone = redactedWords(session.events);
  expect(gone).toHaveLength(2);
  const stored = session.events.map((event) => {
    const found = gone.find(({ seq }) => seq === event.seq);
    return found ? withoutText(found) : event;
  });
  expect(JSON.stringify(stored)).not.toContain('toId');
  expect(evolveAll(stored)).toEqual(session.state);
});
