// Decides whether a button's data is one of ours; it went through the person's client, so nothing in it is believed.
import { z } from 'zod';
import {
  circleOfSession,
  ID_PATTERN,
  type BoardId,
  type CaptureId,
  type CircleId,
  type CommandId,
  type SessionId,
} from '../../../domain/ids';
import { COMMITMENT_DONE, REFRESH_AFTER_SESSION } from '../cards/cardVerbs';
import type { CommitmentRef, SessionRef } from '../useCases';

export type CardAction =
  | { verb: typeof COMMITMENT_DONE; data: SessionRef & CommitmentRef }
  | { verb: typeof REFRESH_AFTER_SESSION; data: SessionRef };

const id = z.string().regex(ID_PATTERN);
const sessionShape = z
  .object({
    boardId: id.transform((text) => text as BoardId),
    circleId: id.transform((text) => text as CircleId),
    sessionId: z.string().transform((text) => text as SessionId),
  })
  .refine(({ circleId, sessionId }) => circleOfSession(sessionId) === circleId);
const commitmentShape = z.object({
  commitmentId: id.transform((text) => text as CaptureId),
  actionId: id.transform((text) => text as CommandId),
});
const executeShape = z.object({
  action: z.object({ type: z.literal('Action.Execute'), verb: z.string(), data: z.object({}).passthrough() }),
});

function readVerb(verb: unknown, sent: unknown): CardAction | null {
  if (verb !== COMMITMENT_DONE && verb !== REFRESH_AFTER_SESSION) return null;
  const session = sessionShape.safeParse(sent);
  if (!session.success) return null;
  if (verb === REFRESH_AFTER_SESSION) return { verb, data: session.data };
  const commitment = commitmentShape.safeParse(sent);
  return commitment.success ? { verb, data: { ...session.data, ...commitment.data } } : null;
}

/** `value` of an `adaptiveCard/action` invoke. Null when it is not understood. */
export function readCardAction(value: unknown): CardAction | null {
  const read = executeShape.safeParse(value);
  return read.success ? readVerb(read.data.action.verb, read.data.action.data) : null;
}

/** `value` of the message an Action.Submit sends from clients that know no Action.Execute. */
export function readSubmittedAction(value: unknown): CardAction | null {
  return typeof value === 'object' && value !== null ? readVerb(Reflect.get(value, 'verb'), value) : null;
}
