// The day of the next session in the middle of a ring, or that there is none yet.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Instant } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  date: { display: 'flex', flexDirection: 'column', maxWidth: '84px' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  day: { ...typographyStyles.title2 },
});

export function DateMiddle({ startsAt }: { startsAt: Instant | null }) {
  const styles = useStyles();
  const { t, dateParts, formatDateTime } = useText();
  if (startsAt === null) return <span className={styles.small}>{t('panel.noDate')}</span>;
  const { weekday, day, month } = dateParts(startsAt);
  return (
    <time dateTime={startsAt} title={formatDateTime(startsAt)} className={styles.date}>
      <span className={styles.small}>{weekday}</span>
      <span className={styles.day}>{day}</span>
      <span className={styles.small}>{month}</span>
    </time>
  );
}
