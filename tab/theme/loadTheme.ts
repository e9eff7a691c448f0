// Fetches the one theme that is worn: all three together weigh more than the panel's own code.
import type { Theme } from '@fluentui/react-components';
import type { HostTheme } from '../host/hostContext';

const themes: Record<HostTheme, () => Promise<{ theme: Theme }>> = {
  default: () => import('./themes/default.js'),
  dark: () => import('./themes/dark.js'),
  contrast: () => import('./themes/contrast.js'),
};

export interface Worn {
  name: HostTheme;
  theme: Theme;
}

export async function loadTheme(name: HostTheme): Promise<Worn> {
  return { name, theme: (await themes[name]()).theme };
}
