// A small list of actions behind one button: opened and closed by tap, Escape or leaving it. Which actions is for others.
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MoreIcon } from '../../icons';

const useStyles = makeStyles({
  root: { position: 'relative', flexShrink: 0 },
  list: {
    position: 'absolute',
    zIndex: 2,
    insetInlineEnd: 0,
    top: '100%',
    display: 'flex',
    flexDirection: 'column',
    width: 'max-content',
    minWidth: '160px',
    maxWidth: '216px',
    maxHeight: 'calc(var(--seen-height, 100dvh) - 64px)',
    overflowY: 'auto',
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  group: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  item: { justifyContent: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  heading: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
});

export interface MenuAction {
  id: string;
  label: string;
  /** Those with one come last, as a group that it names: it says what their labels leave out. */
  heading?: string;
  icon?: ReactNode;
  run(): void;
  /** Asks something first: the list stays open. */
  staysOpen?: boolean;
}

interface Props {
  label: string;
  actions: readonly MenuAction[];
  size?: 'small' | 'medium';
}

export function MoreMenu({ label, actions, size = 'medium' }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  useEffect(() => {
    if (!isOpen) return;
    root.current?.querySelector<HTMLElement>(`[id="${listId}"] button`)?.focus();
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [isOpen, listId]);
  if (actions.length === 0) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const heading = actions.find((action) => action.heading)?.heading;
  const item = (action: MenuAction) => (
    <Button
      key={action.id}
      appearance="subtle"
      className={styles.item}
      icon={action.icon ? <>{action.icon}</> : undefined}
      onClick={() => {
        if (!action.staysOpen) close();
        action.run();
      }}
    >
      {action.label}
    </Button>
  );
  return (
    <div ref={root} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}>
      <Button
        ref={button}
        appearance="subtle"
        size={size}
        icon={<MoreIcon />}
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div id={listId} className={styles.list} role="group" aria-label={label}>
          {actions.filter((action) => !action.heading).map(item)}
          {heading && (
            <div role="group" aria-labelledby={`${listId}heading`} className={styles.group}>
              <span aria-hidden id={`${listId}heading`} className={styles.heading}>
                {heading}
              </span>
              {actions.filter((action) => action.heading).map(item)}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
