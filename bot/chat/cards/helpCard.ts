// Decides what the bot says it can do, when asked and when it did not understand.
import type { ConversationAddress, Message } from '../../messenger';
import { adaptiveCard, heading, openUrl, ownText, type CardElement } from './cardElements';
import type { CardTexts } from './cardTexts';

function command(word: string, does: string): CardElement {
  const inlines = [
    { type: 'TextRun', text: word, weight: 'Bolder' },
    { type: 'TextRun', text: `  ${does}` },
  ];
  return { type: 'RichTextBlock', spacing: 'Small', inlines };
}

export function helpCard(
  home: Pick<ConversationAddress, 'conversationId' | 'kind'>,
  texts: CardTexts,
  because: 'asked' | 'notUnderstood',
): Message {
  const { t } = texts;
  const summary = t('chat.help.summary');
  const title = because === 'asked' ? t('chat.help.title') : t('chat.help.unknown');
  const body = [
    heading(title),
    command(t('chat.help.next'), t('chat.help.nextText')),
    command(t('chat.help.topics'), t('chat.help.topicsText')),
    command(t('chat.help.takeaways'), t('chat.help.takeawaysText')),
    command(t('chat.help.whoKnows'), t('chat.help.whoKnowsText')),
    command(t('chat.help.commitments'), t('chat.help.commitmentsText')),
    command(t('chat.help.help'), t('chat.help.helpText')),
    ownText(t('chat.help.rest'), { isSubtle: true }),
  ];
  const actions = [openUrl(t('chat.openBoard'), texts.link(home, { board: true }))];
  return { card: adaptiveCard({ summary, body, actions }), summary, mentions: [] };
}
