// What stands in the middle of a circle's ring on the board: the day of its next session, "now", or that there is none.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Circle } from '../../../domain/circle/circle';
import { useText } from '../../text/TextProvider';
import { DayInRing } from '../card/DayInRing';
import { startOf } from '../card/sessionFacts';

const useStyles = makeStyles({
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, maxWidth: '54px' },
  now: { ...typographyStyles.body1Strong },
});

export function DateInRing({ circle }: { circle: Circle }) {
  const { t } = useText();
  const styles = useStyles();
  const startsAt = startOf(circle);
  if (circle.next.status === 'running') return <span className={styles.now}>{t('card.now')}</span>;
  if (circle.rest) return <span className={styles.words}>{t(`card.${circle.rest.status}`)}</span>;
  if (startsAt === null) return <span className={styles.words}>{t('card.noDate')}</span>;
  return <DayInRing at={startsAt} />;
}
