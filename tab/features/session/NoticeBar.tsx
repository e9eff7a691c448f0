// A notice above the ring: neutral, with a tinted icon and edge. When there is one, and what it says, is for others.
import type { ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissIcon } from '../../icons';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  away: { border: `1px solid ${tokens.colorPalettePumpkinBorderActive}` },
  icon: { display: 'flex', flexShrink: 0, paddingTop: '1px', color: tokens.colorNeutralForeground3 },
  awayIcon: { color: tokens.colorPalettePumpkinForeground2 },
  text: { flexGrow: 1, minWidth: 0, paddingRight: tokens.spacingHorizontalXS, overflowWrap: 'anywhere' },
});

interface Props {
  icon: ReactNode;
  tone?: 'neutral' | 'away';
  children: ReactNode;
  dismiss?: { label: string; run(): void };
}

export function NoticeBar({ icon, tone = 'neutral', children, dismiss }: Props) {
  const styles = useStyles();
  const isAway = tone === 'away';
  return (
    <div className={mergeClasses(styles.bar, isAway && styles.away)}>
      <span aria-hidden className={mergeClasses(styles.icon, isAway && styles.awayIcon)}>
        {icon}
      </span>
      <div className={styles.text}>{children}</div>
      {dismiss && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissIcon />}
          aria-label={dismiss.label}
          onClick={dismiss.run}
        />
      )}
    </div>
  );
}
