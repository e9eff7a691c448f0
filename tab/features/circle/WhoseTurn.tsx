// The rota as the ring itself, or as a table for whoever prefers to read.
import { useState } from 'react';
import { Button, makeStyles, mergeClasses, typographyStyles, tokens } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { TableIcon } from '../../icons';
import { Ring, type RingSeat } from '../../ring/Ring';
import { shortNames } from '../../ring/shortNames';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { leadOf, startOf } from '../card/sessionFacts';
import { TurnDeeds } from './TurnDeeds';
import { TurnTable } from './TurnTable';
import { turnsOf } from './turns';
import type { TurnDeeds as Deeds } from './useTurns';
import { useNarrow } from '../card/useNarrow';

const useStyles = makeStyles({
  ring: { display: 'flex', justifyContent: 'center', padding: `${tokens.spacingVerticalXS} 0` },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  name: {
    ...typographyStyles.subtitle1,
    fontSize: tokens.fontSizeBase600,
    lineHeight: '32px',
    maxWidth: '60%',
    overflowWrap: 'anywhere',
  },
  small: { ...typographyStyles.subtitle2, maxWidth: '80px', overflowWrap: 'anywhere' },
  day: { ...typographyStyles.caption1 },
  head: { alignItems: 'center' },
  toggle: { fontWeight: tokens.fontWeightRegular, minWidth: 0 },
});

export function WhoseTurn({ view, turns: deeds }: { view: CircleView; turns: Deeds }) {
  const { circle } = view;
  const { t, formatDate, formatCalendarDate } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const isNarrow = useNarrow();
  const [asTable, setAsTable] = useState(false);
  const turns = turnsOf(circle);
  const names = shortNames(circle.members);
  const latest = circle.rota.past[0];
  const startsAt = startOf(circle);
  const seats = turns.map(({ member, leads, leadsOn, lastLedAt }, index): RingSeat => {
    const ledLast = index > 0 && latest?.personId === member.id && lastLedAt !== null;
    const note = ledLast
      ? t('turn.led', { day: shortDay(formatDate(lastLedAt)) })
      : leadsOn && index > 0
        ? shortDay(formatCalendarDate(leadsOn))
        : leads
          ? undefined
          : t(`seat.${member.seat}`);
    return { id: member.id, name: member.name, label: names.get(member.id)!, ...(note ? { note } : {}) };
  });
  const lead = leadOf(circle);
  return (
    <section className={cards.card} aria-labelledby="whose-turn">
      <div className={mergeClasses(cards.head, styles.head)}>
        <h2 className={cards.title} id="whose-turn">
          {t('turn.title')}
        </h2>
        <Button
          appearance="transparent"
          size="small"
          icon={<TableIcon />}
          className={mergeClasses(cards.push, styles.toggle)}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('turn.asTable')}
        </Button>
      </div>
      {asTable ? (
        <TurnTable turns={turns} />
      ) : (
        <div className={styles.ring}>
          <Ring
            size={isNarrow ? 176 : 288}
            seats={seats}
            label={t('turn.order')}
            kind={circle.kind}
            arrow={circle.rota.order.length > 1}
            labels
          >
            <span className={styles.quiet}>{t(circle.next.status === 'running' ? 'turn.now' : 'turn.next')}</span>
            <span className={isNarrow ? styles.small : styles.name}>
              {lead ? <UserText>{names.get(lead.id)!}</UserText> : t('turn.nobody')}
            </span>
            <span className={styles.day}>{startsAt ? formatDate(startsAt) : t('next.noDate')}</span>
          </Ring>
        </div>
      )}
      <TurnDeeds view={view} turns={deeds} />
    </section>
  );
}

/** Beside a seat there is no room for the day of the week; what is left stays in one line. */
function shortDay(date: string): string {
  return date.replace(/^\p{L}+\.?,?\s/u, '').replaceAll(' ', '\u00a0');
}
