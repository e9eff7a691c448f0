// Choosing somebody of the board's conversation, and the seat they are meant for: typing narrows the list, one click
// chooses.
import { useState } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Me } from '../../../contract/views';
import type { Seat } from '../../../domain/circle/kinds';
import type { BoardId, PersonId } from '../../../domain/ids';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { useBoardPeople } from './useBoardPeople';

const SHOWN = 6;

const shortVerbs = {
  'pick.invite': 'pick.inviteShort',
  'pick.add': 'pick.addShort',
  'pick.choose': 'pick.chooseShort',
} as const;

const useStyles = makeStyles({
  picker: { display: 'grid', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
  },
  input: { minWidth: 0, width: '100%' },
  row: { alignItems: 'center', padding: `${tokens.spacingVerticalXS} 0` },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface Props {
  boardId: BoardId;
  /** The seats that are free, the usual one first. */
  seats: readonly Seat[];
  /** Who is not offered: they sit in it, or were asked. */
  taken: readonly PersonId[];
  /** What a click does. */
  verb: keyof typeof shortVerbs;
  onPick: (person: Me, seat: Seat) => void;
  onClose: () => void;
}

export function PersonPicker({ boardId, seats, taken, verb, onPick, onClose }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const { found, again } = useBoardPeople(boardId);
  const [text, setText] = useState('');
  const [wanted, setSeat] = useState<Seat>(seats[0]!);
  const seat = seats.includes(wanted) ? wanted : seats[0]!;
  const people = found.status === 'read' ? found.people.filter(({ id }) => !taken.includes(id)) : [];
  const matching = people.filter(({ name }) => folded(name).includes(folded(text)));
  const none = found.status === 'read' && matching.length === 0;
  return (
    <div className={styles.picker} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div className={styles.fields}>
        <Field label={t('pick.find')}>
          <Input
            autoFocus
            dir="auto"
            className={styles.input}
            value={text}
            // In a form, Enter would send it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        {seats.length > 1 && (
          <Field label={t('pick.seat')}>
            <Select value={seat} onChange={(_, { value }) => setSeat(seats.find((one) => one === value) ?? seat)}>
              {seats.map((one) => (
                <option key={one} value={one}>
                  {t(`seat.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <div role="status" className={cards.fact}>
        {found.status === 'reading' && t('pick.loading')}
        {found.status === 'failed' && t('pick.failed')}
        {none && t(people.length === 0 ? 'pick.all' : 'pick.none')}
      </div>
      <ul className={cards.list} aria-label={t(verb === 'pick.choose' ? 'pick.find' : 'pick.who')}>
        {matching.slice(0, SHOWN).map((person) => (
          <li key={person.id} className={`${cards.row} ${styles.row}`}>
            <PersonMark id={person.id} name={person.name} size={28} />
            <span className={cards.words}>
              <UserText>{person.name}</UserText>
            </span>
            <Button
              size="small"
              aria-label={t(verb, { person: person.name })}
              onClick={() => {
                setText('');
                onPick(person, seat);
              }}
            >
              {t(shortVerbs[verb])}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {found.status === 'failed' && <Button onClick={again}>{t('action.tryAgain')}</Button>}
        <Button appearance="subtle" onClick={onClose}>
          {t('pick.done')}
        </Button>
      </div>
    </div>
  );
}

/** Without case and accents: “ines” finds Inès. */
function folded(name: string): string {
  return name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
