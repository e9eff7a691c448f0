// The colour of each kind of circle: on its icon, label, the lead's halo, the arrow and marks, and nowhere else.
import { tokens } from '@fluentui/react-components';
import type { Kind } from '../../domain/circle/circle';

export const kindColour: Record<Kind, { border: string; label: string }> = {
  peers: { border: tokens.colorPaletteTealBorderActive, label: tokens.colorPaletteTealForeground2 },
};
