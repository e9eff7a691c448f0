// Says aloud when five minutes and one minute are left and when the time is up: once each, only to screen readers.
import { useEffect, useRef } from 'react';

export type TimeCall = 'fiveMinutes' | 'oneMinute' | 'timesUp';

const calls: readonly { call: TimeCall; atMs: number }[] = [
  { call: 'timesUp', atMs: 0 },
  { call: 'oneMinute', atMs: 60_000 },
  { call: 'fiveMinutes', atMs: 300_000 },
];

/** The call that falls between two looks at the clock; none when the time grew or nothing was passed. */
export function timeCall(beforeMs: number, nowMs: number): TimeCall | null {
  return calls.find(({ atMs }) => beforeMs > atMs && nowMs <= atMs)?.call ?? null;
}

/** `step` tells one part from the next, so that a new clock is not taken for the old one passed. */
export function useTimeCalls(step: number, leftMs: number, tell: (call: TimeCall) => void): void {
  const last = useRef({ step, leftMs });
  useEffect(() => {
    const before = last.current;
    last.current = { step, leftMs };
    const call = before.step === step ? timeCall(before.leftMs, leftMs) : null;
    if (call) tell(call);
  });
}
