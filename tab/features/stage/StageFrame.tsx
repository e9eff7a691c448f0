// How the stage is laid out, whatever it shows: the ring on one side, the words beside it, or above them on a phone.
import { createContext, useContext, type CSSProperties, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useThemeName } from '../../theme/themeName';
import { Spoken } from '../session/Spoken';
import type { Said } from '../session/useSaid';
import { useStageSize, type StageSize } from './stageSize';

const useStyles = makeStyles({
  stage: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    display: 'grid',
    alignContent: 'center',
    alignItems: 'center',
    justifyContent: 'center',
    padding: 'calc(32px * var(--stage))',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dark: { backgroundColor: tokens.colorNeutralBackground2 },
  beside: {
    gridTemplateColumns: 'max-content minmax(0, calc(440px * max(1, var(--stage))))',
    columnGap: 'calc(60px * var(--stage))',
  },
  column: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalL,
    padding: '20px',
  },
  words: { width: '100%', minWidth: 0, overflowWrap: 'anywhere' },
});

const StageSizeContext = createContext<StageSize | null>(null);

export function useSizes(): StageSize {
  const size = useContext(StageSizeContext);
  if (!size) throw new Error('useSizes needs a StageFrame around it');
  return size;
}

interface Props {
  ring: ReactNode;
  words: ReactNode;
  /** For screen readers only. */
  said: readonly Said[];
}

export function StageFrame({ ring, words, said }: Props) {
  const styles = useStyles();
  const isDark = useThemeName() === 'dark';
  const size = useStageSize();
  return (
    <StageSizeContext value={size}>
      <main
        className={mergeClasses(styles.stage, styles[size.layout], isDark && styles.dark)}
        style={{ '--stage': size.scale } as CSSProperties}
      >
        {ring}
        <div className={styles.words}>{words}</div>
        <Spoken said={said} />
      </main>
    </StageSizeContext>
  );
}
