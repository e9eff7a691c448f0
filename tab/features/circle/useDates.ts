// What one does about the next session's date beyond planning it: skip it, take it away; each told with its way back, which
// is refused once somebody has chosen another date.
import type { CircleView } from '../../../contract/views';
import type { DateChange } from '../../../domain/circle/changeDate';
import { plannedStart } from '../../../domain/circle/circle';
import { useText } from '../../text/TextProvider';
import { useToast } from '../toast/ToastRoot';

export interface DateDeeds {
  skip(): Promise<void>;
  cancel(): Promise<void>;
}

/** `send` carries a change out and tells what was refused; it answers with the circle as it is then. */
export function useDates(view: CircleView | null, send: (change: DateChange) => Promise<CircleView | null>): DateDeeds {
  const toast = useToast();
  const { formatDateTime } = useText();
  const seenIn = ({ circle: { next } }: CircleView) => ({ sessionId: next.sessionId, startsAt: plannedStart(next) });

  async function change(what: 'skip' | 'cancel'): Promise<void> {
    if (!view) return;
    const { startsAt } = seenIn(view);
    const after = await send({ do: what, seen: seenIn(view) });
    if (!after || startsAt === null) return;
    const now = seenIn(after);
    const when = formatDateTime(now.startsAt ?? startsAt);
    const putBack = () => void send({ do: 'putBack', seen: now, startsAt });
    // What has passed cannot be planned any more.
    const isToCome = Date.parse(startsAt) > Date.parse(after.serverNow);
    const say = what === 'skip' ? 'date.skipped' : 'date.cancelled';
    toast({ say, words: { when }, ...(isToCome && { undo: putBack }) });
  }

  return { skip: () => change('skip'), cancel: () => change('cancel') };
}
