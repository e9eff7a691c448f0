// Whom to turn to: everybody at first, then whoever fits what one types, and why; and the way out when nobody does.
import { useEffect, useRef, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BoardId } from '../../../domain/ids';
import { Notice, WithinPage } from '../../features/notice/Notice';
import { StaleNotice } from '../../features/notice/StaleNotice';
import { AskedAbout } from '../../features/people/AskedAbout';
import { FoundPeople } from '../../features/people/FoundPeople';
import { NobodyFits } from '../../features/people/NobodyFits';
import { PeopleSkeleton } from '../../features/people/PeopleSkeleton';
import { SearchField } from '../../features/people/SearchField';
import { useFinding } from '../../features/people/useFinding';
import { useSearchText } from '../../features/people/useSearchText';
import { useText } from '../../text/TextProvider';
import { useIsTouch } from '../../touch/touchContext';
import { usePageStyles } from '../board/pageStyles';
import { TabHeader } from '../board/TabHeader';
import type { Journey } from '../board/usePlace';

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}` },
  columns: {
    display: 'grid',
    gap: '16px 32px',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 320px)' },
  },
  // Beside the heading, as high as the page begins.
  aside: { display: 'grid', gap: '16px', '@media (min-width: 900px)': { marginTop: tokens.spacingVerticalXL } },
});

interface Props {
  boardId: BoardId;
  query: string;
  journey: Journey;
}

export function PeoplePage({ boardId, query, journey }: Props) {
  const { t, reasonOf } = useText();
  const pages = usePageStyles();
  const styles = useStyles();
  const isTouch = useIsTouch();
  const [isChoosing, setChoosing] = useState(false);
  const { found, problem, isBusy, again } = useFinding(boardId, query);
  const typed = useSearchText(query, (next) => journey.goInstead({ at: 'people', query: next }));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = t('find.title');
  }, [t]);
  useEffect(() => {
    // On a phone its keyboard would cover whom one came to see.
    if (query === '' && !isTouch) input.current?.focus();
    // Once, on opening.
  }, []);
  const queryHref = (asked: string) => journey.href({ at: 'people', query: asked });
  return (
    <main className={pages.page}>
      <TabHeader at="people" />
      <div className={styles.columns}>
        <div aria-busy={isBusy}>
          <h1 className={mergeClasses(pages.title, styles.title)}>{t('find.title')}</h1>
          <SearchField
            label={t('find.search')}
            example={t('find.search.example')}
            text={typed.text}
            input={input}
            large
            onType={typed.type}
            onSearch={() => typed.search() || again()}
          />
          {found && <StaleNotice problem={problem} />}
          {found ? (
            <FoundPeople
              found={found}
              personHref={(personId) => journey.href({ at: 'person', personId })}
              circleHref={(circleId) => journey.href({ at: 'circle', circleId })}
              queryHref={queryHref}
              onAskCircle={() => setChoosing(true)}
            />
          ) : problem && !isBusy ? (
            <WithinPage value={true}>
              <Notice
                title={t(problem.code === 'offline' ? 'conversation.offline' : 'find.failed')}
                action={{ label: t('action.tryAgain'), run: again }}
              >
                {problem.code === 'offline' ? null : reasonOf(problem)}
              </Notice>
            </WithinPage>
          ) : (
            <PeopleSkeleton />
          )}
        </div>
        <div className={styles.aside}>
          <NobodyFits
            boardId={boardId}
            isChoosing={isChoosing}
            onChoosing={setChoosing}
            askHref={(circleId) => journey.href({ at: 'circle', circleId, ask: query })}
          />
          {found && <AskedAbout subjects={found.view.subjects} query={query} queryHref={queryHref} />}
        </div>
      </div>
    </main>
  );
}
