// What one does about whose turn it is, each told with its way back.
import type { CircleView } from '../../../contract/views';
import type { TurnChange } from '../../../domain/circle/changeTurns';
import { nextLead } from '../../../domain/circle/rota';
import type { PersonId } from '../../../domain/ids';
import { shortNames } from '../../ring/shortNames';
import type { Said } from '../toast/useSayAfter';

export interface TurnDeeds {
  skip(): Promise<void>;
  leadAfterAll(): Promise<void>;
  /** Resolves to false when refused, so that the choice stays. */
  ask(withId: PersonId): Promise<boolean>;
  withdraw(): Promise<void>;
  accept(fromId: PersonId): Promise<void>;
  decline(fromId: PersonId): Promise<void>;
  giveBack(withId: PersonId): Promise<void>;
}

/** `make` carries a change out and says what it did, with its way back. */
export function useTurns(
  view: CircleView | null,
  make: (change: TurnChange, said: Said<CircleView>) => Promise<boolean>,
): TurnDeeds {
  const nameOf = (id: PersonId) => (view && shortNames(view.circle.members).get(id)) ?? '';
  const named = (id: PersonId) => ({ name: nameOf(id) });
  const leads = ({ circle }: CircleView) => {
    const lead = nextLead(circle.rota);
    return { name: lead ? nameOf(lead) : '' };
  };
  return {
    async skip() {
      await make({ do: 'skip' }, (after) => ({ say: 'turn.skipped', words: leads(after) }));
    },
    async leadAfterAll() {
      await make({ do: 'leadAfterAll' }, { say: 'turn.leadsAfterAll' });
    },
    ask: (withId) => make({ do: 'askSwap', withId }, { say: 'turn.asked', words: named(withId) }),
    async withdraw() {
      await make({ do: 'withdrawSwap' }, { say: 'turn.withdrawn' });
    },
    async accept(fromId) {
      await make({ do: 'acceptSwap', fromId }, { say: 'turn.swapped', words: named(fromId) });
    },
    async decline(fromId) {
      await make({ do: 'declineSwap', fromId }, { say: 'turn.declined', words: named(fromId) });
    },
    async giveBack(withId) {
      await make({ do: 'giveBack', withId }, { say: 'turn.gaveBack', words: named(withId) });
    },
  };
}
