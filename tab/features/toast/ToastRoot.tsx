// Says what was just done and offers to undo it for ten seconds; also the page's one live region.
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MessageKey } from '../../../locales/messageKey';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useToastStyles } from './toastStyles';

export interface Toast {
  say: MessageKey;
  /** What people wrote, by its name in the message. */
  words?: Readonly<Record<string, string>>;
  undo?: () => void;
}

const SHOWN_MS = 10_000;

const ToastContext = createContext<(toast: Toast) => void>(() => {
  throw new Error('useToast needs a ToastRoot above it');
});

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    insetInline: 0,
    bottom: `calc(${tokens.spacingVerticalXL} + max(var(--covered, 0px), var(--safe-bottom, 0px)))`,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    zIndex: 10,
    padding: `0 ${tokens.spacingHorizontalL}`,
  },
  toast: { pointerEvents: 'auto' },
});

export function ToastRoot({ children }: { children: ReactNode }) {
  const { t } = useText();
  const styles = useStyles();
  const looks = useToastStyles();
  const [toast, setToast] = useState<Toast | null>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(() => setToast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, held]);
  const cameFrom = useRef<Element | null>(null);
  const show = useCallback((next: Toast) => {
    cameFrom.current = document.activeElement;
    setToast(next);
  }, []);
  const hold = useMemo(() => holding(setHeld), []);
  const undo = () => {
    toast?.undo?.();
    setHeld(false);
    setToast(null);
    // Focus goes back to where the change was made, if that is still there.
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus();
  };
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.place}>
        <div role="status" aria-live="polite">
          {toast && (
            <div className={mergeClasses(looks.toast, styles.toast)} {...hold}>
              <span className={mergeClasses(looks.text, !toast.undo && looks.alone)}>
                <Phrase id={toast.say} parts={partsOf(toast)} />
              </span>
              {toast.undo && (
                <Button appearance="transparent" className={looks.undo} onClick={undo}>
                  {t('action.undo')}
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
    </ToastContext>
  );
}

function partsOf({ words = {} }: Toast): Record<string, ReactNode> {
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, <UserText key={name}>{word}</UserText>]),
  );
}

/** While somebody points at it or is on its button, it stays. */
function holding(setHeld: (held: boolean) => void) {
  return {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}

export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}
