// Who speaks in which order where each has a turn: who has spoken, who speaks now, who is next; and the way to pass it on.
import { useEffect, useRef } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PersonId } from '../../../domain/ids';
import { isPresent } from '../../../domain/session/presence';
import type { RunningSession } from '../../../domain/session/state';
import { nextSpeaker, turnOrder, type StepTurn } from '../../../domain/session/turns';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useRoom } from './sessionRoom';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  now: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  state: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, textAlign: 'end' },
  stateNow: { color: 'inherit' },
  action: { width: '100%', maxWidth: 'none', marginTop: tokens.spacingVerticalS },
});

type TurnState = 'spoken' | 'now' | 'next' | 'later';

export function TurnList({ session, turn }: { session: RunningSession; turn: StepTurn }) {
  const styles = useStyles();
  const { t } = useText();
  const { me, nameOf } = useRoom();
  const next = nextSpeaker(session);
  const stateOf = (id: PersonId): TurnState => {
    if (id === turn.speakerId) return 'now';
    if (turn.spokenIds.includes(id)) return 'spoken';
    return id === next ? 'next' : 'later';
  };
  const shown = turnOrder(session).filter((id) => isPresent(session, id) || stateOf(id) !== 'later');
  useAnnouncedSpeaker(turn.speakerId);
  return (
    <div>
      <ol className={styles.list} aria-label={t('panel.turns')}>
        {shown.map((id) => {
          const state = stateOf(id);
          const isNow = state === 'now';
          return (
            <li
              key={id}
              aria-current={isNow ? 'true' : undefined}
              className={mergeClasses(styles.row, isNow && styles.now)}
            >
              <PersonMark
                id={id}
                name={session.names[id] ?? ''}
                size={24}
                lit={state === 'now' || state === 'spoken'}
              />
              <span className={styles.name}>{id === me.id ? t('panel.you') : <UserText>{nameOf(id)}</UserText>}</span>
              <span className={mergeClasses(styles.state, isNow && styles.stateNow)}>
                {isNow && !isPresent(session, id) ? t('panel.turn.away') : t(`panel.turn.${state}`)}
              </span>
            </li>
          );
        })}
      </ol>
      <PassButton session={session} turn={turn} next={next} />
    </div>
  );
}

function PassButton({ session, turn, next }: { session: RunningSession; turn: StepTurn; next: PersonId | null }) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me, nameOf } = useRoom();
  const { speakerId, beforeId } = turn;
  const step = session.stepIndex;
  const mayPass = speakerId !== null && (speakerId === me.id || session.hostId === me.id);
  const isClosed = view.link !== 'live' || view.tapped.has('passTurn');
  const pass = (to: PersonId | null) => live.send({ type: 'passTurn', step, from: speakerId, to });
  const label = next === null ? t('panel.turn.done') : t('panel.turn.pass', { person: nameOf(next) });
  return (
    <>
      {mayPass && (
        <Button className={styles.action} disabledFocusable={isClosed} onClick={() => pass(next)}>
          {label}
        </Button>
      )}
      {beforeId === me.id && isPresent(session, me.id) && (
        <Button appearance="subtle" className={styles.action} disabledFocusable={isClosed} onClick={() => pass(me.id)}>
          {t('panel.turn.takeBack')}
        </Button>
      )}
    </>
  );
}

/** Told once for each speaker; the first of a step is part of what is seen when the step begins. */
function useAnnouncedSpeaker(speakerId: PersonId | null): void {
  const { t } = useText();
  const { say, me, nameOf } = useRoom();
  const before = useRef(speakerId);
  useEffect(() => {
    if (before.current === speakerId) return;
    before.current = speakerId;
    if (speakerId === null) say(t('panel.turn.all'));
    else say(speakerId === me.id ? t('panel.turn.said.you') : t('panel.turn.said', { person: nameOf(speakerId) }));
  }, [speakerId, say, t, me.id, nameOf]);
}
