// The fields of a new circle: its name, how often it meets and how a session runs.
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { cadences } from '../../../domain/circle/circle';
import { seatsOf } from '../../../domain/circle/kinds';
import { formatsFor, leastMinutes } from '../../../domain/formatChoice';
import { CIRCLE_NAME_MAX_LENGTH, SLOT_MAX_MINUTES } from '../../../domain/limits';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import { FormatField } from '../card/FormatField';
import { withFormat, withSeat, type CircleDraft, type CircleFault } from './circleDraft';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(190px, 100%), 1fr))',
  },
  wide: { gridColumn: '1 / -1' },
  input: { minWidth: 0, width: '100%' },
});

interface Props {
  draft: CircleDraft;
  fault: CircleFault | null;
  onChange: (draft: CircleDraft) => void;
  autoFocus?: boolean;
}

export function CircleFields({ draft, fault, onChange, autoFocus }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const set = (change: Partial<CircleDraft>) => onChange({ ...draft, ...change });
  const lengthFault =
    fault === 'plan.lengthWrong' ? t(fault, { min: leastMinutes(draft.formatId), max: SLOT_MAX_MINUTES }) : undefined;
  return (
    <div className={styles.fields}>
      <Field
        label={t('start.name')}
        className={styles.wide}
        validationMessage={fault === 'start.name.missing' ? t(fault) : undefined}
      >
        <Input
          autoFocus={autoFocus}
          dir="auto"
          className={styles.input}
          placeholder={t('start.name.example')}
          maxLength={CIRCLE_NAME_MAX_LENGTH}
          value={draft.name}
          onChange={(_, { value }) => set({ name: value })}
        />
      </Field>
      {draft.first && (
        <>
          <Field
            label={t('start.first')}
            validationMessage={fault === 'plan.past' ? t(fault) : undefined}
            hint={draft.first.date === '' ? t('start.first.later') : undefined}
          >
            <Input
              type="date"
              className={styles.input}
              value={draft.first.date}
              onChange={(_, { value }) => set({ first: { ...draft.first!, date: value } })}
            />
          </Field>
          <Field label={t('plan.time')}>
            <Input
              type="time"
              className={styles.input}
              value={draft.first.time}
              onChange={(_, { value }) => set({ first: { ...draft.first!, time: value } })}
            />
          </Field>
        </>
      )}
      {seatsOf(draft.kind).length > 1 && (
        <Field label={t('start.seat')} className={styles.wide}>
          <Select
            className={cards.select}
            value={draft.seat}
            onChange={(_, { value }) => {
              const seat = seatsOf(draft.kind).find((one) => one === value);
              if (seat) onChange(withSeat(draft, seat));
            }}
          >
            {seatsOf(draft.kind).map((seat) => (
              <option key={seat} value={seat}>
                {t(`seat.${seat}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FormatField
        label={t('start.format')}
        className={styles.wide}
        value={draft.formatId}
        choices={formatsFor(draft.kind)}
        onChoose={(id) => onChange(withFormat(draft, id))}
      />
      <Field label={t('start.cadence')}>
        <Select
          className={cards.select}
          value={String(draft.cadenceWeeks)}
          onChange={(_, { value }) => set({ cadenceWeeks: cadences.find((weeks) => String(weeks) === value) ?? 0 })}
        >
          {cadences.map((weeks) => (
            <option key={weeks} value={weeks}>
              {t(`cadence.${weeks}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('start.length')} validationMessage={lengthFault}>
        <Input
          type="number"
          className={styles.input}
          min={leastMinutes(draft.formatId)}
          max={SLOT_MAX_MINUTES}
          step={5}
          value={draft.minutes}
          onChange={(_, { value }) => set({ minutes: value })}
        />
      </Field>
    </div>
  );
}
