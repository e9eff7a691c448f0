// Decides what the bot says once, when the app is added; whether it is the first time is the use case's matter.
import type { ConversationAddress, Message } from '../../messenger';
import { adaptiveCard, heading, openUrl, ownText } from './cardElements';
import type { CardTexts } from './cardTexts';
import { ringPicture } from './ringPicture';

const WELCOME_SEATS = 7;

export function welcomeCard(home: Pick<ConversationAddress, 'conversationId' | 'kind'>, texts: CardTexts): Message {
  const { t } = texts;
  const isPersonal = home.kind === 'personal';
  const summary = isPersonal ? t('chat.welcome.summaryPersonal') : t('chat.welcome.summary');
  const picture = {
    type: 'Image',
    url: ringPicture('peers', WELCOME_SEATS),
    width: '48px',
    height: '48px',
    altText: t('chat.ring', { count: WELCOME_SEATS }),
  };
  const title = heading(t('chat.welcome.title'), 'Large');
  const body = [
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [picture] },
        { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [title] },
      ],
    },
    ownText(t('chat.welcome.text')),
    ownText(isPersonal ? t('chat.welcome.personal') : t('chat.welcome.how'), { isSubtle: true }),
  ];
  const actions = [openUrl(t('chat.openBoard'), texts.link(home, { board: true }))];
  return { card: adaptiveCard({ summary, body, actions }), summary, mentions: [] };
}
