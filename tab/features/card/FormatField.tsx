// Choosing in which format a circle meets: a line of its own, since names are long; how many people a format is made for is
// short beside its name, so that it fits a phone, and in words beneath for the one that is chosen.
import type { ReactElement } from 'react';
import { Field, Select } from '@fluentui/react-components';
import type { FormatId } from '../../../domain/formats';
import { peopleRange, peopleWords } from '../../text/peopleWords';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from './cardStyles';

interface Props {
  label: string;
  value: FormatId;
  choices: readonly FormatId[];
  className: string;
  /** In place of whom it is for. */
  hint?: ReactElement | undefined;
  onChoose(value: string): void;
}

export function FormatField({ label, value, choices, className, hint, onChoose }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  return (
    <Field label={label} className={className} hint={hint ?? t('plan.forPeople', { people: peopleWords(t, value) })}>
      <Select className={cards.select} value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {choices.map((id) => (
          <option key={id} value={id}>
            {t('plan.formatFor', { format: t(`format.${id}`), range: peopleRange(id) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
