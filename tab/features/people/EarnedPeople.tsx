// Whom to turn to, the strongest first: each with why, and one press away.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { EarnedPerson, EarnedView } from '../../../contract/findingViews';
import { folded } from '../../../domain/text';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { useNarrow } from '../card/useNarrow';
import { AskButton } from './AskButton';
import { EvidenceLines } from './EvidenceLines';
import type { PeopleProps } from './peopleProps';
import { PersonLine } from './PersonLine';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  mark: { gridRow: '1 / span 2', '@media (max-width: 479px)': { gridRow: '1' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  words: { flex: '1 1 140px', minWidth: 0, overflowWrap: 'anywhere' },
  why: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    '@media (max-width: 479px)': { gridColumn: '1 / -1' },
  },
  subject: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    overflowWrap: 'anywhere',
  },
  link: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
});

interface Props extends PeopleProps {
  people: readonly EarnedPerson[];
  /** What was looked for; empty in the directory, where a line a subject is enough. */
  query: string;
}

export function EarnedPeople({ people, query, names, me, now, personHref, queryHref, onAskCircle }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const isNarrow = useNarrow();
  const firstOther = people.find(({ id }) => id !== me);
  return (
    <ul className={mergeClasses(cards.card, styles.list)} aria-label={t('find.earned')}>
      {people.map((person) => (
        <li key={person.id} className={styles.row}>
          <span className={styles.mark}>
            <PersonMark id={person.id} name={person.name} size={isNarrow ? 40 : 56} />
          </span>
          <div className={styles.head}>
            <span className={styles.words}>
              <PersonLine person={person} me={me} href={personHref(person.id)} large />
            </span>
            {person.id !== me && (
              <AskButton
                person={person}
                shortName={names.get(person.id) ?? person.name}
                appearance={person === firstOther ? 'primary' : 'secondary'}
                onAskCircle={onAskCircle}
              />
            )}
          </div>
          <div className={styles.why}>
            {person.earned.map((entry) => {
              const isTitled = needsTitle(entry, person.earned.length, query);
              return (
                <div key={entry.subject}>
                  {isTitled && (
                    <SubjectLine entry={entry} href={entry.title === null ? null : queryHref(entry.title)} />
                  )}
                  <EvidenceLines of={entry} isTitled={isTitled} now={now} />
                </div>
              );
            })}
          </div>
        </li>
      ))}
    </ul>
  );
}

function SubjectLine({ entry: { title, helped }, href }: { entry: EarnedView; href: string | null }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  return (
    <p className={styles.subject}>
      {title === null || href === null ? (
        t('find.noTopic')
      ) : (
        <a className={styles.link} href={href}>
          <UserText>{title}</UserText>
        </a>
      )}
      {helped > 0 && <span className={cards.fact}>{t('find.peopleHelped', { count: helped })}</span>}
    </p>
  );
}

/** One subject that is just what was asked for, or that a line names, needs no heading. */
function needsTitle({ title, lines }: EarnedView, count: number, query: string): boolean {
  if (count > 1 || query === '') return true;
  return title !== null && folded(title) !== folded(query) && !lines.some(({ kind }) => kind === 'led');
}
