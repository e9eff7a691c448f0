// What one does about whose turn it is, each told with its way back; an answer given to somebody has none of its own.
import type { CircleView } from '../../../contract/views';
import type { TurnChange } from '../../../domain/circle/changeTurns';
import { nextLead } from '../../../domain/circle/rota';
import type { PersonId } from '../../../domain/ids';
import { shortNames } from '../../ring/shortNames';
import type { Toast } from '../toast/ToastRoot';
import { useToast } from '../toast/ToastRoot';

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

/** `send` carries a change out and tells what was refused; it answers with the circle as it is then. */
export function useTurns(view: CircleView | null, send: (change: TurnChange) => Promise<CircleView | null>): TurnDeeds {
  const toast = useToast();
  const nameOf = (id: PersonId) => (view && shortNames(view.circle.members).get(id)) ?? '';

  async function make(
    change: TurnChange,
    said: (after: CircleView) => Omit<Toast, 'undo'>,
    back?: TurnChange,
  ): Promise<boolean> {
    const after = await send(change);
    if (after) toast({ ...said(after), ...(back && { undo: () => void send(back) }) });
    return after !== null;
  }

  const leads = ({ circle }: CircleView) => {
    const lead = nextLead(circle.rota);
    return { name: lead ? nameOf(lead) : '' };
  };
  return {
    async skip() {
      await make({ do: 'skip' }, (after) => ({ say: 'turn.skipped', words: leads(after) }), { do: 'leadAfterAll' });
    },
    async leadAfterAll() {
      await make({ do: 'leadAfterAll' }, () => ({ say: 'turn.leadsAfterAll' }), { do: 'skip' });
    },
    ask: (withId) =>
      make({ do: 'askSwap', withId }, () => ({ say: 'turn.asked', words: { name: nameOf(withId) } }), {
        do: 'withdrawSwap',
      }),
    async withdraw() {
      const asked = view?.circle.rota.asks?.find(({ fromId }) => fromId === view.me.id);
      const back: TurnChange | undefined = asked && { do: 'askSwap', withId: asked.toId };
      await make({ do: 'withdrawSwap' }, () => ({ say: 'turn.withdrawn' }), back);
    },
    async accept(fromId) {
      const words = { name: nameOf(fromId) };
      await make({ do: 'acceptSwap', fromId }, () => ({ say: 'turn.swapped', words }), {
        do: 'giveBack',
        withId: fromId,
      });
    },
    async decline(fromId) {
      await make({ do: 'declineSwap', fromId }, () => ({ say: 'turn.declined', words: { name: nameOf(fromId) } }));
    },
    async giveBack(withId) {
      await make({ do: 'giveBack', withId }, () => ({ say: 'turn.gaveBack', words: { name: nameOf(withId) } }));
    },
  };
}
