// Somebody's name, which leads to their page, and beneath it what they do and where they sit.
import { Fragment } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { FoundPerson } from '../../../contract/findingViews';
import type { PersonId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { personFacts } from './personFacts';

const useStyles = makeStyles({
  name: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  large: { ...typographyStyles.subtitle2, fontSize: tokens.fontSizeBase400 },
  facts: { display: 'block' },
});

interface Props {
  person: FoundPerson;
  me: PersonId;
  href: string;
  large?: boolean;
}

export function PersonLine({ person, me, href, large }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const facts = personFacts(person);
  return (
    <>
      <a href={href} className={mergeClasses(styles.name, large && styles.large)}>
        <UserText>{person.name}</UserText>
      </a>
      {person.id === me && <span className={cards.fact}> · {t('people.you')}</span>}
      {facts.length > 0 && (
        <span className={mergeClasses(cards.fact, styles.facts)}>
          {facts.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ' · '}
              <UserText>{fact}</UserText>
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}
