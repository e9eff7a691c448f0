// Whom thanks are to: recognised in their words or chosen here, never oneself.
import { makeStyles, tokens } from '@fluentui/react-components';
import { ThanksIcon } from '../../icons';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { Chip } from './Chip';
import type { Draft } from './draft';
import { useRoom } from './sessionRoom';
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

export function ThanksChip({ draft, change, reading, people, chosen }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { me } = useRoom();
  const { mention, toId, choices } = reading;
  const others = people.filter(({ id }) => id !== me.id);
  const thanked = others.find(({ id }) => id === toId);
  const name = (id: typeof me.id) => change({ owner: { id, said: mention?.said ?? null } });
  const nobody = () => change({ owner: null, left: mention ? [...draft.left, mention.said] : draft.left });
  if (others.length === 0) return null;
  return (
    <div className={styles.row}>
      {choices.length > 0 ? (
        <WhichPerson
          said={mention!.said}
          people={others.filter(({ id }) => choices.includes(id))}
          choose={(id) => {
            name(id);
            chosen();
          }}
        />
      ) : (
        <Chip
          icon={thanked ? <PersonMark id={thanked.id} name={thanked.name} size={24} /> : <ThanksIcon />}
          words={thanked ? thanked.short : t('panel.thanked')}
          isSet={thanked !== undefined}
          control={
            <select
              aria-label={t('panel.thanked')}
              value={thanked?.id ?? ''}
              onChange={({ target: { value } }) => {
                const to = others.find(({ id }) => id === value);
                if (to) name(to.id);
                else nobody();
              }}
            >
              <option value="">{t('panel.thanked.nobody')}</option>
              {others.map(({ id, name: full }) => (
                <option key={id} value={id}>
                  {full}
                </option>
              ))}
            </select>
          }
          remove={thanked ? { label: t('panel.thanked.remove', { name: thanked.short }), run: nobody } : null}
        />
      )}
    </div>
  );
}
