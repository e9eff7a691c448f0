// Connects the dialog's Save button: whether it may be pressed, and what is saved when it is.
import { useEffect, useRef } from 'react';
import { configureTab, type TabSettings } from '../../host/teams';

/** `settings` is null while there is nothing to save; it may do what must be done first, and throw why it could not. */
export function useTabSettings(settings: (() => Promise<TabSettings>) | null): void {
  const latest = useRef(settings);
  const allow = useRef<((mayBeSaved: boolean) => void) | null>(null);
  const maySave = settings !== null;
  useEffect(() => {
    latest.current = settings;
  });
  useEffect(() => {
    allow.current ??= configureTab(async () => {
      if (!latest.current) throw new Error('There is nothing to save yet.');
      return latest.current();
    });
    allow.current(maySave);
  }, [maySave]);
}
