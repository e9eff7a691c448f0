// The board's page without its content: header and grid, filled with bare rings until there is something to show.
import type { ReactNode } from 'react';
import { SkeletonCards } from '../../features/board/BoardSkeleton';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from './pageStyles';
import { RingLogo } from './RingLogo';

interface Props {
  action?: ReactNode;
  children?: ReactNode;
}

export function BoardFrame({ action, children }: Props) {
  const { t } = useText();
  const styles = usePageStyles();
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <RingLogo />
        <h1 className={styles.boardTitle}>{t('board.title')}</h1>
        <div className={styles.actions}>{action}</div>
      </header>
      {children ?? (
        <>
          <h2 className={styles.section}>{t('board.circles')}</h2>
          <ul className={styles.grid} aria-busy="true">
            <SkeletonCards count={6} />
          </ul>
        </>
      )}
    </main>
  );
}
