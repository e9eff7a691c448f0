// What the one card says that tells a channel who is asked to a circle together.
import { askedCard } from '../../bot/chat/cards/askedCard';
import type { AskedCardData } from '../../bot/chat/cards/askedCardData';
import { CARD_MAX_BYTES } from '../../bot/chat/cards/afterSessionCard';
import { cardOnTheWire } from '../../bot/chat/cards/cardOnTheWire';
import { personIdOf } from '../../domain/ids';
import { dee } from './support/anAfterSession';
import { aTextsFor } from './support/aCardTexts';
import { anAsking } from './support/anAsking';
import { DEE, TENANT, TOM } from './support/someIds';

const texts = aTextsFor('en-GB');
const wordsOf = (data: AskedCardData, locale = 'en-GB') => JSON.stringify(askedCard(data, aTextsFor(locale)).card);

describe('the card about an asking', () => {
  it('says who asks whom to which circle and why, and leads to it', () => {
    const card = wordsOf(anAsking());
    for (const said of [
      'A circle that could start: Deadlocks',
      'Ana Souza asks <at>Dee</at> and <at>Tom</at> to learn together.',
      'Tom wants to learn deadlocks, and Dee can share it',
      'Nothing starts until somebody says yes.',
      'Open Deadlocks',
    ]) {
      expect(card).toContain(said);
    }
    expect(decodeURIComponent(card)).toContain('circle/circle-deadlocks');
  });

  it('notifies those who are asked, each once, and nobody else', () => {
    expect(askedCard(anAsking(), texts).mentions).toEqual([
      { personId: DEE, mri: '29:dee', text: 'Dee' },
      { personId: TOM, mri: '29:tom', text: 'Tom' },
    ]);
  });

  it('speaks German, and has a plain sentence for notifications, for old clients and to be spoken', () => {
    const { card, summary } = askedCard(anAsking(), aTextsFor('de-DE'));
    expect(summary).toBe('Ana Souza fragt Dee und Tom für einen Kreis, der beginnen könnte: Deadlocks.');
    expect(card).toMatchObject({ version: '1.5', fallbackText: summary, speak: summary });
    expect(JSON.stringify(card)).toContain(
      'Ana Souza fragt <at>Dee</at> und <at>Tom</at>, ob ihr gemeinsam lernen wollt.',
    );
  });

  it('of a private circle shows its name and its kind, and not even how many are asked', () => {
    const { card, summary, mentions } = askedCard(anAsking({ kind: 'tGroup', circleName: 'Nights', who: null }), texts);
    const said = `${JSON.stringify(card)} ${summary}`;
    expect(said).toContain('A circle that could start: Nights');
    expect(said).toContain('T-group, private.');
    expect(said).not.toMatch(/Ana|Dee|Tom|Ring of|<at>|want/);
    expect(mentions).toEqual([]);
  });

  it('gives no reason where there is none to give', () => {
    expect(wordsOf(anAsking({ who: { ...anAsking().who!, because: null } }))).not.toContain('deadlocks,');
  });

  it('stays below 20 KB for eight people with the longest names', () => {
    const name = '👩‍👩‍👧‍👦"'.repeat(40);
    const asked = Array.from({ length: 8 }, (_, at) => ({ ...dee, personId: personIdOf(TENANT, `p${at}`), name }));
    const names = new Map(asked.map(({ personId }) => [personId as string, name]));
    const because = { reason: 'allWant', subject: name, wantedBy: asked.map(({ personId }) => personId) } as const;
    const message = askedCard(anAsking({ circleName: name, who: { byName: name, asked, names, because } }), texts);
    expect(Buffer.byteLength(JSON.stringify(cardOnTheWire(message)))).toBeLessThan(CARD_MAX_BYTES);
  });
});
