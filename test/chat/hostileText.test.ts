// People's words on cards are words: shown in a browser by the real renderer, with markdown and links at their widest.
import { afterSessionCard } from '../../bot/chat/cards/afterSessionCard';
import { commitmentsAnswer, knowingAnswer, takeawaysAnswer, topicsAnswer } from '../../bot/chat/cards/answers';
import { askedCard } from '../../bot/chat/cards/askedCard';
import type { AfterSessionData } from '../../bot/chat/cards/afterSessionData';
import { cardOnTheWire } from '../../bot/chat/cards/cardOnTheWire';
import { listCard } from '../../bot/chat/cards/listCard';
import { nextCard } from '../../bot/chat/cards/nextCard';
import type { Message } from '../../bot/messenger';
import { personIdOf } from '../../domain/ids';
import { aTextsFor } from './support/aCardTexts';
import { aCommitment, anAfterSession } from './support/anAfterSession';
import { anAsking } from './support/anAsking';
import { hostileTexts } from './support/hostileTexts';
import { openCardBrowser, type CardBrowser, type ShownCard } from './support/renderCards';
import { CHANNEL, DEE, TENANT } from './support/someIds';

const texts = aTextsFor('en-GB');
const someone = (name: string) => ({ personId: personIdOf(TENANT, 'someone'), name, mri: '29:someone' });

/** Every place a person's words can come to. */
const everywhere = (text: string): AfterSessionData =>
  anAfterSession({
    circleName: text,
    topic: text,
    leadNames: [text],
    takeaways: [{ text, by: text }],
    commitments: [
      aCommitment({ text, owner: someone(text) }),
      aCommitment({ text, owner: someone(text), state: 'done' }),
      aCommitment({ text }),
    ],
    questions: [{ text, by: text }],
    thanks: [{ text, by: text }],
    next: { lead: someone(text), topic: text, startsAt: '2026-12-10T11:00:00.000Z' },
  });

const cardsWith = (text: string): Message[] => [
  afterSessionCard(everywhere(text), texts),
  afterSessionCard(everywhere(text), texts, DEE),
  nextCard(
    [{ ...anAfterSession(), circleName: text, leadName: text, youLead: false, topic: text, startsAt: null }],
    { conversationId: CHANNEL, kind: 'channel' },
    texts,
  ),
  ...answersWith(text),
  askedCard(askedBy(text, 'canShare'), texts),
  askedCard(askedBy(text, 'allWant'), texts),
  askedCard(anAsking({ circleName: text, kind: 'tGroup', who: null }), texts),
];

function answersWith(text: string): Message[] {
  const at = '2026-11-12T11:00:00.000Z';
  const lines = [
    { kind: 'led', title: text, at: [at] } as const,
    { kind: 'thanked', by: [text, text], at } as const,
    { kind: 'answered', question: text, at } as const,
  ];
  const because = { subject: text, title: text, helped: 1, lines };
  return [
    knowingAnswer([{ name: text, because }], text, texts),
    topicsAnswer([{ circleName: text, topics: [{ title: text, votes: 2 }] }], texts),
    takeawaysAnswer([{ text, by: text, circleName: text }], text, texts),
    commitmentsAnswer([{ text, circleName: text, dueOn: '2026-12-01' }], texts),
  ].map((answer) => listCard(answer, { conversationId: CHANNEL, kind: 'channel' }, texts));
}

function askedBy(text: string, reason: 'canShare' | 'allWant') {
  const asked = [someone(text), { personId: DEE, name: text }];
  const ids = asked.map(({ personId }) => personId);
  return anAsking({
    circleName: text,
    who: {
      byName: text,
      asked,
      names: new Map(ids.map((id) => [id, text])),
      because: { reason, personId: DEE, subject: text, wantedBy: ids },
    },
  });
}

/** All strings of a card under keys that a client renders as markdown, expands or speaks. */
function renderedStrings(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['text', 'title', 'fallbackText', 'speak', 'tooltip', 'altText'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => renderedStrings(inner, Array.isArray(value) ? key : name));
}

describe('words on a card', () => {
  let browser: CardBrowser;
  let shown: ShownCard[][];
  let harmless: ShownCard[];

  beforeAll(async () => {
    browser = await openCardBrowser();
    const wire = (text: string) => cardsWith(text).map(cardOnTheWire);
    shown = await Promise.all(hostileTexts.map((text) => browser.show(wire(text))));
    harmless = await browser.show(wire('Plain words'));
  }, 60_000);
  afterAll(() => browser.close());

  it.each(hostileTexts.map((text, index) => [JSON.stringify(text).slice(0, 60), index] as const))(
    '%s makes the same elements as plain words do',
    (_, index) => {
      shown[index]?.forEach((card, each) => {
        const { br: _br, ...elements } = card.elements;
        expect(elements).toEqual(harmless[each]?.elements);
        expect(card.elements['a']).toBeUndefined();
        expect(card.pictures.every((url) => url.startsWith('data:image/png;base64,'))).toBe(true);
        expect(card.remarks).toEqual([]);
      });
    },
  );

  it.each(hostileTexts.map((text) => [text] as const))('%j mentions nobody but who is meant', (text) => {
    for (const message of cardsWith(text)) {
      const marks = renderedStrings(message.card).flatMap((line) =>
        line.includes('<at>') ? [...line.matchAll(/<at>(.*?)<\/at>/g)].map(([, name]) => name) : [],
      );
      const own = message.mentions.map((mention) => mention.text);
      const inRuns = JSON.stringify(message.card).match(/"TextRun","text":"[^"]*<at>/g) ?? [];
      expect(new Set(own).size).toBe(own.length);
      for (const name of own) expect(name).toMatch(/^[\p{L}\p{M}\p{N} '’.,&+–…-]+$/u);
      // Whatever stands between <at> marks outside of runs is one of the declared mentions.
      if (inRuns.length === 0) expect(marks.filter((name) => !own.includes(name ?? ''))).toEqual([]);
    }
  });

  it.each(hostileTexts.map((text) => [text] as const))('%j expands to no date of its own', (text) => {
    for (const message of cardsWith(text)) {
      const expanded = renderedStrings(message.card).flatMap(
        (line) => line.match(/\{\{(DATE|TIME)\([^)]*\)\}\}/g) ?? [],
      );
      expect(expanded.every((each) => each.includes('2026-12-10T11:00:00Z'))).toBe(true);
      expect(expanded.length).toBeLessThanOrEqual(2);
    }
  });

  it('keep what was said', () => {
    const [card] = shown[hostileTexts.indexOf('**bold** and _italic_ and ~~gone~~')] ?? [];
    expect(card?.text).toContain('**bold** and _italic_ and ~~gone~~');
  });
});
