// Which colour a person has everywhere; always the same for the same person, never a red and never a grey.
import { tokens } from '@fluentui/react-components';

const hues = [
  'Pumpkin',
  'Peach',
  'Marigold',
  'Gold',
  'Brass',
  'Forest',
  'Seafoam',
  'LightTeal',
  'Teal',
  'Steel',
  'Blue',
  'RoyalBlue',
  'Cornflower',
  'Navy',
  'Lavender',
  'Purple',
  'Grape',
  'Lilac',
  'Pink',
  'Magenta',
  'Plum',
] as const;

export interface Hue {
  background: string;
  foreground: string;
}

export function hueOf(personId: string): Hue {
  const hue = hues[hash(personId) % hues.length]!;
  return { background: tokens[`colorPalette${hue}Background2`], foreground: tokens[`colorPalette${hue}Foreground2`] };
}

/** FNV-1a: spreads ids that differ in a digit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}
