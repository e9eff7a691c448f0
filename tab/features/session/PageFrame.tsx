// The session inside a page that has its own heading: the ring and its controls beside the composer and the notes, or
// above them where the page is narrow.
import { useRef } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FrameParts } from './SessionFrame';
import { Spoken } from './Spoken';
import { useRegionKeys } from './useRegionKeys';

const useStyles = makeStyles({
  page: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalL} 40px`,
    alignItems: 'start',
    '@media (min-width: 760px)': { gridTemplateColumns: 'minmax(0, 320px) minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  first: { position: 'relative' },
  tools: { position: 'absolute', insetInlineEnd: 0, top: 0, display: 'flex', zIndex: 1 },
});

export function PageFrame({ tools, now, notes, footer, strip, spoken }: FrameParts) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useRegionKeys(root);
  return (
    <div ref={root} className={styles.page}>
      <div className={mergeClasses(styles.column, styles.first)} data-region="header">
        {tools && <div className={styles.tools}>{tools}</div>}
        {now}
      </div>
      <div className={styles.column}>
        {footer && <div data-region="composer">{footer}</div>}
        {strip}
        {notes && <div data-region="list">{notes}</div>}
      </div>
      <Spoken said={spoken} />
    </div>
  );
}
