// When a name may mean more than one: the question, and one button for each.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PersonId } from '../../../domain/ids';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import type { NamedHere } from './useReading';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    width: '100%',
  },
  question: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, width: '100%' },
  choice: {
    ...typographyStyles.caption1,
    height: '28px',
    minWidth: '0',
    maxWidth: '100%',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXXS}`,
    gap: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusCircular,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface Props {
  said: string;
  people: readonly NamedHere[];
  choose(person: PersonId): void;
}

export function WhichPerson({ said, people, choose }: Props) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div role="group" aria-label={t('panel.which', { said })} className={styles.group} data-choices>
      <span aria-hidden className={styles.question}>
        {t('panel.which', { said })}
      </span>
      {people.map(({ id, name }) => (
        <Button key={id} className={styles.choice} onClick={() => choose(id)}>
          <PersonMark id={id} name={name} size={24} />
          <bdi className={styles.name}>{name}</bdi>
        </Button>
      ))}
    </div>
  );
}
