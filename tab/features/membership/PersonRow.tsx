// One person in a list: mark, name, what there is to say of them, and what can be done. Whoever does not sit in the
// circle yet has a dashed mark.
import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonMark } from '../../ring/PersonMark';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  row: { alignItems: 'center', minHeight: '28px' },
  mark: { display: 'inline-flex', flexShrink: 0, borderRadius: tokens.borderRadiusCircular },
  open: { outline: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, outlineOffset: '1px' },
  fact: { display: 'block' },
  link: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
});

interface Props {
  person: { id: string; name: string };
  fact: ReactNode;
  isOpen?: boolean;
  /** Their page. */
  href?: string | undefined;
  children?: ReactNode;
}

export function PersonRow({ person, fact, isOpen, href, children }: Props) {
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <li className={mergeClasses(cards.row, styles.row)}>
      <span className={mergeClasses(styles.mark, isOpen && styles.open)}>
        <PersonMark id={person.id} name={person.name} size={28} />
      </span>
      <span className={cards.words}>
        {href === undefined ? (
          <UserText>{person.name}</UserText>
        ) : (
          <a className={styles.link} href={href}>
            <UserText>{person.name}</UserText>
          </a>
        )}
        {fact && <span className={mergeClasses(cards.fact, styles.fact)}>{fact}</span>}
      </span>
      {children}
    </li>
  );
}
