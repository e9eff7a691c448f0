// What board and circle page say about a circle's next session: who leads it, its topic, how much of it is left.
import { memberOf, type Circle, type Member } from '../../../domain/circle/circle';
import { nextFormat } from '../../../domain/circle/nextFormat';
import type { Instant } from '../../../domain/ids';
import { nextLead } from '../../../domain/circle/rota';

const MINUTE_MS = 60_000;

/** The one next lead; of a running session, its lead. Throws when the rota names nobody of the circle. */
export function leadOf(circle: Circle): Member {
  const lead = memberOf(circle, nextLead(circle.rota));
  if (!lead) throw new Error(`the next lead of circle ${circle.id} is not in it`);
  return lead;
}

/** Members in the order they lead. */
export function inTurn(circle: Circle): Member[] {
  return circle.rota.order.flatMap((id) => memberOf(circle, id) ?? []);
}

/** When the next session is or was meant to be; null without a date. */
export function startOf(circle: Circle): Instant | null {
  switch (circle.next.status) {
    case 'planned':
      return circle.next.startsAt;
    case 'running':
      return circle.next.startedAt;
    case 'unplanned':
      return null;
  }
}

/** The date its rhythm is counted from: a session that runs early or late does not move those that follow. */
export function rhythmStartOf(circle: Circle): Instant | null {
  return circle.next.status === 'running' ? (circle.next.plannedAt ?? circle.next.startedAt) : startOf(circle);
}

export function endOf(circle: Circle, startsAt: Instant): Instant {
  return new Date(Date.parse(startsAt) + nextFormat(circle).slotMinutes * MINUTE_MS).toISOString();
}

/** Of a running session's slot, what is left by the clock on the wall, 0 to 1; the session itself knows its pauses. */
export function slotLeft(circle: Circle, now: Instant): number {
  if (circle.next.status !== 'running') return 1;
  const ranMs = Date.parse(now) - Date.parse(circle.next.startedAt);
  return Math.min(1, Math.max(0, 1 - ranMs / (nextFormat(circle).slotMinutes * MINUTE_MS)));
}

/** As the board shows them to everyone: running ones first, then by date, those without a date last. */
export function inBoardOrder(circles: readonly Circle[]): Circle[] {
  return [...circles].sort((a, b) => rank(a).localeCompare(rank(b)) || a.name.localeCompare(b.name));
}

/** The same without those that have no date. */
export function upcoming(circles: readonly Circle[]): Circle[] {
  return inBoardOrder(circles).filter((circle) => circle.next.status !== 'unplanned');
}

const ranks: Record<Circle['next']['status'], number> = { running: 0, planned: 1, unplanned: 2 };

function rank(circle: Circle): string {
  return `${ranks[circle.next.status]}${startOf(circle) ?? ''}`;
}
