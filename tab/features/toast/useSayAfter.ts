// Says what a change did and offers its way back for as long as the toast stands; says why when either is refused.
import type { Answer } from '../../api/request';
import { useText } from '../../text/TextProvider';
import { refusedToast } from './refusedToast';
import { useToast, type Toast } from './ToastRoot';

/** What is said may depend on how things are afterwards; null says nothing. */
export type Said<T> = Omit<Toast, 'undo'> | ((after: T) => Omit<Toast, 'undo'> | null);

/** The way back, on screen too; undefined where there is none. */
type WayBack<T> = (after: T) => (() => Promise<Answer<unknown>>) | undefined;

/** Resolves to false when the change was refused. */
export function useSayAfter<T>() {
  const text = useText();
  const toast = useToast();

  async function undo(takeBack: () => Promise<Answer<unknown>>): Promise<void> {
    const answer = await takeBack();
    toast(answer.ok ? { say: 'undo.done' } : refusedToast(text, answer.problem));
  }

  return async (answering: Promise<Answer<T>>, said: Said<T>, wayBack: WayBack<T>): Promise<boolean> => {
    const answer = await answering;
    if (!answer.ok) {
      // What has to be said of oneself first was asked where it was pressed.
      if (answer.problem.code !== 'profileNeeded') toast(refusedToast(text, answer.problem));
      return false;
    }
    const takeBack = wayBack(answer.value);
    const words = typeof said === 'function' ? said(answer.value) : said;
    if (words) toast({ ...words, ...(takeBack && { undo: () => void undo(takeBack) }) });
    return true;
  };
}
