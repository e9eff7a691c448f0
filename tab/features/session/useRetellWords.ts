// The sentence about who retells what was shared, the same in every frame.
import type { PersonId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import { useNameOf } from './sessionNames';

/** `me` null where nobody in particular looks. */
export function useRetellWords(me: PersonId | null): (person: PersonId | null) => string {
  const { t } = useText();
  const nameOf = useNameOf();
  return (person) => {
    if (person === null) return t('panel.retell.nobody');
    return person === me ? t('panel.retell.me') : t('panel.retell', { person: nameOf(person) });
  };
}
