// What a suggested circle is called: as somebody wrote, else after what they would learn. Never after people, since of a
// private circle everybody sees the name.
import { mostTelling, type Reason } from '../../../domain/forming/reasons';
import { CIRCLE_NAME_MAX_LENGTH } from '../../../domain/limits';
import type { DraftCircle } from './formingDraft';

export function circleName({ name, circle: { because } }: DraftCircle, otherwise: string): string {
  return name?.trim() || usualName(because, otherwise);
}

export function usualName(because: readonly Reason[], otherwise: string): string {
  const about = mostTelling(because);
  return about && 'subject' in about ? about.subject.slice(0, CIRCLE_NAME_MAX_LENGTH) : otherwise;
}
