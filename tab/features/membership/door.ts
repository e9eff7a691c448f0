// What somebody outside a members-only circle can do about it: ask to join or take that back, accept an invitation or
// decline it. How an answer reaches the screen is for whoever shows the door.
import type { MessageKey } from '../../../locales/messageKey';
import type { Seat } from '../../../domain/circle/kinds';
import type { CirclePlace } from '../../api/boards';
import * as membership from '../../api/membership';
import type { CircleAnswer } from '../../api/membership';
import type { Answer } from '../../api/request';

export interface Door {
  ask(seat: Seat): void;
  takeBack(): void;
  accept(): void;
  decline(): void;
  takeCoachSeat(): void;
  /** Declined, or given up. */
  leaveCoachSeat(): void;
}

/** `say` takes the circle's name. */
type Carry = (send: () => Promise<Answer<CircleAnswer>>, say: MessageKey) => Promise<unknown>;

export function doorOf(place: CirclePlace, carry: Carry): Door {
  return {
    ask: (seat) => void carry(() => membership.askToJoin(place, seat), 'door.asked'),
    takeBack: () => void carry(() => membership.takeBackAsk(place), 'door.tookBack'),
    accept: () => void carry(() => membership.joinCircle(place), 'door.accepted'),
    decline: () => void carry(() => membership.declineInvitation(place), 'door.declined'),
    takeCoachSeat: () => void carry(() => membership.takeCoachSeat(place), 'door.coachTaken'),
    leaveCoachSeat: () => void carry(() => membership.leaveCoachSeat(place), 'door.coachLeft'),
  };
}
