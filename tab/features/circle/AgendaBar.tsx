// The next session's parts to scale, the lead's own marked; in little room one sentence instead of the labels.
import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Circle } from '../../../domain/circle/circle';
import { plannedSession, type PlannedSession } from '../../../domain/circle/startSession';
import type { PersonId } from '../../../domain/ids';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { stepKeys } from '../../text/stepKeys';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';

const ROOMY = '@media (min-width: 640px)';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '3px', marginTop: tokens.spacingVerticalM },
  /** In room enough a word is never broken, however short its part; names may be. */
  step: { flexBasis: 0, minWidth: 0, [ROOMY]: { minWidth: 'min-content' } },
  piece: { height: '6px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralStroke1 },
  leads: { backgroundColor: tokens.colorCompoundBrandStroke },
  label: {
    ...typographyStyles.caption1,
    display: 'none',
    overflowWrap: 'break-word',
    '& bdi': { overflowWrap: 'anywhere' },
    paddingTop: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    [ROOMY]: { display: 'block' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  minutes: { display: 'block' },
  sentence: { margin: `${tokens.spacingVerticalS} 0 0`, [ROOMY]: { display: 'none' } },
});

interface Piece {
  minutes: number;
  leads: boolean;
  label: ReactNode;
}

export function AgendaBar({ circle }: { circle: Circle }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const planned = plannedSession(circle);
  const names = shortNames(circle.members);
  const nameOf = (id: PersonId | null) =>
    id === null ? t('lead.someone') : <UserText>{names.get(id) ?? ''}</UserText>;
  const pieces = piecesOf(planned, nameOf);
  const share = planned.steps.find((step) => step.speaks === 'lead' && step.round === undefined)?.minutes ?? 0;
  return (
    <>
      <ol className={mergeClasses(cards.list, styles.bar)} aria-label={t('next.agenda')}>
        {pieces.map(({ minutes, leads, label }, index) => (
          <li key={index} className={styles.step} style={{ flexGrow: minutes }}>
            <div className={mergeClasses(styles.piece, leads && styles.leads)} />
            <span className={mergeClasses(styles.label, leads && styles.strong)}>
              {label}
              <span className={mergeClasses(cards.fact, styles.minutes)}>{t('next.minutes', { count: minutes })}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className={mergeClasses(cards.fact, styles.sentence)}>
        <Phrase
          id="next.agendaShort"
          values={{ parts: pieces.length, minutes: planned.slotMinutes, share }}
          parts={{ lead: nameOf(planned.leadId) }}
        />
      </p>
    </>
  );
}

/** A step each, but all the steps of one person's round in one. */
function piecesOf({ formatId, leadId, steps }: PlannedSession, nameOf: (id: PersonId | null) => ReactNode): Piece[] {
  const rounds = new Set<number>();
  return steps.flatMap((step): Piece[] => {
    const { giverId, round = 0 } = step;
    if (giverId === undefined) {
      const parts = { lead: nameOf(leadId), round: String(round) };
      const label = <Phrase id={stepKeys(formatId, step.id).short} parts={parts} />;
      return [{ minutes: step.minutes, leads: step.speaks === 'lead', label }];
    }
    if (rounds.has(round)) return [];
    rounds.add(round);
    const minutes = steps.reduce((sum, one) => (one.round === round ? sum + one.minutes : sum), 0);
    return [{ minutes, leads: true, label: nameOf(giverId) }];
  });
}
