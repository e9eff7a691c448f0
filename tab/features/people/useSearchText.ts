// What somebody types into a search: it is looked for when they press Enter, or pause.
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

export interface SearchText {
  text: string;
  type(text: string): void;
  /** At once, without the pause; false when it is what is looked for already. */
  search(): boolean;
}

/** `query` is what is looked for now; when it changes otherwise than by typing, the field follows. */
export function useSearchText(query: string, onQuery: (query: string) => void): SearchText {
  const [text, setText] = useState(query);
  const shown = useRef(query);
  const ask = useRef(onQuery);
  ask.current = onQuery;
  const wanted = text.trim();

  function search(): boolean {
    if (wanted === shown.current) return false;
    shown.current = wanted;
    ask.current(wanted);
    return true;
  }
  const pausing = useRef(search);
  pausing.current = search;

  useEffect(() => {
    if (query === shown.current) return;
    shown.current = query;
    setText(query);
  }, [query]);
  useEffect(() => {
    const timer = setTimeout(() => pausing.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);

  return { text, type: setText, search };
}
