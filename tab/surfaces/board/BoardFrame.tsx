// The board's page without its content: header and grid, filled with bare rings until there is something to show.
import type { ReactNode } from 'react';
import { SkeletonCards } from '../../features/board/BoardSkeleton';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from './pageStyles';
import { TabHeader } from './TabHeader';

interface Props {
  at?: 'board' | 'people';
  action?: ReactNode;
  children?: ReactNode;
}

export function BoardFrame({ at = 'board', action, children }: Props) {
  const { t } = useText();
  const styles = usePageStyles();
  return (
    <main className={styles.page}>
      <TabHeader at={at} action={action} />
      {children !== undefined ? (
        children
      ) : (
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
