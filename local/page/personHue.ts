/** The colour each person has everywhere in Local Teams. */
import type { AvatarProps } from '@fluentui/react-components';
import type { PersonKey } from '../tenant/people';

const hues: Readonly<Record<PersonKey, AvatarProps['color']>> = {
  ana: 'peach',
  dee: 'lavender',
  tom: 'cornflower',
  fatima: 'plum',
  chidi: 'forest',
  meilin: 'teal',
  bo: 'steel',
  kwame: 'royal-blue',
  nadia: 'pink',
  omar: 'marigold',
  ines: 'lilac',
  priya: 'gold',
  ruth: 'navy',
  vera: 'cranberry',
  lena: 'seafoam',
  ivo: 'blue',
};

export const hueOf = (key: PersonKey): AvatarProps['color'] => hues[key];
