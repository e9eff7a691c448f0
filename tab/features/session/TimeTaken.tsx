// How the time of an ended session went: what each part was planned for and what it took, for planning the next one.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { EndedSession } from '../../../domain/session/state';
import { timeSpent } from '../../../domain/session/timeSpent';
import { stepKeys } from '../../text/stepKeys';
import { useText } from '../../text/TextProvider';
import { Disclosure } from './Disclosure';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalXS}` },
  line: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalM, minHeight: '24px' },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  minutes: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
});

const minutesOf = (ms: number) => Math.round(ms / 60_000);

export function TimeTaken({ session }: { session: EndedSession }) {
  const styles = useStyles();
  const { t } = useText();
  const lead = useRoom().nameOf(session.leadId);
  return (
    <Disclosure label={t('panel.timeTaken')}>
      <ul className={styles.list}>
        {timeSpent(session).map(({ id, plannedMs, spentMs }) => (
          <li key={id ?? 'rounds'} className={styles.line}>
            <span className={styles.title}>
              {id === null ? t('panel.timeTaken.rounds') : t(stepKeys(session.formatId, id).short, { lead })}
            </span>
            <span className={styles.minutes}>
              {t('panel.timeTaken.part', { spent: minutesOf(spentMs), planned: minutesOf(plannedMs) })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
