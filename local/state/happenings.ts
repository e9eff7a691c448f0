/** What just happened in Local Teams, told at once to every window and every waiting test. Nothing is kept here. */
import type { PersonKey } from '../tenant/people';
import type { Post, SendAttempt } from './teamsState';

export type Happening =
  | { kind: 'post'; post: Post }
  | { kind: 'deleted'; conversationId: string; postId: string }
  | { kind: 'sent'; attempt: SendAttempt }
  | { kind: 'places' }
  | { kind: 'present'; conversationId: string; people: PersonKey[] };

export interface Happenings {
  tell(happening: Happening): void;
  /** Calls back for each happening from now on; the answer stops it. */
  listen(listener: (happening: Happening) => void): () => void;
}

export function createHappenings(): Happenings {
  const listeners = new Set<(happening: Happening) => void>();
  return {
    tell: (happening) => [...listeners].forEach((listener) => listener(happening)),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
