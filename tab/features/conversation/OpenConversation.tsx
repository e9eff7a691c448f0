// Asks the server which board this Teams conversation shows and, until it has one, says what is missing and who can
// cure it. What is shown of the board is for whoever is inside.
import { useEffect, useState, type ReactNode } from 'react';
import type { ConversationView } from '../../../contract/views';
import { request, type Answer } from '../../api/request';
import type { HostContext } from '../../host/hostContext';
import { useText } from '../../text/TextProvider';
import { Notice } from '../notice/Notice';

interface Props {
  host: HostContext;
  /** While the server has not answered. */
  skeleton: ReactNode;
  /** A meeting without a circle; left out, it is a notice like the others. */
  notLinked?: (retry: () => void) => ReactNode;
  children: (conversation: ConversationView) => ReactNode;
}

export function OpenConversation({ host, skeleton, notLinked, children }: Props) {
  const { t } = useText();
  const [answer, setAnswer] = useState<Answer<ConversationView> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { conversationId } = host;
  useEffect(() => {
    if (conversationId === null) return;
    let asked = true;
    void request<ConversationView>('openConversation', {}, { conversationId }).then((got) => asked && setAnswer(got));
    return () => {
      asked = false;
    };
  }, [conversationId, attempt]);
  const retry = () => {
    setAnswer(null);
    setAttempt((count) => count + 1);
  };
  if (conversationId === null) return <Notice title={t('conversation.none')}>{t('conversation.none.how')}</Notice>;
  if (!answer) return skeleton;
  if (answer.ok) return children(answer.value);
  const { code } = answer.problem;
  if (code === 'meetingNotLinked' && notLinked) return notLinked(retry);
  const again = { label: t('action.tryAgain'), run: retry };
  if (code === 'offline') return <Notice title={t('conversation.offline')} action={again} />;
  if (code === 'appNotInstalled') {
    return (
      <Notice title={t('conversation.appNotInstalled')} action={again}>
        {t('conversation.appNotInstalled.how')}
      </Notice>
    );
  }
  return (
    <Notice title={t('conversation.closed')} action={again}>
      {t(`problem.${code}`)}
    </Notice>
  );
}
