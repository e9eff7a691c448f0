// One commitment as the session opens: three ways on from it, and the way back from the one that was taken.
import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { reviewRefusal, type CommitmentReview, type Reviewer } from '../../../domain/circle/commitmentReview';
import type { Commitment } from '../../../domain/circle/kept';
import type { SessionSetup } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { useCommitmentFacts } from './useCommitmentFacts';
import { CommitmentRow } from './CommitmentRow';
import { HandOver } from './HandOver';
import { useNameOf } from './sessionNames';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS, marginTop: tokens.spacingVerticalXS },
  action: { minWidth: '0', fontWeight: tokens.fontWeightRegular, paddingInline: tokens.spacingHorizontalS },
  undo: { flexShrink: 0, minWidth: '0' },
  refusal: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalXS} 0 0` },
});

interface Props {
  commitment: Commitment;
  members: SessionSetup['members'];
  reviewer: Reviewer;
  isOnline: boolean;
  refusal: string | null;
  review(review: CommitmentReview): void;
}

export function OpeningRow({ commitment, members, reviewer, isOnline, refusal, review }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const nameOf = useNameOf();
  const facts = useCommitmentFacts();
  const [isHanding, setHanding] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const undo = undoOf(commitment, reviewer);
  const may = (asked: CommitmentReview) => reviewRefusal({ members }, commitment, asked, reviewer) === null;
  const others = members.filter((member) => member.id !== commitment.ownerId);

  // The button that was pressed makes way for another: focus goes there instead of getting lost.
  const handOver = useRef<HTMLButtonElement>(null);
  const focusNext = useRef<'first' | 'handOver' | null>(null);
  useEffect(() => {
    const next = focusNext.current;
    focusNext.current = null;
    if (next === 'first') row.current?.querySelector('button')?.focus();
    if (next === 'handOver') handOver.current?.focus();
  }, [undo?.do, isHanding]);
  const act = (asked: CommitmentReview) => {
    if (!isOnline) return;
    focusNext.current = 'first';
    setHanding(false);
    review(asked);
  };
  const hand = (opens: boolean) => {
    focusNext.current = opens ? 'first' : 'handOver';
    setHanding(opens);
  };

  return (
    <CommitmentRow
      ref={row}
      commitment={commitment}
      facts={facts(commitment, reviewer.sessionId ?? undefined)}
      action={
        undo &&
        may(undo) && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.undo}
            disabledFocusable={!isOnline}
            aria-label={t('panel.review.undo', { text: commitment.text })}
            onClick={() => act(undo)}
          >
            {t('action.undo')}
          </Button>
        )
      }
    >
      {!undo && may({ do: 'done' }) && !isHanding && (
        <div className={styles.actions}>
          <Button
            size="small"
            className={styles.action}
            disabledFocusable={!isOnline}
            onClick={() => act({ do: 'done' })}
          >
            {t('panel.commitment.mark')}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            className={styles.action}
            disabledFocusable={!isOnline}
            onClick={() => act({ do: 'keep' })}
          >
            {t('panel.commitment.keep')}
          </Button>
          {others.length > 0 && (
            <Button
              ref={handOver}
              size="small"
              appearance="subtle"
              className={styles.action}
              disabledFocusable={!isOnline}
              aria-expanded={false}
              onClick={() => hand(true)}
            >
              {t('panel.commitment.handOver')}
            </Button>
          )}
        </div>
      )}
      {!undo && isHanding && (
        <HandOver
          to={others}
          me={reviewer.id}
          nameOf={nameOf}
          choose={(toId) => act({ do: 'handOver', toId })}
          close={() => hand(false)}
        />
      )}
      {refusal !== null && <p className={styles.refusal}>{refusal}</p>}
    </CommitmentRow>
  );
}

/** The way back from what became of it in this session; null while nothing has. */
function undoOf({ state, handedOver, seenIn }: Commitment, { sessionId }: Reviewer): CommitmentReview | null {
  if (state.status === 'done') return { do: 'reopen' };
  if (handedOver?.sessionId === sessionId && handedOver) return { do: 'giveBack', toId: handedOver.fromId };
  return seenIn === sessionId ? { do: 'unkeep' } : null;
}
