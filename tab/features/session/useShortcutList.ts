// Opens and closes the list of keys: by “?” outside of text, by the session's menu, by Escape. Focus comes back to where
// it was.
import { useEffect, useRef, useState } from 'react';
import { isQuestionKeyOn, setQuestionKeyOn } from './questionKey';

export interface ShortcutListState {
  isOpen: boolean;
  isKeyOn: boolean;
  open(): void;
  close(): void;
  switchKey(isOn: boolean): void;
}

export function useShortcutList(): ShortcutListState {
  const [isOpen, setOpen] = useState(false);
  const [isKeyOn, setKeyOn] = useState(isQuestionKeyOn);
  const cameFrom = useRef<Element | null>(null);
  const open = () => {
    cameFrom.current = document.activeElement;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== '?' || !isKeyOn || isText(event.target)) return;
    event.preventDefault();
    if (!isOpen) open();
  };
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return {
    isOpen,
    isKeyOn,
    open,
    close,
    switchKey(isOn) {
      setQuestionKeyOn(isOn);
      setKeyOn(isOn);
    },
  };
}

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
}
