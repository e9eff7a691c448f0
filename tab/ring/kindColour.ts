// The colour of each kind of circle: on its icon, label, the lead's halo, the arrow and marks, and nowhere else.
import { tokens } from '@fluentui/react-components';
import type { Kind } from '../../domain/circle/kinds';

export const kindColour: Record<Kind, { border: string; label: string; fill: string }> = {
  peers: {
    border: tokens.colorPaletteTealBorderActive,
    label: tokens.colorPaletteTealForeground2,
    fill: tokens.colorPaletteTealBackground2,
  },
  tGroup: {
    border: tokens.colorPaletteGrapeBorderActive,
    label: tokens.colorPaletteGrapeForeground2,
    fill: tokens.colorPaletteGrapeBackground2,
  },
  mentoring: {
    border: tokens.colorPalettePumpkinBorderActive,
    label: tokens.colorPalettePumpkinForeground2,
    fill: tokens.colorPalettePumpkinBackground2,
  },
  coaching: {
    border: tokens.colorPaletteForestBorderActive,
    label: tokens.colorPaletteForestForeground2,
    fill: tokens.colorPaletteForestBackground2,
  },
};
