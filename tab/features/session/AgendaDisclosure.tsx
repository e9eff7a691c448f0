// Where the session stands as a whole, in one line that opens to the agenda.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RunningSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { Agenda } from './Agenda';
import type { ClockFace } from './clockFace';
import { Disclosure } from './Disclosure';
import { useStepWords } from './useStepWords';

const useStyles = makeStyles({
  frame: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  ends: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
});

export function AgendaDisclosure({ session, face }: { session: RunningSession; face: ClockFace }) {
  const styles = useStyles();
  const { t, formatTime } = useText();
  const words = useStepWords(session);
  const lines = session.steps.map((step, index) => ({
    id: String(index),
    title: words(step).title,
    minutes: Math.round(session.allottedMs[index]! / 60_000),
  }));
  const ends = formatTime(face.endsAt);
  const left =
    face.minutesOver > 0
      ? t('panel.session.over', { minutes: face.minutesOver, time: ends })
      : t('panel.session.left', { minutes: face.minutesLeft });
  return (
    <div className={styles.frame}>
      <Disclosure label={t('panel.part', { part: session.stepIndex + 1, parts: lines.length })} aside={left}>
        <Agenda
          label={t('panel.agenda')}
          lines={lines}
          current={session.stepIndex}
          minutesLabel={(minutes) => t('panel.minutes', { minutes })}
        />
        <p className={styles.ends}>{t('panel.session.ends', { time: ends })}</p>
      </Disclosure>
    </div>
  );
}
