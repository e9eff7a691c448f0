// A line that opens to show more beneath it.
import { useId, useState, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { DisclosureIcon } from '../../icons';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '32px',
    padding: 0,
    border: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px', borderRadius: '2px' },
  },
  label: { ...typographyStyles.caption1, textAlign: 'start', flexShrink: 0 },
  alone: { flexShrink: 1, minWidth: 0, overflowWrap: 'anywhere' },
  aside: {
    ...typographyStyles.caption1,
    marginInlineStart: 'auto',
    textAlign: 'end',
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: 'flex', ':dir(rtl)': { transform: 'scaleX(-1)' } },
  open: { transform: 'rotate(90deg)', ':dir(rtl)': { transform: 'rotate(90deg)' } },
});

interface Props {
  label: string;
  aside?: string;
  children: ReactNode;
}

export function Disclosure({ label, aside, children }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden className={mergeClasses(styles.icon, isOpen && styles.open)}>
          <DisclosureIcon />
        </span>
        <span className={mergeClasses(styles.label, !aside && styles.alone)}>{label}</span>
        {aside && <span className={styles.aside}>{aside}</span>}
      </button>
      {isOpen && <div id={id}>{children}</div>}
    </div>
  );
}
