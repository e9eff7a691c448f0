// How long the session takes: taken over when the field is left or Enter is pressed, never while it is typed.
import { useState } from 'react';
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { SLOT_MAX_MINUTES, SLOT_MIN_MINUTES } from '../../../domain/limits';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } });

export function SlotField({ minutes, choose }: { minutes: number; choose(minutes: number): void }) {
  const styles = useStyles();
  const { t } = useText();
  const [draft, setDraft] = useState(String(minutes));
  const wanted = Number(draft);
  const isGood = Number.isInteger(wanted) && wanted >= SLOT_MIN_MINUTES && wanted <= SLOT_MAX_MINUTES;
  const take = () => {
    if (isGood && wanted !== minutes) choose(wanted);
  };
  return (
    <Field
      label={t('plan.length')}
      validationMessage={isGood ? undefined : t('plan.lengthWrong', { min: SLOT_MIN_MINUTES, max: SLOT_MAX_MINUTES })}
    >
      <Input
        className={styles.input}
        type="number"
        min={SLOT_MIN_MINUTES}
        max={SLOT_MAX_MINUTES}
        value={draft}
        onChange={(_, { value }) => setDraft(value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </Field>
  );
}
