// One's own profile on this board: what decides who fits, what one shares and wants to learn, and whom one would rather
// not sit with. Saved together, so that a change that would break a circle is refused as one.
import { useEffect, type ReactNode, type SyntheticEvent } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BoardId } from '../../../domain/ids';
import { useCardStyles } from '../../features/card/cardStyles';
import { Notice, WithinPage } from '../../features/notice/Notice';
import { StaleNotice } from '../../features/notice/StaleNotice';
import { ForwardCard } from '../../features/profile/ForwardCard';
import { NotWithCard } from '../../features/profile/NotWithCard';
import { SubjectsCard } from '../../features/profile/SubjectsCard';
import { useProfile } from '../../features/profile/useProfile';
import { ABOUT_WORK, WorkCard } from '../../features/profile/WorkCard';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';
import { BackLink } from '../circle/BackLink';

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalXS} 0 0` },
  lead: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gap: '16px',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 400px)' },
  },
  stack: { display: 'grid', gap: '16px', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  save: { display: 'grid', gap: tokens.spacingVerticalS, textAlign: 'center' },
  bar: { backgroundColor: tokens.colorNeutralStencil1, borderRadius: tokens.borderRadiusMedium, height: '12px' },
  bars: { display: 'grid', gap: tokens.spacingVerticalL },
});

interface Props {
  boardId: BoardId;
  journey: Journey;
}

export function ProfilePage({ boardId, journey }: Props) {
  const { t } = useText();
  const pages = usePageStyles();
  const styles = useStyles();
  const { value, problem, deeds } = useProfile(boardId);
  useEffect(() => {
    document.title = t('profile.title');
  }, [t]);
  const frame = (content: ReactNode) => (
    <main className={pages.page} aria-busy={!value && !problem}>
      <BackLink journey={journey} />
      <h1 className={mergeClasses(pages.title, styles.title)}>{t('profile.title')}</h1>
      <p className={styles.lead}>{t('profile.lead')}</p>
      {content}
    </main>
  );
  if (value && deeds) {
    return frame(
      <>
        <StaleNotice problem={problem} />
        <ProfileForm view={value} deeds={deeds} />
      </>,
    );
  }
  if (!problem) return frame(<Bars />);
  return frame(
    <WithinPage value={true}>
      <Notice title={t('conversation.offline')} action={{ label: t('action.reload'), run: () => location.reload() }}>
        {t(`problem.${problem.code}`)}
      </Notice>
    </WithinPage>,
  );
}

type Loaded = ReturnType<typeof useProfile>;

function ProfileForm({ view, deeds }: { view: NonNullable<Loaded['value']>; deeds: NonNullable<Loaded['deeds']> }) {
  const { t, reasonOf } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const { refused, isChanged, isSaving } = deeds;
  const elsewhere = ['zoneUnknown', 'dateInvalid', ...ABOUT_WORK];
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    void deeds.save();
  };
  return (
    <form className={styles.columns} noValidate onSubmit={save}>
      <div className={styles.stack}>
        <WorkCard view={view} deeds={deeds} />
        <SubjectsCard deeds={deeds} />
      </div>
      <div className={styles.stack}>
        <ForwardCard view={view} deeds={deeds} />
        <NotWithCard view={view} deeds={deeds} />
        <div className={styles.save}>
          <Button type="submit" appearance="primary" disabledFocusable={!isChanged || isSaving}>
            {t('action.save')}
          </Button>
          <div role="status" className={cards.fact}>
            {!refused && isChanged && t('profile.unsaved')}
            {!refused && !isChanged && view.isSaved && t('profile.allSaved')}
          </div>
          <div role="alert">
            {refused && (elsewhere.includes(refused.code) ? t('profile.lookAbove') : reasonOf(refused))}
          </div>
        </div>
      </div>
    </form>
  );
}

function Bars() {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const card = (
    <div className={mergeClasses(cards.card, styles.bars)}>
      {['35%', '75%', '50%', '90%'].map((width) => (
        <div key={width} className={styles.bar} style={{ width }} />
      ))}
    </div>
  );
  return (
    <div className={styles.columns} role="status" aria-label={t('profile.loading')}>
      <div className={styles.stack}>
        {card}
        {card}
      </div>
      {card}
    </div>
  );
}
