// What whoever starts the session has chosen for it so far: kept in this window until it starts.
import { useState } from 'react';
import { inTurn, type Circle } from '../../../domain/circle/circle';
import { expectedHere } from '../../../domain/circle/expectedHere';
import { nextFormat } from '../../../domain/circle/nextFormat';
import { coachesBeside } from '../../../domain/circle/outsideCoach';
import { plannedSession, type PlannedSession } from '../../../domain/circle/startSession';
import { formatRefusal } from '../../../domain/formatChoice';
import type { FormatId } from '../../../domain/formats';
import type { Instant, PersonId } from '../../../domain/ids';
import type { Refusal } from '../../../domain/refusal';

export interface SessionChoice {
  planned: PlannedSession;
  hereIds: readonly PersonId[];
  /** Those members and whoever coaches from outside. */
  people: number;
  /** Why it cannot start like this. */
  refusal: Refusal | null;
  /** What to send: only what differs from the plan. */
  asked: { formatId?: FormatId; hereIds?: readonly PersonId[] };
  chooseFormat(id: FormatId): void;
  chooseHere(ids: readonly PersonId[]): void;
}

/** `openIds` have their panel open. Whoever has chosen anything keeps what they saw, whoever comes or goes. */
export function useSessionChoice(circle: Circle, openIds: readonly PersonId[] | null, now: Instant): SessionChoice {
  const [chosen, setFormat] = useState<FormatId | null>(null);
  const [awayIds, setAway] = useState<readonly PersonId[] | null>(null);
  const order = inTurn(circle).map(({ id }) => id);
  const plan = { ...nextFormat(circle), ...(chosen && { formatId: chosen }) };
  const { formatId, slotMinutes } = plan;
  const beside = coachesBeside(circle, now);
  const hereIds = awayIds ? order.filter((id) => !awayIds.includes(id)) : expectedHere(order, openIds, plan, beside);
  const people = hereIds.length + beside;
  const chooseHere = (ids: readonly PersonId[]) => setAway(order.filter((id) => !ids.includes(id)));
  const asked = { ...(chosen && { formatId: chosen }), ...(hereIds.length < order.length && { hereIds }) };
  return {
    planned: plannedSession(circle, asked),
    hereIds,
    people,
    refusal: formatRefusal(formatId, people, slotMinutes)?.refusal ?? null,
    asked,
    chooseFormat(id) {
      chooseHere(hereIds);
      setFormat(id);
    },
    chooseHere,
  };
}
