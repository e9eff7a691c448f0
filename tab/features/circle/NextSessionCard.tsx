// When the circle meets next, what about and how the time is shared out; members plan it right here.
import { useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { nextFormat } from '../../../domain/circle/nextFormat';
import { PersonMark } from '../../ring/PersonMark';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import type { Text } from '../../text/loadText';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { endOf, leadOf, startOf } from '../card/sessionFacts';
import { AgendaBar } from './AgendaBar';
import { DateLeaf } from './DateLeaf';
import { DateMenu } from './DateMenu';
import { PlanForm } from './PlanForm';
import type { CircleDeeds } from './useCircle';
import { viewerZone } from '../../text/viewerZone';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL },
  // In little room the day stands in the line instead of on a leaf.
  date: { '@media (min-width: 480px)': { display: 'none' } },
  words: { minWidth: 0, flexGrow: 1, flexBasis: '180px', overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
  title: { ...typographyStyles.subtitle1, fontSize: tokens.fontSizeBase600, lineHeight: '32px', margin: 0 },
});

interface Props {
  view: CircleView;
  deeds: Pick<CircleDeeds, 'plan' | 'dates'>;
  isMember: boolean;
}

export function NextSessionCard({ view, deeds, isMember }: Props) {
  const text = useText();
  const { t } = text;
  const cards = useCardStyles();
  const styles = useStyles();
  const [planning, setPlanning] = useState(false);
  const { circle } = view;
  const lead = leadOf(circle);
  const startsAt = startOf(circle);
  const isRunning = circle.next.status === 'running';
  return (
    <section className={cards.card} aria-labelledby="next-session">
      <div className={styles.top}>
        <DateLeaf startsAt={startsAt} />
        <div className={styles.words}>
          <div className={cards.fact} id="next-session">
            {t(isRunning ? 'next.runningTitle' : 'next.title')} ·{' '}
            {startsAt && <span className={styles.date}>{text.formatDate(startsAt)}, </span>}
            {startsAt ? timesOf(view, startsAt, text) : t('next.noDate')}
          </div>
          <h2 className={styles.title}>
            {circle.nextTopicTitle ? <UserText>{circle.nextTopicTitle}</UserText> : t('next.noTopic')}
          </h2>
          <div className={cards.person}>
            {lead && <PersonMark id={lead.id} name={lead.name} size={20} />}
            <span>
              <Phrase
                id="next.leadsFormat"
                values={{ format: t(`format.${nextFormat(circle).formatId}`) }}
                parts={{
                  lead: lead ? <UserText>{shortNames(circle.members).get(lead.id)!}</UserText> : t('lead.someone'),
                }}
              />
            </span>
          </div>
          {circle.next.missedAt && (
            <div className={cards.fact}>{t('next.missed', { day: text.formatDate(circle.next.missedAt) })}</div>
          )}
        </div>
        {!isRunning && !circle.rest && (
          <div className={styles.actions}>
            {isMember && (
              <Button aria-expanded={planning} onClick={() => setPlanning(!planning)}>
                {t(startsAt ? 'next.prepare' : 'next.plan')}
              </Button>
            )}
            {startsAt && <DateMenu view={view} dates={deeds.dates} isMember={isMember} />}
          </div>
        )}
      </div>
      {planning && !isRunning && !circle.rest ? (
        <PlanForm view={view} onPlan={deeds.plan} onClose={() => setPlanning(false)} />
      ) : (
        <AgendaBar circle={circle} />
      )}
    </section>
  );
}

/** In the reader's zone, and in the circle's too where they differ at that moment. */
function timesOf({ circle, serverNow }: CircleView, startsAt: string, text: Text): string {
  const { t, formatTime, formatTimeRange, formatInDays, formatZone } = text;
  const span = (zone?: string) => formatTimeRange(startsAt, endOf(circle, startsAt), zone);
  const times =
    span() === span(circle.timeZone)
      ? span()
      : t('next.yourZone', {
          span: span(),
          there: formatTime(startsAt, circle.timeZone),
          zone: formatZone(circle.timeZone, startsAt),
        });
  return circle.next.status === 'running' ? times : `${times} · ${formatInDays(startsAt, serverNow, viewerZone())}`;
}
