// Planning the next session in place: date and time in the circle's own zone, what about, and how it runs.
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { cadences } from '../../../domain/circle/circle';
import { plannedNow } from '../../../domain/circle/mergePlan';
import { formatsOf, leastMinutes } from '../../../domain/formatChoice';
import { SLOT_MAX_MINUTES } from '../../../domain/limits';
import { useText } from '../../text/TextProvider';
import { instantOf } from '../../text/zonedTime';
import { useCardStyles } from '../card/cardStyles';
import { FormatField } from '../card/FormatField';
import {
  cadenceFrom,
  draftOf,
  planFrom,
  seenOf,
  withEdit,
  withFormat,
  type PlanEdits,
  type PlanFault,
} from './planDraft';
import type { CircleDeeds } from './useCircle';
import { useMeanwhile } from './useMeanwhile';
import { viewerZone } from '../../text/viewerZone';

const useStyles = makeStyles({
  form: {
    marginTop: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalM}` },
  fields: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(190px, 100%), 1fr))',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalL },
});

interface Props {
  view: CircleView;
  onPlan: CircleDeeds['plan'];
  onClose: () => void;
}

export function PlanForm({ view, onPlan, onClose }: Props) {
  const { t, formatDateTime, formatZone } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const { circle, topics, serverNow } = view;
  const [edits, setEdits] = useState<PlanEdits>({});
  const [first] = useState(view);
  const [seen, setSeen] = useState(() => plannedNow(view.circle));
  const [fault, setFault] = useState<PlanFault | null>(null);
  const draft = { ...draftOf(view), ...edits };
  const meanwhile = useMeanwhile(first, view, edits);
  const date = useRef<HTMLInputElement>(null);
  useEffect(() => date.current?.focus(), []);
  const set = (edit: PlanEdits) => {
    // What is changed first now is changed from what there is now.
    setSeen(seenOf(plannedNow(circle), seen, edits));
    setEdits(withEdit(draft, edits, edit));
    setFault(null);
  };
  const startsAt = instantOf(draft, circle.timeZone);
  const differs = startsAt !== null && formatDateTime(startsAt) !== formatDateTime(startsAt, circle.timeZone);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const plan = planFrom(draft, edits, view, seen);
    if (typeof plan === 'string') return setFault(plan);
    const when = plan.startsAt ? formatDateTime(plan.startsAt) : '';
    const saved = await onPlan(plan, { say: 'plan.savedFor', words: { when } });
    if (saved === true) onClose();
    // They have been told what there is now: what they save next, they save knowing it.
    else if (saved) setSeen(plannedNow(saved.circle));
  };
  const zone = formatZone(circle.timeZone, startsAt ?? serverNow);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h3 className={styles.title}>{t('plan.title')}</h3>
      <div className={styles.fields}>
        <Field
          label={t('plan.date')}
          validationMessage={fault === 'plan.past' ? t('plan.past') : undefined}
          hint={meanwhile.when}
        >
          <Input
            ref={date}
            type="date"
            className={styles.input}
            value={draft.date}
            onChange={(_, { value }) => set({ date: value })}
          />
        </Field>
        <Field
          label={t('plan.time')}
          hint={differs ? t('plan.timeIn', { zone, when: formatDateTime(startsAt, viewerZone()) }) : undefined}
        >
          <Input
            type="time"
            className={styles.input}
            value={draft.time}
            onChange={(_, { value }) => set({ time: value })}
          />
        </Field>
        <Field label={t('plan.topic')} className={styles.wide} hint={meanwhile.topic}>
          <Select className={cards.select} value={draft.topicId} onChange={(_, { value }) => set({ topicId: value })}>
            <option value="">{t('plan.topic.open')}</option>
            {topics.map((topic) => (
              <option key={topic.id} value={topic.id}>
                {topic.title}
              </option>
            ))}
          </Select>
        </Field>
        <FormatField
          label={t('plan.format')}
          className={styles.wide}
          value={draft.formatId}
          choices={formatsOf(circle)}
          hint={meanwhile.how}
          onChoose={(id) => set(withFormat(draft, id))}
        />
        <Field
          label={t('plan.length')}
          validationMessage={
            fault === 'plan.lengthWrong'
              ? t(fault, { min: leastMinutes(draft.formatId), max: SLOT_MAX_MINUTES })
              : undefined
          }
        >
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
        <Field label={t('plan.cadence')} hint={meanwhile.cadence}>
          <Select
            className={cards.select}
            value={String(draft.cadenceWeeks)}
            onChange={(_, { value }) => set({ cadenceWeeks: cadenceFrom(value) })}
          >
            {cadences.map((weeks) => (
              <option key={weeks} value={weeks}>
                {t(`cadence.${weeks}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          className={styles.wide}
          checked={draft.always}
          onChange={(_, { checked }) => set({ always: checked === true })}
          label={t('plan.always')}
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit">{t('action.save')}</Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
