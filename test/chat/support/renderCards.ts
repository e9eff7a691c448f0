// Cards as a client shows them: the adaptivecards package with markdown-it in a real browser, as markup.
import { readFileSync } from 'node:fs';
import type * as AdaptiveCardsPackage from 'adaptivecards';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../setup/chromiumPath';

export interface ShownCard {
  /** What a person reads. */
  text: string;
  /** Element names with how often each occurs. */
  elements: Record<string, number>;
  /** Pictures' addresses. */
  pictures: string[];
  /** What the package said about the card. */
  remarks: string[];
}

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

declare const AdaptiveCards: typeof AdaptiveCardsPackage;
declare const markdownit: (options: object) => { render(text: string): string };

export interface CardBrowser {
  show(cards: object[]): Promise<ShownCard[]>;
  close(): Promise<void>;
}

export async function openCardBrowser(): Promise<CardBrowser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: browserFlags });
  const page = await browser.newPage();
  // As generous as any client: every bare address becomes a link.
  for (const script of ['adaptivecards/dist/adaptivecards.js', 'markdown-it/browser']) {
    await page.addScriptTag({ content: readFileSync(require.resolve(script), 'utf8') });
  }
  return {
    show: (cards) =>
      page.evaluate((all) => {
        AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
          result.outputHtml = markdownit({ html: true, linkify: true, typographer: true }).render(text);
          result.didProcess = true;
        };
        return all.map((json) => {
          const card = new AdaptiveCards.AdaptiveCard();
          const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
          card.parse(json, context);
          const shown = card.render();
          if (!shown) throw new Error('The card did not render.');
          document.body.replaceChildren(shown);
          const names = [...shown.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase());
          return {
            text: shown.innerText,
            elements: names.reduce<Record<string, number>>(
              (sum, name) => ({ ...sum, [name]: (sum[name] ?? 0) + 1 }),
              {},
            ),
            pictures: [...shown.querySelectorAll('img')].map(({ src }) => src),
            remarks: Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message),
          };
        });
      }, cards),
    close: () => browser.close(),
  };
}
