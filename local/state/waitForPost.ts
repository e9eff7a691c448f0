/** Waits for a post instead of sleeping: looks at those there are, then at each new or edited one. */
import type { Happenings } from './happenings';
import type { Post, TeamsState } from './teamsState';

export function waitForPost(
  state: TeamsState,
  listen: Happenings['listen'],
  fits: (post: Post) => boolean,
  timeoutMs: number,
): Promise<Post> {
  const there = state.posts.find(fits);
  if (there !== undefined) return Promise.resolve(there);
  return new Promise((resolve, reject) => {
    const stop = listen((happening) => {
      if (happening.kind === 'post' && fits(happening.post)) end(() => resolve(happening.post));
    });
    const timer = setTimeout(
      () => end(() => reject(new Error(`No such post came within ${timeoutMs} ms; there are ${state.posts.length}.`))),
      timeoutMs,
    );
    const end = (settle: () => void) => {
      clearTimeout(timer);
      stop();
      settle();
    };
  });
}
