// What a suggested circle is called: as somebody wrote, else after what they would learn. Never after people, since of a
// private circle everybody sees the name.
import { CIRCLE_NAME_MAX_LENGTH } from '../../../domain/limits';
import type { DraftCircle } from './formingDraft';

export function circleName({ name, circle: { because } }: DraftCircle, otherwise: string): string {
  const about = because.find(({ reason }) => reason === 'canShare' || reason === 'allWant');
  const usual = about && 'subject' in about ? about.subject.slice(0, CIRCLE_NAME_MAX_LENGTH) : otherwise;
  return name?.trim() || usual;
}
