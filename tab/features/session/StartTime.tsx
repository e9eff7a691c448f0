// When a planned session starts, in the middle of its ring; close to it also in how many minutes.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Instant } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  time: { display: 'flex', flexDirection: 'column', maxWidth: '92px' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  long: { ...typographyStyles.subtitle2, fontVariantNumeric: 'tabular-nums' },
  hour: { ...typographyStyles.title2, fontVariantNumeric: 'tabular-nums' },
});

const SOON_MINUTES = 90;

export function StartTime({ startsAt, now }: { startsAt: Instant | null; now: Instant }) {
  const styles = useStyles();
  const { t, formatTime, formatDay } = useText();
  if (startsAt === null) return <span className={styles.small}>{t('panel.anyTime')}</span>;
  const minutes = Math.ceil((Date.parse(startsAt) - Date.parse(now)) / 60_000);
  const time = formatTime(startsAt);
  const isSoon = minutes > 0 && minutes <= SOON_MINUTES;
  return (
    <time dateTime={startsAt} className={styles.time}>
      <span className={styles.small}>{minutes > 0 ? t('panel.starts') : t('panel.planned')}</span>
      <span className={time.length > 5 ? styles.long : styles.hour}>{time}</span>
      <span className={styles.small}>{isSoon ? t('panel.inMinutes', { minutes }) : formatDay(startsAt, now)}</span>
    </time>
  );
}
