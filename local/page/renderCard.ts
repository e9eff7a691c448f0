/**
 * Draws an Adaptive Card with the same library and the same rules as Teams: markdown without HTML, and only the
 * mentions that the sender declared.
 */
import { AdaptiveCard, ExecuteAction, OpenUrlAction, type Action } from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { isJsonObject, objectsOf, textOf, type JsonObject } from '../state/json';
import { cardHostConfig } from './cardHostConfig';
import type { Theme } from './host/surface';

export interface CardDeeds {
  execute(action: JsonObject): void;
  open(url: string): void;
}

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });

/** The words of `<at>…</at>` marks that stand for declared mentions, as they look once escaped. */
const mentionMarks = (card: JsonObject) => {
  const { msteams } = card;
  const entities = isJsonObject(msteams) ? objectsOf(msteams, 'entities') : [];
  return entities.map((entity) => textOf(entity, 'text') ?? '').filter((text) => text !== '');
};

export function renderCard(card: JsonObject, theme: Theme, lang: string, deeds: CardDeeds): HTMLElement | undefined {
  const marks = mentionMarks(card).map((mark) => markdown.utils.escapeHtml(mark));
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const html = markdown.render(text);
    result.outputHtml = marks.reduce((soFar, mark) => soFar.replaceAll(mark, boldMention(mark)), html);
    result.didProcess = true;
  };
  const drawn = new AdaptiveCard();
  drawn.hostConfig = cardHostConfig(theme);
  drawn.lang = lang;
  drawn.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction && action.url !== undefined) deeds.open(action.url);
    if (action instanceof ExecuteAction)
      deeds.execute({ type: 'Action.Execute', id: action.id, verb: action.verb, data: action.data ?? {} });
  };
  drawn.parse(card);
  return drawn.render();
}

const boldMention = (mark: string) =>
  `<strong class="mention">${mark.slice('&lt;at&gt;'.length, -'&lt;/at&gt;'.length)}</strong>`;
