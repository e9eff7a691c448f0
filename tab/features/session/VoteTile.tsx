// One answer of the thumb vote: what it means, and how many chose it so far. Pressed while it is one's own.
import type { ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useChosenLook } from './useChosenLook';

const useStyles = makeStyles({
  tile: {
    flex: '1 1 0',
    minWidth: 0,
    maxWidth: 'none',
    minHeight: '82px',
    padding: tokens.spacingHorizontalXS,
    flexDirection: 'column',
  },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'center', overflowWrap: 'anywhere' },
  mirrored: { ':dir(rtl) svg': { transform: 'scaleX(-1)' } },
  tally: { ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  icon: ReactNode;
  children: string;
  /** “3 of 7”. */
  tally: string;
  isChosen: boolean;
  isClosed: boolean;
  choose(): void;
  /** The picture points where the text goes. */
  mirrored?: boolean;
}

export function VoteTile({ icon, children, tally, isChosen, isClosed, choose, mirrored = false }: Props) {
  const styles = useStyles();
  const chosenLook = useChosenLook(isChosen);
  return (
    <Button
      className={mergeClasses(styles.tile, mirrored && styles.mirrored, chosenLook)}
      aria-pressed={isChosen}
      disabledFocusable={isClosed}
      icon={<>{icon}</>}
      onClick={choose}
    >
      <span className={styles.words}>
        {children} <span className={styles.tally}>{tally}</span>
      </span>
    </Button>
  );
}
