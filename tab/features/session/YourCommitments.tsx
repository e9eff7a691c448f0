// What one promised in a session that is over, done in one tap and undone in another; marking is a call to the server.
import { useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Commitment } from '../../../domain/circle/kept';
import type { CaptureId, SessionId } from '../../../domain/ids';
import { reviewCommitment } from '../../api/boards';
import { useText } from '../../text/TextProvider';
import { CommitmentRow } from './CommitmentRow';
import { useCommitmentFacts } from './useCommitmentFacts';
import { useReviewWords } from './useReviewWords';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  heading: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  action: { flexShrink: 0, minWidth: '0' },
});

export function YourCommitments({ sessionId }: { sessionId: SessionId }) {
  const styles = useStyles();
  const { t } = useText();
  const { circle, place, me, say } = useRoom();
  const facts = useCommitmentFacts();
  const words = useReviewWords();
  const [done, setDone] = useState<ReadonlyMap<CaptureId, Commitment>>(new Map());
  const [busy, setBusy] = useState<CaptureId | null>(null);
  if (!circle.circle) return null;
  const open = circle.circle.openCommitments.filter((one) => !done.has(one.id));
  const shown = [...open, ...done.values()].filter((one) => one.sessionId === sessionId && one.ownerId === me.id);
  if (shown.length === 0) return null;

  async function mark(commitment: Commitment, isDone: boolean): Promise<void> {
    setBusy(commitment.id);
    const review = { do: isDone ? 'done' : 'reopen' } as const;
    const answer = await reviewCommitment(place, commitment.id, review);
    setBusy(null);
    if (!answer.ok)
      return say(answer.problem.code === 'offline' ? t('panel.notSaved') : t(`problem.${answer.problem.code}`));
    circle.replace(answer.value);
    const next = new Map(done);
    if (isDone) next.set(commitment.id, { ...commitment, state: { status: 'done', doneAt: answer.value.serverNow } });
    else next.delete(commitment.id);
    setDone(next);
    say(words(commitment, review.do));
  }

  return (
    <section>
      <h2 className={styles.heading}>{t('panel.yourCommitments')}</h2>
      <ul className={styles.list}>
        {shown.map((commitment) => {
          const isDone = commitment.state.status === 'done';
          return (
            <CommitmentRow
              key={commitment.id}
              commitment={commitment}
              facts={facts(commitment)}
              action={
                <Button
                  size="small"
                  appearance={isDone ? 'subtle' : 'secondary'}
                  className={styles.action}
                  disabledFocusable={busy === commitment.id}
                  onClick={() => void mark(commitment, !isDone)}
                >
                  {isDone ? t('action.undo') : t('panel.commitment.mark')}
                </Button>
              }
            />
          );
        })}
      </ul>
    </section>
  );
}
