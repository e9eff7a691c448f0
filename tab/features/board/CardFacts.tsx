// The two facts under a circle's card: what most want to learn, and what is still owed.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Circle } from '../../../domain/circle/circle';
import type { Instant } from '../../../domain/ids';
import { CommitmentIcon, TopTopicIcon } from '../../icons';
import type { Text } from '../../text/loadText';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  facts: { minWidth: 0, flexBasis: '190px', flexGrow: 1 },
  line: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, minHeight: '26px', minWidth: 0 },
  // In the middle of the first line of words, however many there are.
  icon: { flexShrink: 0, alignSelf: 'flex-start', marginTop: '2px', width: '16px', height: '16px' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

export function CardFacts({ circle, now }: { circle: Circle; now: Instant }) {
  const text = useText();
  const { t } = text;
  const cards = useCardStyles();
  const styles = useStyles();
  const top = circle.topTopic;
  return (
    <div className={styles.facts}>
      <div className={styles.line}>
        <TopTopicIcon className={styles.icon} aria-label={t('card.topTopic')} />
        {top ? (
          <span className={styles.words}>
            <UserText>{top.title}</UserText> <span className={cards.fact}>{t('card.votes', { count: top.votes })}</span>
          </span>
        ) : (
          <span>{t('card.noTopics')}</span>
        )}
      </div>
      <div className={styles.line}>
        <CommitmentIcon className={styles.icon} aria-hidden />
        <span className={styles.words}>{owedIn(circle, now, text)}</span>
      </div>
    </div>
  );
}

function owedIn(circle: Circle, now: Instant, { t, formatNearDay }: Text): string {
  const { openCommitments: count, nextDueOn, doneCommitments } = circle;
  if (count === 0) return doneCommitments > 0 ? t('card.allDone') : t('card.noCommitments');
  if (nextDueOn === null) return t('card.commitments', { count });
  return t('card.commitmentsDue', { count, day: formatNearDay(nextDueOn, now, circle.timeZone) });
}
