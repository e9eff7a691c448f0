// Who does it and by when: the two facts of a commitment, recognised in its words or chosen here.
import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { Chip } from './Chip';
import type { Draft } from './draft';
import { useRoom } from './sessionRoom';
import { DueIcon } from './sessionIcons';
import type { DraftReading } from './useReading';
import { WhichPerson } from './WhichPerson';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
});

interface Props extends DraftReading {
  draft: Draft;
  change(part: Partial<Draft>): void;
  /** Somebody was chosen of those a name may mean. */
  chosen(): void;
}

export function CommitmentChips({ draft, change, reading, people, today, chosen }: Props) {
  const styles = useStyles();
  const { t, formatCalendarDate } = useText();
  const { me } = useRoom();
  const { mention, due, ownerId, dueOn, choices } = reading;
  const owner = people.find((person) => person.id === ownerId) ?? people[0]!;
  const leave = (said: string | undefined) => (said === undefined ? draft.left : [...draft.left, said]);
  const removeDue = () => change({ due: null, left: leave(due?.said) });
  const own = (id: typeof owner.id) => change({ owner: { id, said: mention?.said ?? null } });
  return (
    <div className={styles.row}>
      {choices.length > 0 ? (
        <WhichPerson
          said={mention!.said}
          people={people.filter(({ id }) => choices.includes(id))}
          choose={(id) => {
            own(id);
            chosen();
          }}
        />
      ) : (
        <Chip
          icon={<PersonMark id={owner.id} name={owner.name} size={24} />}
          words={owner.id === me.id ? t('panel.you') : owner.short}
          isSet
          control={
            <select
              aria-label={t('panel.owner')}
              value={owner.id}
              onChange={(event) => own(people.find(({ id }) => id === event.target.value)?.id ?? me.id)}
            >
              {people.map(({ id, name, short }) => (
                <option key={id} value={id}>
                  {id === me.id ? t('panel.owner.me', { name: short }) : name}
                </option>
              ))}
            </select>
          }
          remove={
            ownerId === null || (owner.id === me.id && !mention)
              ? null
              : {
                  label: t('panel.owner.remove', { name: owner.short }),
                  run: () => change({ owner: null, left: leave(mention?.said) }),
                }
          }
        />
      )}
      <Chip
        icon={<DueIcon />}
        words={dueOn ? formatCalendarDate(dueOn) : t('panel.due')}
        isSet={dueOn !== null}
        control={
          <input
            type="date"
            aria-label={t('panel.due')}
            min={today}
            value={dueOn ?? ''}
            onClick={(event) => openPicker(event.currentTarget)}
            onChange={({ target: { value: on } }) =>
              on === '' ? removeDue() : change({ due: { on, said: due?.said ?? null } })
            }
          />
        }
        remove={
          dueOn === null ? null : { label: t('panel.due.remove', { date: formatCalendarDate(dueOn) }), run: removeDue }
        }
      />
    </div>
  );
}

/** The field itself is not seen, so a tap anywhere opens its calendar; where the browser will not, it takes digits. */
function openPicker(input: HTMLInputElement): void {
  try {
    input.showPicker();
  } catch {
    input.focus();
  }
}
