// What the card after a session says, to whom, and how much of it.
import fc from 'fast-check';
import { afterSessionCard, CARD_MAX_BYTES } from '../../bot/chat/cards/afterSessionCard';
import type { AfterSessionData, CardCommitment } from '../../bot/chat/cards/afterSessionData';
import { cardOnTheWire } from '../../bot/chat/cards/cardOnTheWire';
import { personIdOf, type CaptureId } from '../../domain/ids';
import { aTextsFor } from './support/aCardTexts';
import { aCommitment, anAfterSession, dee, tom } from './support/anAfterSession';
import { CHANNEL, DEE, TENANT, TOM } from './support/someIds';
import { oftener } from '../support/oftener';

const texts = aTextsFor('en-GB');
/** Some versions of Node write a comma or a dot after the weekday. */
const plainDays = (text: string) => text.replace(/\b(Thu|Fri|Do)\b[.,]+ /g, '$1 ');
const wordsOf = (data: AfterSessionData, viewer?: typeof DEE) =>
  plainDays(JSON.stringify(afterSessionCard(data, texts, viewer).card));
const doneButtons = (card: string) => card.match(/"type":"Action.Execute","title":"I did it"/g)?.length ?? 0;
const someCommitments = (count: number, fields: Partial<CardCommitment> = {}) =>
  Array.from({ length: count }, (_, i) => aCommitment({ commitmentId: `capture-${1000 + i}` as CaptureId, ...fields }));

describe('the card after a session', () => {
  it('says what was learned, who promised what by when, what is open and who leads next', () => {
    const card = wordsOf(anAfterSession());
    for (const said of [
      'SQL circle met',
      'Thu 26 Nov, 12:00–12:44 (Amsterdam). Ana led “Query plans that lie”.',
      'Look at rows removed by filter before the cost',
      'Mei-Lin',
      'Try a partial index on orders',
      '<at>Dee</at>, by Fri 4 Dec',
      '<at>Tom</at>, by Fri 4 Dec',
      'When does a hash join spill?',
      'Anonymous',
      'Ana, for the broken plan',
      '<at>Dee</at> leads next',
      'Deadlocks and lock timeouts',
      '{{DATE(2026-12-10T11:00:00Z, SHORT)}}, {{TIME(2026-12-10T11:00:00Z)}} where you are (Thu 10 Dec, 12:00 in Amsterdam)',
    ]) {
      expect(card).toContain(said);
    }
  });

  it('says how many others would say the same', () => {
    const card = wordsOf(
      anAfterSession({
        takeaways: [{ text: 'Filter early', by: 'Bo', others: 2 }],
        questions: [{ text: 'When does it spill?', by: null, others: 1 }],
      }),
    );
    expect(card).toContain('Bo, and 2 more');
    expect(card).toContain('Anonymous, and 1 more');
  });

  it('speaks German', () => {
    const { card, summary } = afterSessionCard(anAfterSession(), aTextsFor('de-DE'));
    expect(JSON.stringify(card)).toContain('<at>Dee</at> leitet das nächste Treffen');
    expect(plainDays(summary)).toBe(
      'SQL circle hat sich am Do 26. Nov. getroffen. 3 Erkenntnisse, 2 Zusagen, 1 offene Frage. Am Do 10. Dez. leitet Dee.',
    );
  });

  it('has a plain sentence for notifications, for old clients and to be spoken', () => {
    const { card, summary } = afterSessionCard(anAfterSession(), texts);
    expect(plainDays(summary)).toBe(
      'SQL circle met on Thu 26 Nov. 3 takeaways, 2 commitments, 1 open question. Dee leads next on Thu 10 Dec.',
    );
    expect(card).toMatchObject({ version: '1.5', fallbackText: summary, speak: summary });
  });

  it('notifies the next lead and who still owes something, once each', () => {
    const done = aCommitment({ owner: { ...tom, personId: personIdOf(TENANT, 'x'), name: 'Ed' }, state: 'done' });
    const data = anAfterSession({ commitments: [...someCommitments(3), aCommitment({ owner: tom }), done] });
    expect(afterSessionCard(data, texts).mentions).toEqual([
      { personId: DEE, mri: '29:dee', text: 'Dee' },
      { personId: TOM, mri: '29:tom', text: 'Tom' },
    ]);
  });

  it('names, but never mentions, somebody Teams did not name to us', () => {
    const gone = { personId: personIdOf(TENANT, 'gone'), name: 'Gil' };
    const data = anAfterSession({ commitments: [aCommitment({ owner: gone })], next: null });
    const message = afterSessionCard(data, texts);
    expect(message.mentions).toEqual([]);
    expect(plainDays(JSON.stringify(message.card))).toContain('"Gil, by Fri 4 Dec"');
  });

  it('keeps two people of one name apart', () => {
    const other = { personId: personIdOf(TENANT, 'other'), name: 'Dee', mri: '29:dee2' };
    const message = afterSessionCard(anAfterSession({ commitments: [aCommitment({ owner: other })] }), texts);
    expect(message.mentions.map(({ text }) => text)).toEqual(['Dee', 'Dee 2']);
    expect(cardOnTheWire(message)).toMatchObject({
      msteams: { entities: [{ mentioned: { id: '29:dee2' } }, { mentioned: { id: '29:dee' } }] },
    });
  });

  it('has no button in the card everybody sees, and one for each owner in theirs', () => {
    expect(doneButtons(wordsOf(anAfterSession()))).toBe(0);
    expect(doneButtons(wordsOf(anAfterSession(), DEE))).toBe(1);
    expect(doneButtons(wordsOf(anAfterSession(), personIdOf(TENANT, 'stranger')))).toBe(0);
    expect(wordsOf(anAfterSession(), DEE)).toContain('You, by Fri 4 Dec');
    expect(wordsOf(anAfterSession(), DEE)).toContain('You lead next');
  });

  it('offers Action.Submit to clients that know no Action.Execute', () => {
    const commitment = { commitmentId: 'capture-0017', actionId: 'done-capture-0017' };
    const data = { boardId: 'board-0001', circleId: 'circle-sql', sessionId: 'circle-sql-41', ...commitment };
    expect(wordsOf(anAfterSession(), DEE)).toContain(
      `"fallback":${JSON.stringify({ type: 'Action.Submit', title: 'I did it', data: { ...data, verb: 'commitmentDone' } })}`,
    );
  });

  it('shows what is done as done, without a button', () => {
    const card = wordsOf(anAfterSession({ commitments: [aCommitment({ state: 'done' })] }), DEE);
    expect(card).toContain('You, done');
    expect(card).toContain('"strikethrough":true');
    expect(doneButtons(card)).toBe(0);
  });

  it('never has more than six actions, and puts the viewer’s own commitments first', () => {
    const data = anAfterSession({ commitments: [...someCommitments(7, { owner: tom }), ...someCommitments(9)] });
    const card = wordsOf(data, DEE);
    expect(doneButtons(card)).toBe(5);
    expect(card.match(/"type":"Action\.(Execute|OpenUrl)","title":"(?!Refresh)/g)).toHaveLength(6);
  });

  it('refreshes itself for those who have a view of their own, at most 60', () => {
    const people = Array.from({ length: 80 }, (_, i) => ({
      ...dee,
      personId: personIdOf(TENANT, `p${i}`),
      mri: `29:p${i}`,
    }));
    const refresh = (data: AfterSessionData) => Reflect.get(afterSessionCard(data, texts).card, 'refresh') as unknown;
    expect(refresh(anAfterSession())).toEqual({
      action: {
        type: 'Action.Execute',
        title: 'Refresh',
        verb: 'refreshAfterSession',
        data: { boardId: 'board-0001', circleId: 'circle-sql', sessionId: 'circle-sql-41' },
      },
      userIds: ['29:dee', '29:tom'],
    });
    const many = anAfterSession({ commitments: people.map((owner) => aCommitment({ owner })) });
    expect((refresh(many) as { userIds: string[] }).userIds.length).toBeLessThanOrEqual(60);
    expect(refresh(anAfterSession({ commitments: [], next: null }))).toBeUndefined();
  });

  it('ends in a link to the circle inside Teams', () => {
    const [action] = Reflect.get(afterSessionCard(anAfterSession(), texts).card, 'actions') as { url: string }[];
    const url = new URL(action?.url ?? '');
    expect(url.origin + url.pathname).toBe('https://teams.microsoft.com/l/entity/peer-circles-app/board');
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'circle/circle-sql',
      channelId: CHANNEL,
    });
    expect(url.searchParams.get('webUrl')).toBe('https://circles.example.com/tab/board');
  });

  it('says how many more there are instead of listing all', () => {
    const takeaways = Array.from({ length: 30 }, (_, i) => ({ text: `Takeaway ${i}`, by: 'Bo' }));
    expect(wordsOf(anAfterSession({ takeaways }))).toContain('and 22 more');
  });

  it('is fine with a session nobody noted anything in', () => {
    const empty = anAfterSession({
      takeaways: [],
      commitments: [],
      questions: [],
      thanks: [],
      next: null,
      leadNames: [],
      topic: null,
    });
    const card = wordsOf(empty);
    expect(card).toContain('No notes were kept this time.');
    expect(card).toContain('12:00–12:44 (Amsterdam)."');
  });

  it('stays under 20 KB whatever people wrote', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 1000 }),
      fc.constantFrom('"'.repeat(1000), '\\'.repeat(1000), '👩‍👩‍👧‍👦'.repeat(90), '漢'.repeat(1000), '\u0001'.repeat(900)),
    );
    const note = fc.record({ text, by: fc.option(text) });
    const notes = fc.array(note, { maxLength: 60 });
    const person = fc.record({
      personId: fc.integer().map((i) => personIdOf(TENANT, `p${i}`)),
      name: text,
      mri: fc.constant('29:'.padEnd(120, 'x')),
    });
    const commitments = fc.array(
      fc.record({ owner: person, text }).map((fields) => aCommitment(fields)),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(text, notes, notes, notes, commitments, (name, takeaways, questions, thanks, owed) => {
        const lead = owed[0]?.owner ?? dee;
        const data = anAfterSession({
          circleName: name,
          topic: name,
          leadNames: [name, name, name],
          takeaways,
          questions,
          thanks,
          commitments: owed,
          next: { lead, topic: name, startsAt: '2026-12-10T11:00:00.000Z' },
        });
        for (const viewer of [undefined, lead.personId]) {
          const wire = cardOnTheWire(afterSessionCard(data, texts, viewer));
          expect(Buffer.byteLength(JSON.stringify(wire))).toBeLessThan(CARD_MAX_BYTES);
        }
      }),
      { numRuns: oftener(60) },
    );
  });

  it('counts what its mentions take up on the wire', () => {
    // Long names and short texts: the mentions weigh more than the words.
    for (let length = 100; length <= 280; length += 1) {
      const commitments = Array.from({ length: 8 }, (_, i) =>
        aCommitment({
          text: 'x'.repeat(length),
          owner: {
            personId: personIdOf(TENANT, `p${i}`),
            name: `Ada ${i} ${'漢'.repeat(60)}`,
            mri: '29:'.padEnd(120, 'x'),
          },
        }),
      );
      const takeaways = Array.from({ length: 8 }, () => ({ text: '漢'.repeat(length), by: 'Bo' }));
      const data = anAfterSession({ commitments, takeaways, questions: takeaways, thanks: [] });
      expect(Buffer.byteLength(JSON.stringify(cardOnTheWire(afterSessionCard(data, texts))))).toBeLessThan(
        CARD_MAX_BYTES,
      );
    }
  });

  it('stays under 20 KB at its very worst', () => {
    const worst = '"漢'.repeat(500);
    const notes = Array.from({ length: 500 }, () => ({ text: worst, by: worst }));
    const commitments = Array.from({ length: 500 }, (_, i) =>
      aCommitment({
        text: worst,
        owner: { personId: personIdOf(TENANT, `p${i}`), name: worst, mri: `29:${i}`.padEnd(150, 'x') },
      }),
    );
    const names = { circleName: worst, topic: worst, leadNames: Array.from({ length: 9 }, () => worst) };
    const data = anAfterSession({ ...names, takeaways: notes, questions: notes, thanks: notes, commitments });
    const wire = cardOnTheWire(afterSessionCard(data, texts, commitments[0]?.owner.personId));
    expect(Buffer.byteLength(JSON.stringify(wire))).toBeLessThan(CARD_MAX_BYTES);
  });
});
