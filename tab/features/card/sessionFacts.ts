// What board and circle page say about a circle's next session: who leads it, its topic, how much of it is left.
import { memberOf, type Circle, type Member } from '../../../domain/circle/circle';
import { isMembersOnly } from '../../../domain/circle/kinds';
import { nextFormat } from '../../../domain/circle/nextFormat';
import type { HiddenCircle } from '../../../domain/circle/shownTo';
import type { Instant } from '../../../domain/ids';
import { nextLead } from '../../../domain/circle/rota';

const MINUTE_MS = 60_000;

/** The one next lead; of a running session, its lead. Null while nobody who may lead sits in the circle. */
export function leadOf(circle: Circle): Member | null {
  const lead = nextLead(circle.rota);
  return lead === null ? null : (memberOf(circle, lead) ?? null);
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

type Shown = Circle | HiddenCircle;

/**
 * In one order for everyone: running ones first, then by date, then those without a date and those that are closed. When
 * a members-only circle meets is not for all to see, so these stand by name, after the others.
 */
export function inBoardOrder(circles: readonly Shown[]): Shown[] {
  return [...circles].sort((a, b) => rank(a).localeCompare(rank(b)) || a.name.localeCompare(b.name));
}

/** What happens next, as far as the person may see it. */
export function upcoming(circles: readonly Shown[]): Circle[] {
  const dated = circles.filter(
    (circle): circle is Circle => !('hidden' in circle) && circle.next.status !== 'unplanned',
  );
  return dated.sort((a, b) => dateRank(a).localeCompare(dateRank(b)) || a.name.localeCompare(b.name));
}

const ranks: Record<Circle['next']['status'], number> = { running: 0, planned: 1, unplanned: 2 };

function rank(circle: Shown): string {
  if (isMembersOnly(circle.kind) || 'hidden' in circle) return '3';
  return circle.rest?.status === 'closed' ? '4' : dateRank(circle);
}

function dateRank(circle: Circle): string {
  return `${ranks[circle.next.status]}${startOf(circle) ?? ''}`;
}
