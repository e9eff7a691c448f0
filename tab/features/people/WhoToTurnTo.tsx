// On a circle's page: what its people are turned to for, each subject with who, and the way to ask about anything.
import { useEffect, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingView } from '../../../contract/findingViews';
import type { CircleView } from '../../../contract/views';
import { isMembersOnly } from '../../../domain/circle/kinds';
import type { PersonId } from '../../../domain/ids';
import { find } from '../../api/finding';
import { PersonMark } from '../../ring/PersonMark';
import { shortNames } from '../../ring/shortNames';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';
import { SearchField } from './SearchField';

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '32px',
  },
  subject: {
    flex: '1 1 140px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  who: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  people: { display: 'inline-flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalS}`, minWidth: 0 },
  empty: { marginTop: tokens.spacingVerticalM },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
});

export interface TurnToWays {
  /** Where a query, or none, leads. */
  queryHref: (query: string) => string;
  personHref: (person: PersonId) => string;
  onAsk: (query: string) => void;
}

export function WhoToTurnTo({ view, queryHref, personHref, onAsk }: { view: CircleView } & TurnToWays) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [text, setText] = useState('');
  const { circle } = view;
  const isPrivate = isMembersOnly(circle.kind);
  const subjects = useSubjects(view);
  const read = typeof subjects === 'string' ? null : subjects;
  return (
    <section className={cards.card} aria-labelledby="turn-to">
      <div className={cards.head}>
        <h2 className={cards.title} id="turn-to">
          {t('turnTo.title')}
        </h2>
        <a className={mergeClasses(cards.push, styles.link)} href={queryHref('')}>
          {t('nav.people')}
        </a>
      </div>
      <SearchField
        label={t('turnTo.search')}
        example={t('turnTo.ask')}
        text={text}
        onType={setText}
        onSearch={() => onAsk(text.trim())}
      />
      {isPrivate && <p className={mergeClasses(cards.empty, styles.empty)}>{t('turnTo.private')}</p>}
      {subjects === 'failed' && <p className={mergeClasses(cards.empty, styles.empty)}>{t('turnTo.failed')}</p>}
      {read?.length === 0 && <p className={mergeClasses(cards.empty, styles.empty)}>{t('turnTo.empty')}</p>}
      {read !== null && read.length > 0 && (
        <ul className={mergeClasses(cards.list, styles.list)}>
          {read.map(({ title, people }) => {
            const names = shortNames([...circle.members, ...people]);
            return (
              <li key={title} className={styles.row}>
                <a className={styles.subject} href={queryHref(title)}>
                  <UserText>{title}</UserText>
                </a>
                <span className={styles.people}>
                  {people.map(({ id, name }) => (
                    <a key={id} className={styles.who} href={personHref(id)}>
                      <PersonMark id={id} name={name} size={20} />
                      <UserText>{names.get(id) ?? name}</UserText>
                    </a>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

type Subjects = FindingView['subjects'];

/** Read on opening, and anew once a session has left something; of a members-only circle nothing counts. */
function useSubjects({ boardId, circle: { id: circleId, kind, last } }: CircleView): Subjects | 'reading' | 'failed' {
  const [subjects, setSubjects] = useState<Subjects | 'reading' | 'failed'>('reading');
  const lastSession = last?.sessionId;
  useEffect(() => {
    if (isMembersOnly(kind)) return;
    let isWanted = true;
    void find(boardId, { query: '', circleId }).then((answer) => {
      if (isWanted) setSubjects(answer.ok ? answer.value.subjects : 'failed');
    });
    return () => {
      isWanted = false;
    };
  }, [boardId, circleId, kind, lastSession]);
  return subjects;
}
