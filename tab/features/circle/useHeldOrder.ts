// Keeps a list in the order somebody is looking at while they point at it or are in it with the keyboard, so that a
// second click meets what the first one met. The order itself is the server's.
import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { inHeldOrder } from './inHeldOrder';

/** The rows to show, and what the list's element needs. */
export function useHeldOrder<Row extends { readonly id: string }>(rows: readonly Row[]) {
  const list = useRef<HTMLOListElement>(null);
  const isPointedAt = useRef(false);
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const hold = () => setHeld((before) => before ?? rows.map(({ id }) => id));
  const releaseUnless = (isIn: boolean) => {
    if (!isIn && !isPointedAt.current) setHeld(null);
  };
  const hasFocus = () => list.current?.contains(document.activeElement) ?? false;
  // A row that leaves with the focus in it says nothing to the list.
  useEffect(() => {
    if (!isPointedAt.current && !hasFocus()) setHeld(null);
  }, [rows]);
  return {
    rows: held === null ? rows : inHeldOrder(rows, held),
    list: {
      ref: list,
      onPointerEnter() {
        isPointedAt.current = true;
        hold();
      },
      onPointerLeave() {
        isPointedAt.current = false;
        releaseUnless(hasFocus());
      },
      onFocus: hold,
      onBlur: ({ relatedTarget }: FocusEvent) => releaseUnless(list.current?.contains(relatedTarget) ?? false),
    },
  };
}
