// Giving a coach from outside a seat, or other sessions and another day to the one who has it. Where nobody can be
// given one yet, it says what is missing.
import { useEffect, useState, type SyntheticEvent } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { CircleView, CoachPeopleView } from '../../../contract/views';
import { presentCoach } from '../../../domain/circle/outsideCoach';
import { dateInZone } from '../../../domain/dateInZone';
import { COACHED_AHEAD_MAX } from '../../../domain/limits';
import { readCoachPeople } from '../../api/membership';
import type { Answer } from '../../api/request';
import { useText } from '../../text/TextProvider';
import { addDays } from '../../text/zonedTime';
import { useCardStyles } from '../card/cardStyles';
import type { CoachDeeds } from './coachDeeds';

const DAYS_AT_FIRST = 90;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  sessions: { display: 'grid', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0 },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  view: CircleView;
  deeds: CoachDeeds;
  onClose: () => void;
}

export function CoachForm({ view: { boardId, circle, serverNow }, deeds, onClose }: Props) {
  const { t, formatZone } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const known = presentCoach(circle, serverNow);
  const today = dateInZone(serverNow, circle.timeZone);
  const [found, setFound] = useState<Answer<CoachPeopleView> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [personId, choose] = useState('');
  const [sessions, setSessions] = useState<readonly number[]>(known?.sessions ?? [circle.next.ordinal]);
  const [untilOn, setUntilOn] = useState(known?.untilOn ?? addDays(today, DAYS_AT_FIRST));
  const { id: circleId } = circle;
  const asks = known === null;
  useEffect(() => {
    if (!asks) return;
    let gone = false;
    void readCoachPeople({ boardId, circleId }).then((answer) => gone || setFound(answer));
    return () => {
      gone = true;
    };
  }, [asks, boardId, circleId, attempt]);
  const people = known ? [known] : found?.ok ? found.value.people : [];
  const person = people.find(({ id }) => id === personId) ?? people[0];
  const ahead = Array.from({ length: COACHED_AHEAD_MAX }, (_, index) => circle.next.ordinal + index);
  const offered = [...(known?.sessions ?? []).filter((ordinal) => ordinal < circle.next.ordinal), ...ahead];
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (person && (await deeds.give(person, { sessions: [...sessions], untilOn }))) onClose();
  };
  const close = (
    <Button appearance="subtle" onClick={onClose}>
      {t('pick.done')}
    </Button>
  );
  if (!person) {
    return (
      <div className={styles.form}>
        <p className={styles.text} role="status">
          {!found && t('pick.loading')}
          {found && !found.ok && t(`problem.${found.problem.code}`)}
          {found?.ok && t(found.value.hasMeeting ? 'coach.noGuests' : 'coach.noMeeting')}
        </p>
        <div className={styles.actions}>
          {found && <Button onClick={() => setAttempt(attempt + 1)}>{t('action.tryAgain')}</Button>}
          {close}
        </div>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <p className={styles.text}>{t('coach.giveHow')}</p>
      {!known && (
        <Field label={t('coach.who')}>
          <Select className={cards.select} value={person.id} onChange={(_, { value }) => choose(value)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <fieldset className={styles.sessions}>
        <legend className={styles.legend}>{t('coach.which')}</legend>
        {offered.map((ordinal) => (
          <Checkbox
            key={ordinal}
            label={t('coach.session', { ordinal, which: whichOf(ordinal, circle.next.ordinal) })}
            checked={sessions.includes(ordinal)}
            onChange={(_, { checked }) =>
              setSessions(checked ? [...sessions, ordinal] : sessions.filter((one) => one !== ordinal))
            }
          />
        ))}
      </fieldset>
      <Field
        label={t('coach.until')}
        hint={t('coach.untilIn', { zone: formatZone(circle.timeZone, serverNow) })}
        validationMessage={untilOn < today ? t('problem.seatPast') : undefined}
      >
        <Input
          type="date"
          min={today}
          className={styles.input}
          value={untilOn}
          onChange={(_, { value }) => setUntilOn(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={sessions.length === 0 || untilOn < today}>
          {t(known ? 'coach.save' : 'coach.invite')}
        </Button>
        {close}
      </div>
    </form>
  );
}

function whichOf(ordinal: number, next: number): 'over' | 'next' | 'ahead' {
  if (ordinal === next) return 'next';
  return ordinal < next ? 'over' : 'ahead';
}
