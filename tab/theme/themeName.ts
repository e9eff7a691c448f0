// Which of the three themes is on, for the few drawings that tokens alone cannot dress.
import { createContext, useContext } from 'react';
import type { HostTheme } from '../host/hostContext';

export const ThemeNameContext = createContext<HostTheme>('default');

export function useThemeName(): HostTheme {
  return useContext(ThemeNameContext);
}
