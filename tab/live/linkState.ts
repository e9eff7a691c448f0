// How long the server has been out of reach, in the steps people are told about; the words are the panel's.
import type { Timers } from './timers';

/** `live` for the first two seconds too: short breaks are nobody's business. */
export type Link = 'live' | 'reconnecting' | 'offline';

const RECONNECTING_AFTER_MS = 2000;
const OFFLINE_AFTER_MS = 10_000;

export interface LinkState {
  value(): Link;
  /** Out of reach since `sinceMs` of the timers' clock; now, if nobody knows better. */
  lost(sinceMs?: number): void;
  isLost(): boolean;
  found(): void;
  stop(): void;
}

/** Begins as lost: nothing has been heard of the server yet. */
export function createLinkState(timers: Timers, changed: () => void): LinkState {
  let link: Link = 'live';
  let alarms: (() => void)[] = [];
  let isLost = false;

  function become(next: Link): void {
    if (next === link) return;
    link = next;
    changed();
  }

  function callOff(): void {
    for (const alarm of alarms) alarm();
    alarms = [];
  }

  function lost(sinceMs = timers.now()): void {
    if (isLost) return;
    isLost = true;
    const goneMs = timers.now() - sinceMs;
    alarms = [
      timers.after(Math.max(0, RECONNECTING_AFTER_MS - goneMs), () => become('reconnecting')),
      timers.after(Math.max(0, OFFLINE_AFTER_MS - goneMs), () => become('offline')),
    ];
  }

  lost();
  return {
    value: () => link,
    lost,
    isLost: () => isLost,
    found() {
      isLost = false;
      callOff();
      become('live');
    },
    stop: callOff,
  };
}
