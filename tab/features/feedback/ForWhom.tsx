// Whom a private word is for: a radio group of those who led, each with their disc and name.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PersonId } from '../../../domain/ids';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import type { Led } from './PrivateWords';

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: tokens.spacingVerticalXS },
  people: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  person: {
    ...typographyStyles.caption1,
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    ...typographyStyles.caption1Strong,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface Props {
  people: readonly Led[];
  chosenId: PersonId | null;
  choose(id: PersonId): void;
}

export function ForWhom({ people, chosenId, choose }: Props) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('feedback.forWhom')}</legend>
      <div className={styles.people}>
        {people.map(({ id, name, fullName }) => (
          <label key={id} className={mergeClasses(styles.person, id === chosenId && styles.chosen)}>
            <input
              type="radio"
              name="private-word-for"
              className={styles.radio}
              checked={id === chosenId}
              onChange={() => choose(id)}
            />
            <PersonMark id={id} name={fullName} size={24} />
            <bdi className={styles.name}>{name}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
