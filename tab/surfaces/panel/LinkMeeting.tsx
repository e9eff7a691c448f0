// A meeting that no circle was linked to yet: choose one of one's own, and its sessions run here.
import { useEffect, useState } from 'react';
import type { CircleView, MyCirclesView } from '../../../contract/views';
import { request, type Answer } from '../../api/request';
import { Notice } from '../../features/notice/Notice';
import { SessionSkeleton } from '../../features/session/SessionSkeleton';
import { useText } from '../../text/TextProvider';
import { CircleChoice } from './CircleChoice';

export function LinkMeeting({ conversationId, linked }: { conversationId: string; linked(): void }) {
  const { t } = useText();
  const [mine, setMine] = useState<Answer<MyCirclesView> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void request<MyCirclesView>('myCircles').then((answer) => gone || setMine(answer));
    return () => {
      gone = true;
    };
  }, [attempt]);
  const again = { label: t('action.tryAgain'), run: () => setAttempt(attempt + 1) };
  if (!mine) return <SessionSkeleton retry={again.run} />;
  if (!mine.ok) return <Notice title={t('panel.notLinked')} action={again} />;
  // Into a circle that is closed nobody takes a meeting.
  const circles = mine.value.circles.filter(({ life }) => life !== 'closed');
  if (circles.length === 0) {
    return (
      <Notice title={t('panel.notLinked')} action={again}>
        {t('panel.notLinked.none')}
      </Notice>
    );
  }

  async function link({ boardId, circleId }: (typeof circles)[number]): Promise<void> {
    setBusy(true);
    const answer = await request<CircleView>('linkMeeting', {}, { conversationId, boardId, circleId });
    setBusy(false);
    if (answer.ok) return linked();
    setProblem(answer.problem.code === 'offline' ? t('panel.notSaved') : t(`problem.${answer.problem.code}`));
  }

  return (
    <CircleChoice
      title={t('panel.notLinked')}
      text={t('panel.notLinked.how')}
      circles={circles}
      choose={(circle) => void link(circle)}
      isBusy={isBusy}
      problem={problem}
    />
  );
}
