// Who does it and by when: the two facts of a commitment, each a native control in the shape of a chip.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PersonId } from '../../../domain/ids';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import type { Draft } from './useDraft';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flex: '1 1 96px',
    minWidth: 0,
    height: '28px',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  date: { paddingInlineStart: tokens.spacingHorizontalS },
  field: {
    minWidth: 0,
    width: '100%',
    height: '24px',
    border: 0,
    padding: 0,
    outline: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textOverflow: 'ellipsis',
    '& option': { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  },
});

interface Props {
  draft: Draft;
  change(part: Partial<Draft>): void;
  me: PersonId;
  /** Oneself first; `short` is what they are called here. */
  people: readonly { id: PersonId; name: string; short: string }[];
  /** Days before this one are not offered. */
  today: string;
}

export function CommitmentFields({ draft, change, me, people, today }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const owner = people.find((person) => person.id === (draft.ownerId ?? me)) ?? people[0]!;
  return (
    <div className={styles.row}>
      <label className={styles.chip}>
        <PersonMark id={owner.id} name={owner.name} size={24} />
        <select
          className={styles.field}
          aria-label={t('panel.owner')}
          value={owner.id}
          onChange={(event) => change({ ownerId: people.find((one) => one.id === event.target.value)?.id ?? null })}
        >
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.id === me ? t('panel.owner.me', { name: person.short }) : person.short}
            </option>
          ))}
        </select>
      </label>
      <label className={`${styles.chip} ${styles.date}`}>
        <input
          type="date"
          className={styles.field}
          aria-label={t('panel.due')}
          title={t('panel.due')}
          min={today}
          value={draft.dueOn ?? ''}
          onChange={(event) => change({ dueOn: event.target.value || null })}
        />
      </label>
    </div>
  );
}
