// A day as a calendar leaf; its words are said beside it, so it is silent.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Instant } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  leaf: {
    flexShrink: 0,
    width: '72px',
    minHeight: '72px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    '@media (max-width: 479px)': { display: 'none' },
    ...typographyStyles.caption1,
  },
  day: { ...typographyStyles.subtitle1, fontSize: tokens.fontSizeBase600, fontVariantNumeric: 'tabular-nums' },
});

export function DateLeaf({ startsAt }: { startsAt: Instant | null }) {
  const { dateParts } = useText();
  const styles = useStyles();
  if (startsAt === null) return null;
  const { weekday, day, month } = dateParts(startsAt);
  return (
    <div className={styles.leaf}>
      <span>{weekday}</span>
      <span className={styles.day}>{day}</span>
      <span>{month}</span>
    </div>
  );
}
