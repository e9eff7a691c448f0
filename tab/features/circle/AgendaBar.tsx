// The next session's parts to scale, the lead's own marked; in little room one sentence instead of the labels.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { agendaFor } from '../../../domain/agenda';
import type { Circle } from '../../../domain/circle/circle';
import { formats } from '../../../domain/formats';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';

const ROOMY = '@media (min-width: 640px)';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '3px', marginTop: tokens.spacingVerticalM },
  step: { flexBasis: 0, minWidth: 0, [ROOMY]: { minWidth: '46px' } },
  piece: { height: '6px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralStroke1 },
  leads: { backgroundColor: tokens.colorCompoundBrandStroke },
  label: {
    ...typographyStyles.caption1,
    display: 'none',
    overflowWrap: 'anywhere',
    paddingTop: tokens.spacingVerticalXS,
    [ROOMY]: { display: 'block' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  minutes: { display: 'block' },
  sentence: { margin: `${tokens.spacingVerticalS} 0 0`, [ROOMY]: { display: 'none' } },
});

export function AgendaBar({ circle, lead }: { circle: Circle; lead: string }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const steps = agendaFor(formats[circle.formatId], circle.slotMinutes);
  const name = <UserText>{lead}</UserText>;
  const share = steps.find((step) => step.speaks === 'lead')?.minutes ?? 0;
  return (
    <>
      <ol className={mergeClasses(cards.list, styles.bar)} aria-label={t('next.agenda')}>
        {steps.map((step) => {
          const leads = step.speaks === 'lead';
          return (
            <li key={step.id} className={styles.step} style={{ flexGrow: step.minutes }}>
              <div className={mergeClasses(styles.piece, leads && styles.leads)} />
              <span className={mergeClasses(styles.label, leads && styles.strong)}>
                <Phrase id={`agenda.${step.id}`} parts={{ lead: name }} />
                <span className={mergeClasses(cards.fact, styles.minutes)}>
                  {t('next.minutes', { count: step.minutes })}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      <p className={mergeClasses(cards.fact, styles.sentence)}>
        <Phrase
          id="next.agendaShort"
          values={{ parts: steps.length, minutes: circle.slotMinutes, share }}
          parts={{ lead: name }}
        />
      </p>
    </>
  );
}
