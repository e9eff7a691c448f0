// What a private circle says to whom it invites as a coach from outside, to whoever coaches it, and to whoever did.
import type { CoachDoor } from '../../../domain/circle/shownTo';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useTermWords } from './useTermWords';

export function CoachDoorWords({ door }: { door: CoachDoor }) {
  const { t } = useText();
  const words = useTermWords()(door);
  if (door.status === 'coachOver') return t('coach.over', { day: words.day });
  return (
    <>
      {door.status === 'coachInvited' ? (
        <Phrase id="coach.invites" parts={{ person: <UserText>{door.byName}</UserText> }} />
      ) : (
        t('coach.sees')
      )}{' '}
      {t('coach.term', words)}.
    </>
  );
}
