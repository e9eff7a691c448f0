// The ring of a running session: its people, and in the middle what is left of this part.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { RunningSession } from '../../../domain/session/state';
import { Ring } from '../../ring/Ring';
import { useText } from '../../text/TextProvider';
import type { ClockFace } from './clockFace';
import { useRoom } from './sessionRoom';
import { useRingSeats } from './useRingSeats';

const useStyles = makeStyles({
  timer: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  digits: {
    ...typographyStyles.title1,
    fontSize: tokens.fontSizeHero800,
    lineHeight: '36px',
    fontVariantNumeric: 'tabular-nums',
  },
  /** What has more digits is drawn smaller, so that it stays inside the ring whatever font the device has. */
  five: { fontSize: tokens.fontSizeHero700 },
  six: { fontSize: tokens.fontSizeBase600 },
  small: { ...typographyStyles.subtitle2, fontVariantNumeric: 'tabular-nums' },
  caption: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface Props {
  session: RunningSession;
  face: ClockFace;
  isVoting: boolean;
}

export function ClockRing({ session, face, isVoting }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { isShort } = useRoom();
  const caption =
    face.state === 'timesUp'
      ? t('panel.clock.timesUp')
      : face.state === 'paused'
        ? t('panel.clock.paused')
        : t('panel.clock.of', { minutes: face.minutesAllotted });
  const length = face.digits.length > 5 ? styles.six : face.digits.length > 4 ? styles.five : undefined;
  return (
    <Ring
      size={isShort ? 104 : 164}
      seats={useRingSeats(session, isVoting)}
      label={t('ring.order')}
      kind={session.kind}
      clock={face}
    >
      <div role="timer" aria-live="off" className={styles.timer}>
        <span dir="ltr" className={isShort ? styles.small : mergeClasses(styles.digits, length)}>
          {face.digits}
        </span>
        {!isShort && <span className={styles.caption}>{caption}</span>}
      </div>
    </Ring>
  );
}
