/** Who has a window open on a meeting right now, counted by their event streams. */
import type { Happenings } from '../state/happenings';
import type { PersonKey } from '../tenant/people';

export interface Presence {
  /** The person's window shows that conversation until the answer is called. */
  enter(person: PersonKey, conversationId: string): () => void;
  /** Each person once, in the order they came. */
  in(conversationId: string): PersonKey[];
}

export function createPresence(happenings: Happenings): Presence {
  const windows = new Set<{ person: PersonKey; conversationId: string }>();
  const within = (conversationId: string) => [
    ...new Set([...windows].filter((each) => each.conversationId === conversationId).map((each) => each.person)),
  ];
  const tell = (conversationId: string) =>
    happenings.tell({ kind: 'present', conversationId, people: within(conversationId) });
  return {
    in: within,
    enter(person, conversationId) {
      const window = { person, conversationId };
      windows.add(window);
      tell(conversationId);
      return () => {
        if (windows.delete(window)) tell(conversationId);
      };
    },
  };
}
