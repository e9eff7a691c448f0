// Whose a commitment is and until when, in one line; and what became of it in the session that looks at it.
import type { Commitment } from '../../../domain/circle/kept';
import type { SessionId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';

type Facts = Pick<Commitment, 'ownerId' | 'ownerName' | 'state' | 'dueOn'> &
  Pick<Partial<Commitment>, 'seenIn' | 'handedOver'>;

/** `sessionId` left out: what was decided about it in a session is not said. */
export function useCommitmentFacts(): (commitment: Facts, sessionId?: SessionId) => string {
  const { t, formatCalendarDate } = useText();
  const { me, nameOf } = useRoom();
  return ({ ownerId, ownerName, state, dueOn, seenIn, handedOver }, sessionId) => {
    const owner = ownerId === me.id ? t('panel.you') : nameOf(ownerId) || ownerName;
    if (state.status === 'done') return t('panel.commitment.done', { owner });
    const due = dueOn ? t('panel.commitment.due', { owner, date: formatCalendarDate(dueOn) }) : owner;
    if (sessionId === undefined) return due;
    if (handedOver?.sessionId === sessionId) {
      const from = handedOver.fromId === me.id ? t('panel.you') : nameOf(handedOver.fromId) || handedOver.fromName;
      return t('panel.commitment.handed', { due, from });
    }
    return seenIn === sessionId ? t('panel.commitment.kept', { due }) : due;
  };
}
