// Decides how the answer to "next" looks: who leads which circle, and when; nobody is notified by it.
import type { ConversationAddress, Message } from '../../messenger';
import type { NextSession } from '../useCases';
import { whenLine } from './afterSessionFrame';
import { adaptiveCard, group, heading, openUrl, ownText, wordsRun, type CardElement } from './cardElements';
import type { CardTexts } from './cardTexts';
import { nameText, runText } from './userText';

const SESSIONS_SHOWN = 8;

function leadLine({ leadName, youLead, topic }: NextSession, { t }: CardTexts): string {
  const lead = youLead
    ? t('chat.next.youLead')
    : leadName === null
      ? t('chat.next.nobody')
      : t('chat.next.lead', { name: runText(leadName, 60) });
  return topic === null ? lead : `${lead}: ${runText(topic, 120)}`;
}

function row(session: NextSession, texts: CardTexts): CardElement {
  const when = session.startsAt === null ? texts.t('chat.notPlanned') : whenLine(session.startsAt, session.zone, texts);
  return group([
    wordsRun(runText(session.circleName, 60), { weight: 'Bolder' }),
    wordsRun(leadLine(session, texts), { spacing: 'None' }),
    ownText(when, { isSubtle: true, spacing: 'None', size: 'Small' }),
  ]);
}

function summaryOf(sessions: NextSession[], texts: CardTexts): string {
  const [first] = sessions;
  const lead =
    first && leadLine({ ...first, topic: null, leadName: first.leadName && nameText(first.leadName) }, texts);
  return texts.t('chat.next.summary', {
    count: sessions.length,
    circle: nameText(first?.circleName ?? ''),
    lead: lead ?? '',
  });
}

export function nextCard(
  sessions: NextSession[],
  home: Pick<ConversationAddress, 'conversationId' | 'kind'>,
  texts: CardTexts,
): Message {
  const { t } = texts;
  const summary = summaryOf(sessions, texts);
  const shown = sessions.slice(0, SESSIONS_SHOWN);
  const hidden = sessions.length - shown.length;
  const body = [
    heading(t('chat.next.title')),
    ...(shown.length === 0 ? [ownText(t('chat.next.none'))] : shown.map((session) => row(session, texts))),
    ...(hidden > 0 ? [ownText(t('chat.afterSession.more', { count: hidden }), { isSubtle: true })] : []),
  ];
  const actions = [openUrl(t('chat.openBoard'), texts.link(home, { board: true }))];
  return { card: adaptiveCard({ summary, body, actions }), summary, mentions: [] };
}
