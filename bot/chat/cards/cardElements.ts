// Decides the few Adaptive Card 1.5 elements our cards are made of; which words go where is each card's.

export type CardElement = { type: string } & Record<string, unknown>;
export type CardAction = { type: string; title: string } & Record<string, unknown>;

interface RunStyle {
  weight?: 'Bolder';
  size?: 'Small' | 'Large';
  isSubtle?: boolean;
  strikethrough?: boolean;
  spacing?: 'None' | 'Small' | 'Medium';
}

/** For sentences that carry people's words; these must be `runText`. Nothing in it is markdown. */
export function wordsRun(text: string, { spacing, ...style }: RunStyle = {}): CardElement {
  return { type: 'RichTextBlock', ...(spacing && { spacing }), inlines: [{ type: 'TextRun', text, ...style }] };
}

/** For our own sentences, mentions and `{{DATE}}`: renders markdown, so people's words never stand in it. */
export function ownText(text: string, style: RunStyle = {}): CardElement {
  return { type: 'TextBlock', text, wrap: true, ...style };
}

/** A heading to screen readers, in the size of the text it heads unless larger is asked for. */
export function heading(text: string, size: 'Default' | 'Large' = 'Default'): CardElement {
  return { type: 'TextBlock', text, wrap: true, size, weight: 'Bolder', spacing: 'Medium', style: 'heading' };
}

export function group(items: CardElement[], style: Record<string, unknown> = {}): CardElement {
  return { type: 'Container', spacing: 'Small', ...style, items };
}

export function openUrl(title: string, url: string): CardAction {
  return { type: 'Action.OpenUrl', title, url };
}

/** Older clients know only Action.Submit; it carries the verb in its data. */
export function execute(title: string, verb: string, data: Record<string, unknown>, tooltip?: string): CardAction {
  const fallback = { type: 'Action.Submit', title, data: { ...data, verb } };
  return { type: 'Action.Execute', title, verb, data, ...(tooltip && { tooltip }), fallback };
}

export interface CardParts {
  summary: string;
  body: CardElement[];
  actions?: CardAction[];
  refresh?: Record<string, unknown>;
}

export function adaptiveCard({ summary, body, actions = [], refresh }: CardParts): object {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: summary,
    speak: summary,
    msteams: { width: 'Full' },
    body,
    ...(actions.length > 0 && { actions }),
    ...(refresh && { refresh }),
  };
}
