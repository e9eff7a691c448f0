// Who may know the answer nobody gave yet; each name leads to why.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Me } from '../../../contract/views';
import type { PersonId } from '../../../domain/ids';
import { PersonMark } from '../../ring/PersonMark';
import { shortNames } from '../../ring/shortNames';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  who: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    verticalAlign: 'bottom',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
});

interface Props {
  people: readonly Me[];
  /** Among whom they are called by their first names. */
  among: readonly Me[];
  personHref: (person: PersonId) => string;
}

export function MayKnow({ people, among, personHref }: Props) {
  const { locale } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  if (people.length === 0) return null;
  const names = shortNames([...among.filter(({ id }) => !people.some((one) => one.id === id)), ...people]);
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const pieces = list.formatToParts(people.map((_, index) => String(index)));
  return (
    <p className={mergeClasses(cards.fact, styles.line)}>
      <Phrase
        id="questions.mayKnow"
        parts={{
          people: pieces.map(({ type, value }, at) => {
            const person = type === 'element' ? people[Number(value)] : undefined;
            if (!person) return value;
            return (
              <a key={at} className={styles.who} href={personHref(person.id)}>
                <PersonMark id={person.id} name={person.name} size={16} />
                <UserText>{names.get(person.id) ?? person.name}</UserText>
              </a>
            );
          }),
        }}
      />
    </p>
  );
}
