// A day in the middle of a ring: its number, and the month beneath.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Instant } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  day: {
    ...typographyStyles.subtitle1,
    fontSize: tokens.fontSizeBase600,
    lineHeight: '26px',
    fontVariantNumeric: 'tabular-nums',
  },
  month: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

export function DayInRing({ at }: { at: Instant }) {
  const { dateParts } = useText();
  const styles = useStyles();
  const { day, month } = dateParts(at);
  return (
    <span className={styles.box}>
      <span className={styles.day}>{day}</span>
      <span className={styles.month}>{month}</span>
    </span>
  );
}
