// One person as a round mark with initials: on rings and in rows. Says nothing to screen readers, the name beside it does.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useThemeName } from '../theme/themeName';
import { hueOf } from './hueOf';
import { initialsOf } from './initialsOf';

const useStyles = makeStyles({
  mark: {
    boxSizing: 'border-box',
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    whiteSpace: 'nowrap',
    transitionProperty: 'background-color, color',
    transitionDuration: tokens.durationNormal,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  hollow: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  inverted: { backgroundColor: tokens.colorNeutralForeground1, color: tokens.colorNeutralBackground1 },
});

interface Props {
  id: string;
  name: string;
  size: number;
  lit?: boolean | undefined;
  /** Beside hollow marks a lit one gets an outline where its fill alone is dim. */
  outlined?: boolean | undefined;
}

export function PersonMark({ id, name, size, lit = true, outlined = false }: Props) {
  const styles = useStyles();
  const theme = useThemeName();
  const hue = hueOf(id);
  const fill =
    lit && theme !== 'contrast'
      ? {
          backgroundColor: hue.background,
          color: hue.foreground,
          ...(outlined && theme === 'dark' ? { border: `1.5px solid ${hue.foreground}` } : {}),
        }
      : {};
  const dress = !lit ? styles.hollow : theme === 'contrast' ? styles.inverted : undefined;
  return (
    <span
      aria-hidden
      className={mergeClasses(styles.mark, dress)}
      style={{ width: size, height: size, fontSize: initialsSize(size), ...fill }}
    >
      {initialsOf(name)}
    </span>
  );
}

function initialsSize(size: number): number {
  if (size >= 96) return 24;
  if (size >= 56) return 16;
  if (size >= 40) return 14;
  return size >= 28 ? 12 : Math.max(8, Math.round(size * 0.4));
}
