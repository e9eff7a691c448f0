// Who says so themselves, and the others there are: apart from those who earned it, and fainter.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ClaimingPerson, FoundPerson } from '../../../contract/findingViews';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { AskButton } from './AskButton';
import type { PeopleProps } from './peopleProps';
import { PersonLine } from './PersonLine';

const useStyles = makeStyles({
  list: { padding: '0 20px', '@media (max-width: 479px)': { padding: 0 } },
  title: { margin: `${tokens.spacingVerticalL} 0 0`, fontWeight: tokens.fontWeightRegular },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  words: { flex: '1 1 120px', minWidth: 0, overflowWrap: 'anywhere' },
  claims: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface Props extends PeopleProps {
  title: string;
  people: readonly (FoundPerson & Partial<ClaimingPerson>)[];
}

export function ClaimingPeople({ title, people, names, me, personHref, onAskCircle }: Props) {
  const cards = useCardStyles();
  const styles = useStyles();
  if (people.length === 0) return null;
  return (
    <section className={styles.list}>
      <h2 className={mergeClasses(cards.fact, styles.title)}>{title}</h2>
      <ul className={cards.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.row}>
            <PersonMark id={person.id} name={person.name} size={32} />
            <span className={styles.words}>
              <PersonLine person={person} me={me} href={personHref(person.id)} />
              <Claims of={person} />
            </span>
            {person.id !== me && (
              <AskButton
                person={person}
                shortName={names.get(person.id) ?? person.name}
                appearance="subtle"
                onAskCircle={onAskCircle}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claims({ of: { claims = [] } }: { of: Partial<ClaimingPerson> }) {
  const { t } = useText();
  const styles = useStyles();
  if (claims.length === 0) return null;
  return (
    <span className={styles.claims}>
      {t('find.canShare')} <UserText>{claims.join(', ')}</UserText>
    </span>
  );
}
