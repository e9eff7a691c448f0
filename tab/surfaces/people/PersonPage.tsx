// One person: what to turn to them for and why, what they lead next, whom they learn with, and what they say themselves.
import { useEffect, useRef } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PersonView } from '../../../contract/findingViews';
import type { BoardId, PersonId } from '../../../domain/ids';
import { useNarrow } from '../../features/card/useNarrow';
import { Notice } from '../../features/notice/Notice';
import { StaleNotice } from '../../features/notice/StaleNotice';
import { AskButton } from '../../features/people/AskButton';
import { LeadsNext } from '../../features/people/LeadsNext';
import { LearnsWith } from '../../features/people/LearnsWith';
import { OwnWords } from '../../features/people/OwnWords';
import { PeopleSkeleton } from '../../features/people/PeopleSkeleton';
import { TurnToFor } from '../../features/people/TurnToFor';
import { usePerson } from '../../features/people/usePerson';
import { PersonMark } from '../../ring/PersonMark';
import { shortNames } from '../../ring/shortNames';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';
import { PeopleLink } from './PeopleLink';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXL,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXL}`,
  },
  words: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  role: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  leads: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
  columns: {
    display: 'grid',
    gap: '16px',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 360px)' },
  },
  stack: { display: 'grid', gap: '16px', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface Props {
  boardId: BoardId;
  personId: PersonId;
  journey: Journey;
}

export function PersonPage({ boardId, personId, journey }: Props) {
  const { t } = useText();
  const pages = usePageStyles();
  const { value, problem, hide } = usePerson(boardId, personId);
  const heading = useRef<HTMLHeadingElement>(null);
  const name = value?.person.name;
  useEffect(() => {
    if (name) document.title = name;
    heading.current?.focus();
  }, [name]);
  if (!value && problem) {
    return (
      <Notice
        title={t(problem.code === 'offline' ? 'conversation.offline' : 'person.gone')}
        action={{ label: t('nav.people'), run: () => journey.go({ at: 'people', query: '' }) }}
      >
        {t(`problem.${problem.code}`)}
      </Notice>
    );
  }
  return (
    <main className={pages.page} aria-busy={!value}>
      <PeopleLink boardId={boardId} journey={journey} />
      {value ? (
        <>
          <StaleNotice problem={problem} />
          <Person view={value} heading={heading} journey={journey} onHide={(...what) => void hide(...what)} />
        </>
      ) : (
        <PeopleSkeleton />
      )}
    </main>
  );
}

interface PersonProps {
  view: PersonView;
  heading: React.RefObject<HTMLHeadingElement | null>;
  journey: Journey;
  onHide: Parameters<typeof TurnToFor>[0]['onHide'];
}

function Person({ view, heading, journey, onHide }: PersonProps) {
  const { t } = useText();
  const pages = usePageStyles();
  const styles = useStyles();
  const isNarrow = useNarrow();
  const { person, leadsNext, learnsWith, share, learn, me } = view;
  const isMe = person.id === me.id;
  const shortName = shortNames([person]).get(person.id) ?? person.name;
  const askCircle = () =>
    journey.go(learnsWith[0] ? { at: 'circle', circleId: learnsWith[0].id, ask: '' } : { at: 'people', query: '' });
  return (
    <>
      <header className={styles.header}>
        <PersonMark id={person.id} name={person.name} size={isNarrow ? 56 : 96} />
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={pages.title}>
            <UserText>{person.name}</UserText>
          </h1>
          {person.role !== null && (
            <p className={styles.role}>
              <UserText>{person.role}</UserText>
            </p>
          )}
          {leadsNext && (
            <p className={styles.leads}>
              <LeadsNext of={leadsNext} />
            </p>
          )}
        </div>
        {!isMe && <AskButton person={person} shortName={shortName} appearance="primary" onAskCircle={askCircle} />}
      </header>
      <div className={styles.columns}>
        <TurnToFor view={view} shortName={shortName} onHide={onHide} />
        <div className={mergeClasses(styles.stack)}>
          <LearnsWith
            title={t(isMe ? 'person.learnsWith.you' : 'person.learnsWith')}
            circles={learnsWith}
            circleHref={(circleId) => journey.href({ at: 'circle', circleId })}
          />
          <OwnWords
            title={isMe ? t('person.inOwnWords.you') : t('person.inOwnWords', { person: shortName })}
            share={share}
            learn={learn}
            profileHref={isMe ? journey.href({ at: 'profile' }) : null}
          />
        </div>
      </div>
    </>
  );
}
