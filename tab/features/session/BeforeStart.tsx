// A session that has not begun: who leads, about what, in which parts; and one button to start it.
import { useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CircleView, StartedView } from '../../../contract/views';
import { inTurn } from '../../../domain/circle/circle';
import { may } from '../../../domain/permissions';
import { request } from '../../api/request';
import { PlayIcon } from '../../icons';
import { Ring } from '../../ring/Ring';
import { peopleWords } from '../../text/peopleWords';
import { useText } from '../../text/TextProvider';
import { Agenda } from './Agenda';
import { LinkNotice } from './LinkNotice';
import { plannedLines } from './plannedLines';
import { PlannedTopic } from './PlannedTopic';
import { Reason } from './Reason';
import { useRoom } from './sessionRoom';
import { StartTime } from './StartTime';
import { useArriving } from './useArriving';
import { useServerNow } from './useServerNow';
import { useSessionChoice } from './useSessionChoice';
import { useStepWords } from './useStepWords';

const loadChoices = async () => (await import('./SessionChoices.js')).SessionChoices;

const useStyles = makeStyles({
  ring: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalM },
  words: { display: 'flex', flexDirection: 'column', textAlign: 'center', overflowWrap: 'anywhere' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  here: { ...typographyStyles.caption1, marginTop: tokens.spacingVerticalS },
  detail: { ...typographyStyles.caption1 },
  start: { width: '100%', maxWidth: 'none', minHeight: '36px', ':dir(rtl) svg': { transform: 'scaleX(-1)' } },
  format: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    marginTop: tokens.spacingVerticalS,
  },
  formatName: { ...typographyStyles.body1Strong, margin: 0 },
  slot: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface Props {
  view: CircleView;
  /** The parts can be changed further down, so they are not listed here. */
  isPrepared: boolean;
}

export function BeforeStart({ view: { circle, me }, isPrepared }: Props) {
  const styles = useStyles();
  const SessionChoices = useArriving(loadChoices);
  const { t } = useText();
  const { place, live, meetingChat, nameOf, isShort, view, say } = useRoom();
  const now = useServerNow(live.clock);
  const [commandId] = useState(() => crypto.randomUUID());
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const openIds = view.link === 'live' ? view.hereIds : null;
  const choice = useSessionChoice(circle, openIds, now);
  const { planned, hereIds, refusal } = choice;
  const { formatId, leadId, slotMinutes, steps } = planned;
  const words = useStepWords(planned);
  const seats = inTurn(circle).map(({ id, name }) => {
    if (!openIds) return { id, name };
    const lit = openIds.includes(id);
    return { id, name, lit, said: t(lit ? 'panel.seat.here' : 'panel.seat.away') };
  });
  const mayStart = may(me.standing, 'startSession', circle.kind);
  const lines = plannedLines(steps, {
    step: (step) => words(step).title,
    roundOf: (giverId) => t('panel.roundOf', { person: nameOf(giverId) }),
    topics: (count) => t('panel.topics', { count }),
  });

  async function start(): Promise<void> {
    setStarting(true);
    setProblem(null);
    const { boardId, circleId, sessionId } = place;
    const answer = await request<StartedView>(
      'startSession',
      { boardId, circleId, sessionId },
      { commandId, meetingChat, ...choice.asked },
    );
    setStarting(false);
    // Somebody else was quicker: the stream brings their session.
    if (answer.ok || answer.problem.code === 'sessionRunning') return;
    const sentence = answer.problem.code === 'offline' ? t('panel.start.offline') : t(`problem.${answer.problem.code}`);
    setProblem(sentence);
    say(sentence);
  }

  return (
    <>
      <LinkNotice />
      <div className={styles.ring}>
        <Ring
          size={isShort ? 104 : 164}
          seats={seats}
          label={t('ring.order')}
          kind={circle.kind}
          arrow={circle.rota.order.length > 1}
        >
          <StartTime startsAt={circle.next.status === 'planned' ? circle.next.startsAt : null} now={now} />
        </Ring>
        <div className={styles.words}>
          <h2 className={styles.title}>
            {t(`format.${formatId}.lead`, { lead: leadId ? nameOf(leadId) : t('lead.someone') })}
          </h2>
          <span className={styles.detail}>
            <PlannedTopic title={circle.nextTopicTitle} steps={steps} />
          </span>
          {openIds && (
            <span className={styles.here}>
              {t('panel.here', { here: seats.filter(({ id }) => openIds.includes(id)).length, people: seats.length })}
            </span>
          )}
        </div>
      </div>
      <div>
        <Button
          appearance="primary"
          className={styles.start}
          icon={<PlayIcon />}
          disabledFocusable={!mayStart || refusal !== null || isStarting || view.link !== 'live'}
          onClick={() => void start()}
        >
          {t('panel.start')}
        </Button>
        {!mayStart && <Reason>{t('panel.start.members')}</Reason>}
        {mayStart && refusal && (
          <Reason>
            {t('panel.misfit', {
              format: t(`format.${formatId}`),
              range: peopleWords(t, formatId),
              people: hereIds.length,
            })}
          </Reason>
        )}
        {problem && <Reason>{problem}</Reason>}
      </div>
      <div className={styles.format}>
        <h2 className={styles.formatName}>{t(`format.${formatId}`)}</h2>
        <span className={styles.slot}>{t('panel.minutes', { minutes: slotMinutes })}</span>
      </div>
      {!isPrepared && (
        <Agenda
          label={t('panel.agenda')}
          current={-1}
          lines={lines}
          minutesLabel={(minutes) => t('panel.minutes', { minutes })}
        />
      )}
      {mayStart && SessionChoices && (
        <SessionChoices
          {...choice}
          circle={circle}
          formatId={formatId}
          slotMinutes={slotMinutes}
          misfits={refusal !== null}
        />
      )}
    </>
  );
}
