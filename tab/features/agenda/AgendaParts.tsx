// The parts of the next session with a minute less and a minute more each; what one gains another gives, so that the
// whole stays as long as it is.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PlannedSession } from '../../../domain/circle/startSession';
import type { Member } from '../../../domain/circle/circle';
import { withStepMinutes } from '../../../domain/stepMinutes';
import { shortNames } from '../../ring/shortNames';
import { stepKeys } from '../../text/stepKeys';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  part: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  minutes: { width: '52px', flexShrink: 0, textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  button: { flexShrink: 0, minWidth: '32px', '@media (pointer: coarse)': { minWidth: '44px', minHeight: '44px' } },
});

interface Props {
  planned: PlannedSession;
  members: readonly Member[];
  choose(minutes: number[]): void;
}

export function AgendaParts({ planned, members, choose }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const names = shortNames(members);
  const { formatId, leadId, steps } = planned;
  const minutes = steps.map((step) => step.minutes);
  const most = minutes.reduce((sum, one) => sum + one, 0) - (steps.length - 1);
  return (
    <ol className={styles.list} aria-label={t('panel.agenda')}>
      {steps.map((step, index) => {
        const whose = step.giverId ?? leadId;
        const lead = whose ? (names.get(whose) ?? '') : t('lead.someone');
        const name = t(stepKeys(formatId, step.id).title, { lead, round: step.round ?? 1 });
        const give = (change: number) => choose(withStepMinutes(minutes, index, step.minutes + change));
        return (
          <li key={index} className={styles.part}>
            <span className={styles.name}>{name}</span>
            <Button
              className={styles.button}
              aria-label={t('agenda.less', { part: name })}
              disabledFocusable={step.minutes <= 1}
              onClick={() => give(-1)}
            >
              −
            </Button>
            <span className={styles.minutes}>{t('panel.minutes', { minutes: step.minutes })}</span>
            <Button
              className={styles.button}
              aria-label={t('agenda.more', { part: name })}
              disabledFocusable={step.minutes >= most}
              onClick={() => give(1)}
            >
              +
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
