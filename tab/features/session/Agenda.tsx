// The parts of a session with their minutes: which are over, which is on, which come.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalM, minHeight: '26px' },
  dot: {
    flexShrink: 0,
    width: '6px',
    height: '6px',
    marginInlineStart: '5px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground3,
    alignSelf: 'flex-start',
    // In the middle of the title's first line.
    marginTop: '7px',
  },
  now: { fontWeight: tokens.fontWeightSemibold },
  nowDot: { backgroundColor: tokens.colorCompoundBrandStroke, outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  over: { color: tokens.colorNeutralForeground3 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  minutes: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

export interface AgendaLine {
  id: string;
  title: string;
  minutes: number;
}

interface Props {
  label: string;
  lines: readonly AgendaLine[];
  /** -1 before the session starts. */
  current: number;
  minutesLabel(minutes: number): string;
}

export function Agenda({ label, lines, current, minutesLabel }: Props) {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={label}>
      {lines.map((line, index) => (
        <li
          key={line.id}
          aria-current={index === current ? 'step' : undefined}
          className={mergeClasses(styles.step, index === current && styles.now, index < current && styles.over)}
        >
          <span aria-hidden className={mergeClasses(styles.dot, index === current && styles.nowDot)} />
          <span className={styles.title}>{line.title}</span>
          <span className={styles.minutes} aria-label={minutesLabel(line.minutes)} role="img">
            {line.minutes}
          </span>
        </li>
      ))}
    </ol>
  );
}
