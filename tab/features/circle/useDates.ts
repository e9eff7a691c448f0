// What one does about the next session's date beyond planning it: skip it, take it away; each told with its way back, which
// is refused once somebody has chosen another date.
import type { CircleView } from '../../../contract/views';
import type { DateChange } from '../../../domain/circle/changeDate';
import { plannedStart } from '../../../domain/circle/circle';
import { useText } from '../../text/TextProvider';
import type { Said } from '../toast/useSayAfter';

export interface DateDeeds {
  skip(): Promise<void>;
  cancel(): Promise<void>;
}

/** `make` carries a change out and says what it did, with its way back. */
export function useDates(
  view: CircleView | null,
  make: (change: DateChange, said: Said<CircleView>) => Promise<boolean>,
): DateDeeds {
  const { formatDateTime } = useText();
  const seenIn = ({ circle: { next } }: CircleView) => ({ sessionId: next.sessionId, startsAt: plannedStart(next) });

  async function change(what: 'skip' | 'cancel'): Promise<void> {
    if (!view) return;
    const seen = seenIn(view);
    await make({ do: what, seen }, (after) => {
      const startsAt = seenIn(after).startsAt ?? seen.startsAt;
      if (startsAt === null) return null;
      return { say: what === 'skip' ? 'date.skipped' : 'date.cancelled', words: { when: formatDateTime(startsAt) } };
    });
  }

  return { skip: () => change('skip'), cancel: () => change('cancel') };
}
