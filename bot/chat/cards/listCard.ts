// Decides how a short answer in rows looks: what each is, and beneath it what belongs to it. People's words are words.
import type { ConversationAddress, Message } from '../../messenger';
import { adaptiveCard, group, heading, openUrl, ownText, wordsRun } from './cardElements';
import type { CardTexts } from './cardTexts';
import type { DeepLinkPlace } from '../deepLink';
import { runText } from './userText';

export interface ListRow {
  title: string;
  lines: readonly string[];
}

export interface ListAnswer {
  /** Our own words alone: it heads the card. */
  title: string;
  summary: string;
  rows: readonly ListRow[];
  /** Said where there are no rows. */
  none: string;
  /** How many there are besides the rows. */
  more: number;
  place: DeepLinkPlace;
}

const LINE_LENGTH = 200;

export function listCard(
  { title, summary, rows, none, more, place }: ListAnswer,
  home: Pick<ConversationAddress, 'conversationId' | 'kind'>,
  { t, link }: CardTexts,
): Message {
  const body = [
    heading(title),
    ...(rows.length === 0 ? [ownText(none)] : []),
    ...rows.map((row) =>
      group([
        wordsRun(runText(row.title, LINE_LENGTH), { weight: 'Bolder' }),
        ...row.lines.map((line) => wordsRun(runText(line, LINE_LENGTH), { spacing: 'None' })),
      ]),
    ),
    ...(more > 0 ? [ownText(t('chat.afterSession.more', { count: more }), { isSubtle: true })] : []),
  ];
  return {
    card: adaptiveCard({ summary, body, actions: [openUrl(t('chat.openBoard'), link(home, place))] }),
    summary,
    mentions: [],
  };
}
