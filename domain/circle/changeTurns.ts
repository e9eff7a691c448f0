// What members do about whose turn it is: skip theirs, trade places with somebody, give a turn back. Not while a session
// runs: until it has ended, the turn being taken is not over.
import type { Instant, PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';
import type { Rota } from './rota';
import { leadAfterAll, skipTurn } from './skipTurn';
import { acceptSwap, askSwap, declineSwap, giveTurnBack, withdrawSwap } from './swapTurns';

export type TurnChange =
  | { do: 'skip' | 'leadAfterAll' | 'withdrawSwap' }
  | { do: 'askSwap' | 'giveBack'; withId: PersonId }
  | { do: 'acceptSwap' | 'declineSwap'; fromId: PersonId };

export function changeTurns(circle: Circle, change: TurnChange, person: PersonId, now: Instant): Result<Circle> {
  if (!memberOf(circle, person)) return refused('notAMember');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  if (circle.next.status === 'running') return refused('sessionRunning');
  const rota = changed(circle.rota, change, person, now);
  if (!rota.ok) return rota;
  return accepted(rota.value === circle.rota ? circle : { ...circle, rota: rota.value });
}

function changed(rota: Rota, change: TurnChange, person: PersonId, now: Instant): Result<Rota> {
  switch (change.do) {
    case 'skip':
      return skipTurn(rota, person);
    case 'leadAfterAll':
      return accepted(leadAfterAll(rota, person));
    case 'askSwap':
      return askSwap(rota, person, change.withId, now);
    case 'withdrawSwap':
      return accepted(withdrawSwap(rota, person));
    case 'acceptSwap':
      return acceptSwap(rota, person, change.fromId, now);
    case 'declineSwap':
      return accepted(declineSwap(rota, person, change.fromId));
    case 'giveBack':
      return giveTurnBack(rota, person, change.withId, now);
  }
}
