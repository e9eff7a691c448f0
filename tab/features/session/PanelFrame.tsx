// The session beside the call: one scrolling column between the circle's name and a composer that never moves.
import { useRef } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useThemeName } from '../../theme/themeName';
import type { FrameParts } from './SessionFrame';
import { Spoken } from './Spoken';
import { useRegionKeys } from './useRegionKeys';

/** Above the bar by which a phone is swiped home. */
const CLEAR_BELOW = 'max(12px, var(--safe-bottom, 0px))';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    position: 'relative',
    boxSizing: 'border-box',
    // Above an on-screen keyboard, and clear of a phone's edges, which are left and right whatever is read.
    top: 'var(--seen-top, 0px)',
    height: 'var(--seen-height, 100dvh)',
    paddingTop: 'var(--safe-top, 0px)',
    paddingLeft: 'var(--safe-left, 0px) /* @noflip */',
    paddingRight: 'var(--safe-right, 0px) /* @noflip */',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dark: { backgroundColor: tokens.colorNeutralBackground3 },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    minHeight: '42px',
    paddingInline: '20px 12px',
  },
  name: {
    ...typographyStyles.subtitle2,
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  body: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    // Above, room for the lead's halo.
    padding: '2px 20px 12px',
  },
  alone: { paddingBottom: CLEAR_BELOW },
  bottom: { flexShrink: 0 },
  footer: {
    padding: '8px 20px',
    paddingBottom: CLEAR_BELOW,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The list gives way to it, so that it hides nothing; what is written in stays where it is.
  strip: { padding: '0 12px 8px', ':empty': { display: 'none' } },
});

export function PanelFrame({ name, tools, now, notes, footer, strip, spoken }: FrameParts) {
  const styles = useStyles();
  const isDark = useThemeName() === 'dark';
  const root = useRef<HTMLElement>(null);
  useRegionKeys(root);
  return (
    <main ref={root} data-fills-window className={mergeClasses(styles.panel, isDark && styles.dark)}>
      <header className={styles.header} data-region="header">
        <h1 className={styles.name}>{name}</h1>
        {tools}
      </header>
      <div className={mergeClasses(styles.body, !footer && styles.alone)} data-region="list">
        {now}
        {notes}
      </div>
      {footer && (
        <div className={styles.bottom} data-region="composer">
          <div className={styles.strip}>{strip}</div>
          <div className={styles.footer}>{footer}</div>
        </div>
      )}
      <Spoken said={spoken} />
    </main>
  );
}
