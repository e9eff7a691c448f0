// The line under a note: who wrote it and when, whom it thanks, or who does it by when; the same in every frame.
import type { PersonId } from '../../../domain/ids';
import type { Capture } from '../../../domain/session/capture';
import { useText } from '../../text/TextProvider';
import { useNameOf } from './sessionNames';

/** `me` reads “You”; null where everyone reads the same names. */
export function useNoteFacts(me: PersonId | null): (capture: Capture) => string {
  const { t, formatTime, formatCalendarDate } = useText();
  const nameOf = useNameOf();
  const who = (person: PersonId | null) =>
    person === null ? t('panel.anonymous') : person === me ? t('panel.you') : nameOf(person);
  const thanked = (capture: Capture) =>
    capture.kind === 'thanks' && capture.toId
      ? [t('panel.note.thanksTo', { isMe: capture.toId === me ? 'yes' : 'no', name: nameOf(capture.toId) })]
      : [];
  return (capture) => {
    const facts =
      capture.kind === 'commitment'
        ? [who(capture.ownerId), ...(capture.dueOn ? [formatCalendarDate(capture.dueOn)] : [])]
        : [who(capture.authorId), ...thanked(capture), formatTime(capture.at)];
    if (capture.editedAt) facts.push(t('panel.note.edited'));
    if (capture.shared) facts.push(t('panel.note.shared'));
    return facts.join(' · ');
  };
}
