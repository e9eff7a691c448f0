// Whether the page is worked with fingers on a small screen, for what styles alone cannot decide.
import { createContext, useContext } from 'react';

export const TouchContext = createContext(false);

export function useIsTouch(): boolean {
  return useContext(TouchContext);
}
