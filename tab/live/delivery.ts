// What became of one sending, and whether that settles it; what follows is for whoever sent it.
import type { AcceptedView } from '../../contract/views';
import type { ProblemCode } from '../../contract/problem';
import type { CommandId } from '../../domain/ids';
import type { PanelCommand } from '../../domain/session/commands';

/** The same id, however often it is sent. */
export interface Sending {
  commandId: CommandId;
  command: PanelCommand;
}

export type Delivery = { ok: true; value: AcceptedView } | { ok: false; code: ProblemCode | 'offline' };

/** The server could not say yes or no: it may have happened, or may yet; in a silent part, once that is over. */
const unsettled: ReadonlySet<ProblemCode | 'offline'> = new Set<ProblemCode | 'offline'>([
  'offline',
  'storageUnavailable',
  'membershipUnknown',
  'unauthenticated',
  'conflict',
  'internal',
  'tooFast',
  'notInSilence',
]);

/** The refusal a delivery ended in; null when it must be asked again with the same id. */
export function refusalIn(code: ProblemCode | 'offline'): ProblemCode | null {
  return code === 'offline' || unsettled.has(code) ? null : code;
}
