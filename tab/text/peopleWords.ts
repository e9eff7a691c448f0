// For how many people a format is made, in words and in figures alone.
import { formats, type FormatId } from '../../domain/formats';
import type { Translator } from '../../locales/translator';

export function peopleWords(t: Translator, id: FormatId): string {
  const { min, max } = formats[id].people;
  return min === max ? t('circle.people', { count: min }) : t('format.people', { min, max });
}

export function peopleRange(id: FormatId): string {
  const { min, max } = formats[id].people;
  return min === max ? String(min) : `${min}–${max}`;
}
