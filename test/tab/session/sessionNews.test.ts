import { agendaFor } from '../../../domain/agenda';
import { formats } from '../../../domain/formats';
import { newsBetween } from '../../../tab/features/session/sessionNews';
import { ana, as, aSession, aSetup, dee, tom } from '../../support/builders';

function newsOf(happens: (session: ReturnType<typeof aSession>) => void) {
  const session = aSession().started().joined(ana, dee, tom);
  const before = session.running();
  happens(session);
  return newsBetween(before, session.running());
}

test('whoever gets the controls is news, handed over or taken', () => {
  expect(newsOf((session) => session.give({ type: 'handOver', to: dee }, as(ana)))).toEqual([
    { type: 'host', hostId: dee },
  ]);
});

test('a minute from the host says which part lends it', () => {
  expect(newsOf((session) => session.give({ type: 'addMinute', step: 0 }, as(ana)))).toEqual([
    { type: 'moreTime', minutes: 1, lenders: [1], endsLater: false, roundsAreKept: false },
  ]);
});

test('minutes voted for are two, and all the parts that lend are named', () => {
  const news = newsOf((session) => {
    session.after(180 + 600);
    for (const who of [dee, tom]) session.give({ type: 'vote', step: 0, round: 0, choice: 'stay' }, as(who));
  });
  expect(news).toEqual([{ type: 'moreTime', minutes: 2, lenders: [1, 3], endsLater: false, roundsAreKept: false }]);
});

test('when no part can lend, that is said as well', () => {
  const session = aSession().started().joined(ana);
  for (let step = 0; step < 5; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
  const before = session.running();
  session.give({ type: 'addMinute', step: 5 }, as(ana));
  expect(newsBetween(before, session.running())).toEqual([
    { type: 'moreTime', minutes: 1, lenders: [], endsLater: true, roundsAreKept: false },
  ]);
});

describe('in a format with rounds', () => {
  const troika = () => {
    const steps = agendaFor(formats.troika, 30, [ana, dee, tom]);
    return aSession()
      .started(ana, aSetup({ formatId: 'troika', steps }))
      .joined(ana, dee, tom);
  };

  test('when only others’ rounds could lend, it is said that they keep their minutes', () => {
    const session = troika();
    for (let step = 0; step < 4; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
    const before = session.running();
    session.give({ type: 'addMinute', step: 4 }, as(ana));
    const [news] = newsBetween(before, session.running());
    expect(news).toMatchObject({ lenders: [], endsLater: true, roundsAreKept: true });
  });

  test('when the round lends only part of it, both are said', () => {
    const session = troika().after(60 + 5 * 60);
    const before = session.running();
    session.give({ type: 'addMinute', step: 0 }, as(ana));
    const [news] = newsBetween(before, session.running());
    expect(news).toMatchObject({ lenders: [1, 2, 3], endsLater: true });
  });
});

test('a pause is news, a note is not, and a new part is told from going back', () => {
  expect(newsOf((session) => session.give({ type: 'pause' }, as(ana)))).toEqual([{ type: 'paused' }]);
  expect(newsOf((session) => session.give({ type: 'next', fromStep: 0 }, as(ana)))).toEqual([
    { type: 'movedOn', stepIndex: 1 },
  ]);
  expect(newsOf((session) => session.give({ type: 'ready', step: 0, ready: true }, as(dee)))).toEqual([]);
});

test('what is taken back is news for everyone: a part, a minute', () => {
  const undo = (session: ReturnType<typeof aSession>) =>
    session.give({ type: 'undoControl', seq: session.running().lastControl!.seq }, as(ana));
  const session = aSession().started().joined(ana);
  session.give({ type: 'next', fromStep: 0 }, as(ana));
  const inNext = session.running();
  undo(session);
  expect(newsBetween(inNext, session.running())).toEqual([{ type: 'wentBack', stepIndex: 0 }]);
  session.give({ type: 'addMinute', step: 0 }, as(ana));
  const withMore = session.running();
  undo(session);
  expect(newsBetween(withMore, session.running())).toEqual([{ type: 'lessTime' }]);
});
