// The circles that could start, from everybody who put themselves forward. Nothing is sent before somebody asks.
import { useEffect, useState, type ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BoardId } from '../../../domain/ids';
import { SkeletonCards } from '../../features/board/BoardSkeleton';
import { FormingChoice } from '../../features/forming/FormingChoice';
import { SittingOut } from '../../features/forming/SittingOut';
import { SuggestionCard } from '../../features/forming/SuggestionCard';
import { useSuggestions, type Suggestions } from '../../features/forming/useSuggestions';
import { Notice, WithinPage } from '../../features/notice/Notice';
import { StaleNotice } from '../../features/notice/StaleNotice';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';
import { BackLink } from '../circle/BackLink';

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalXS} 0 0` },
  lead: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
  mine: { margin: `0 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
  more: { marginTop: '16px' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Of very many, so many more at a time. */
const SHOWN = 30;

export function SuggestionsPage({ boardId, journey }: { boardId: BoardId; journey: Journey }) {
  const { t, reasonOf } = useText();
  const pages = usePageStyles();
  const styles = useStyles();
  const suggestions = useSuggestions(boardId);
  const { known, problem, isBusy } = suggestions;
  const open = known?.draft.circles.filter(({ isAsked }) => !isAsked).length ?? 0;
  useEffect(() => {
    document.title = t('forming.title');
  }, [t]);
  const frame = (title: string, lead: string, content: ReactNode) => (
    <main className={pages.page} aria-busy={isBusy}>
      <BackLink journey={journey} />
      <h1 className={mergeClasses(pages.title, styles.title)}>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      <FormingChoice suggestions={suggestions} />
      {content}
    </main>
  );
  if (!known || (isBusy && known.view.kind !== suggestions.wanted.kind)) {
    if (problem && !isBusy) {
      return frame(
        t('forming.title'),
        t('forming.lead'),
        <WithinPage value={true}>
          <Notice title={t('forming.failed')} action={{ label: t('action.tryAgain'), run: suggestions.tryAgain }}>
            {reasonOf(problem)}
          </Notice>
        </WithinPage>,
      );
    }
    return frame(
      t('forming.title'),
      t('forming.lead'),
      <ul className={pages.grid}>
        <SkeletonCards count={3} />
      </ul>,
    );
  }
  const { circles, sitOut } = known.draft;
  const people = sitOut.length + circles.reduce((sum, { circle }) => sum + circle.people.length, 0);
  return frame(
    t('forming.found', { count: open }),
    people === 0 ? t('forming.lead') : t('forming.leadFrom', { count: people }),
    <>
      <StaleNotice problem={problem} />
      <Mine suggestions={suggestions} journey={journey} />
      {circles.length === 0 ? (
        <Nobody suggestions={suggestions} people={people} />
      ) : (
        <Cards suggestions={suggestions} journey={journey} />
      )}
      <SittingOut draft={known.draft} suggestions={suggestions} />
    </>,
  );
}

function Cards({ suggestions, journey }: { suggestions: Suggestions; journey: Journey }) {
  const { t } = useText();
  const pages = usePageStyles();
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  const { view, draft } = suggestions.known!;
  const first = draft.circles.find(({ isAsked }) => !isAsked);
  return (
    <>
      <ul className={pages.grid}>
        {draft.circles.slice(0, shown).map((one) => (
          <SuggestionCard
            key={one.id}
            kind={view.kind}
            one={one}
            suggestions={suggestions}
            isPrimary={one === first}
            href={journey.href({ at: 'circle', circleId: one.id })}
          />
        ))}
      </ul>
      {draft.circles.length > shown && (
        <Button className={styles.more} onClick={() => setShown(shown + SHOWN)}>
          {t('forming.more', { count: draft.circles.length - shown })}
        </Button>
      )}
    </>
  );
}

/** Why oneself is in none of them, and what to do about it. */
function Mine({ suggestions, journey }: { suggestions: Suggestions; journey: Journey }) {
  const { t } = useText();
  const styles = useStyles();
  const { mine } = suggestions.known!.view;
  if (mine === 'there') return null;
  return (
    <p className={styles.mine}>
      <Phrase
        id={`forming.mine.${mine}`}
        parts={{
          profile: (
            <a className={styles.link} href={journey.href({ at: 'profile' })}>
              {t('profile.title')}
            </a>
          ),
        }}
      />
    </p>
  );
}

function Nobody({ suggestions, people }: { suggestions: Suggestions; people: number }) {
  const { t } = useText();
  const { least } = suggestions.known!.view.sizes;
  return (
    <WithinPage value={true}>
      <Notice title={t(people === 0 ? 'forming.nobody' : 'forming.tooFew')}>
        {people === 0 ? t('forming.nobody.text') : t('forming.tooFew.text', { count: people, least })}
      </Notice>
    </WithinPage>
  );
}
