// With whom to trade places: everyone else who takes turns, each with the day they lead.
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { PersonId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import { useCardStyles } from '../card/cardStyles';
import type { Turn } from './turns';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  whom: { flexGrow: 1, minWidth: '160px' },
});

interface Props {
  others: readonly Turn[];
  names: ReadonlyMap<string, string>;
  onAsk: (withId: PersonId) => Promise<boolean>;
  onClose: () => void;
}

export function SwapForm({ others, names, onAsk, onClose }: Props) {
  const { t, formatCalendarDate } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [chosen, setChosen] = useState(others[0]!.member.id);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const withId = others.some(({ member }) => member.id === chosen) ? chosen : others[0]!.member.id;
  const ask = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (await onAsk(withId)) onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void ask(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Field label={t('turn.swapWith')} className={styles.whom}>
        <Select
          ref={select}
          className={cards.select}
          value={withId}
          onChange={(_, { value }) => setChosen(value as PersonId)}
        >
          {others.map(({ member, leadsOn }) => (
            <option key={member.id} value={member.id}>
              {leadsOn
                ? t('turn.nameAndDay', { name: names.get(member.id) ?? '', day: formatCalendarDate(leadsOn) })
                : names.get(member.id)}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit">{t('turn.ask')}</Button>
      <Button appearance="subtle" onClick={onClose}>
        {t('action.cancel')}
      </Button>
    </form>
  );
}
