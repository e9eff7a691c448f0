// Writes down when the next session is; the one place where its date changes, so that every change is counted: a
// calendar that has an earlier date takes the later count for the newer.
import type { Instant } from '../ids';
import type { NextSession } from './circle';
import type { MeetingDate } from './nextDate';

export type WaitingSession = Exclude<NextSession, { status: 'running' }>;

/** Null takes the date away. */
export function withDate(next: WaitingSession, date: MeetingDate | null): WaitingSession {
  if (dateOf(next) === (date?.startsAt ?? null)) return next;
  const { wallTime: _wallTime, missedAt: _missedAt, ...kept } = next.status === 'planned' ? withoutStart(next) : next;
  const counted = { ...kept, dateChanges: (next.dateChanges ?? 0) + 1 };
  return date === null ? { ...counted, status: 'unplanned' } : { ...counted, ...date, status: 'planned' };
}

export function dateOf(next: WaitingSession): Instant | null {
  return next.status === 'planned' ? next.startsAt : null;
}

function withoutStart({ startsAt: _startsAt, ...next }: WaitingSession & { status: 'planned' }) {
  return next;
}
