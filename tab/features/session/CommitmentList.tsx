// A circle's commitments as a session shows them, one's own first; marking one is a call to the server.
import { useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import type { Commitment } from '../../../domain/circle/kept';
import type { CaptureId } from '../../../domain/ids';
import { request } from '../../api/request';
import { useText } from '../../text/TextProvider';
import { CommitmentRow } from './CommitmentRow';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  heading: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  empty: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  heading: string;
  /** Said when there is none; without it nothing is drawn then. */
  empty?: string;
  belongs(commitment: Commitment): boolean;
}

export function CommitmentList({ heading, empty, belongs }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { circle, place, me, nameOf, say } = useRoom();
  const [done, setDone] = useState<ReadonlyMap<CaptureId, Commitment>>(new Map());
  const [busy, setBusy] = useState<CaptureId | null>(null);
  if (!circle.circle) return null;
  const open = circle.circle.openCommitments.filter((one) => !done.has(one.id));
  const shown = [...open, ...done.values()].filter(belongs).sort(mineFirst(me.id));

  async function mark(commitment: Commitment, isDone: boolean): Promise<void> {
    setBusy(commitment.id);
    const { boardId, circleId } = place;
    const params = { boardId, circleId, commitmentId: commitment.id };
    const answer = await request<CircleView>('markCommitment', params, { done: isDone });
    setBusy(null);
    if (!answer.ok)
      return say(answer.problem.code === 'offline' ? t('panel.notSaved') : t(`problem.${answer.problem.code}`));
    circle.replace(answer.value);
    const state = isDone
      ? ({ status: 'done', doneAt: answer.value.serverNow } as const)
      : ({ status: 'open' } as const);
    const next = new Map(done);
    if (isDone) next.set(commitment.id, { ...commitment, state });
    else next.delete(commitment.id);
    setDone(next);
    say(t(isDone ? 'panel.commitment.saidDone' : 'panel.commitment.saidOpen'));
  }

  if (shown.length === 0 && !empty) return null;
  return (
    <section>
      <h2 className={styles.heading}>{heading}</h2>
      {shown.length === 0 && <p className={styles.empty}>{empty}</p>}
      <ul className={styles.list}>
        {shown.map((commitment) => (
          <CommitmentRow
            key={commitment.id}
            commitment={commitment}
            owner={commitment.ownerId === me.id ? t('panel.you') : nameOf(commitment.ownerId) || commitment.ownerName}
            isMine={commitment.ownerId === me.id}
            isBusy={busy === commitment.id}
            mark={(isDone) => void mark(commitment, isDone)}
          />
        ))}
      </ul>
    </section>
  );
}

function mineFirst(me: string) {
  return (a: Commitment, b: Commitment) => Number(b.ownerId === me) - Number(a.ownerId === me);
}
