// What somebody missed who comes when the session is under way, or comes back to it: from when to when they were away,
// and which of the others' notes were said meanwhile. Gone when they close it.
import { useEffect, useRef, useState } from 'react';
import type { CaptureId, Instant } from '../../../domain/ids';
import type { SessionState } from '../../../domain/session/state';
import { lastSeen, rememberSeen } from './lastSeen';
import type { SessionRoom } from './sessionRoom';

export interface CatchUp {
  /** Null for whoever was never here. */
  awaySince: Instant | null;
  /** The part they came in. */
  stepIndex: number;
  missedIds: readonly CaptureId[];
  dismiss(): void;
}

/** Shorter absences are nobody's business. */
const AWAY_MS = 30_000;
const REMEMBER_EVERY_MS = 5000;
/** What happened meanwhile arrives with the stream; nothing that comes later was missed. */
const ARRIVES_WITHIN_MS = 3000;

interface Arrival {
  awaySince: Instant | null;
  seenStep: number;
  stepIndex: number;
  at: Instant;
}

export function useCatchUp({ live, view, me }: SessionRoom, session: SessionState): CatchUp | null {
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const running = session.status === 'running' ? session : null;
  const isHere = running !== null && view.link === 'live';
  const latest = useRef(running);
  useEffect(() => {
    latest.current = running;
  });

  const missedOf = (arrived: Arrival): CaptureId[] => {
    const isMine = ({ id, authorId }: NonNullable<typeof running>['captures'][number]) =>
      authorId === null ? live.isMyQuestion(id) : authorId === me.id;
    const isMissed = (at: Instant) => at <= arrived.at && (arrived.awaySince === null || at > arrived.awaySince);
    const captures = latest.current?.captures ?? [];
    return captures.flatMap((one) => (isMissed(one.at) && !one.setAside && !isMine(one) ? [one.id] : []));
  };
  const isWorthSaying = (arrived: Arrival) =>
    missedOf(arrived).length > 0 || (latest.current?.stepIndex ?? arrived.seenStep) !== arrived.seenStep;
  const checked = useRef(isWorthSaying);
  useEffect(() => {
    checked.current = isWorthSaying;
  });

  useEffect(() => {
    const now = latest.current;
    if (!isHere || !now) return;
    const remember = () => {
      const { current } = latest;
      if (current && !document.hidden)
        rememberSeen(me.id, current.sessionId, { at: live.clock.now(), stepIndex: current.stepIndex });
    };
    const seen = lastSeen(me.id, now.sessionId);
    const at = live.clock.now();
    const isBack = seen === null ? now.stepIndex > 0 : Date.parse(at) - Date.parse(seen.at) >= AWAY_MS;
    if (isBack) {
      setArrival({ awaySince: seen?.at ?? null, seenStep: seen?.stepIndex ?? 0, stepIndex: now.stepIndex, at });
    }
    remember();
    const settling = setTimeout(
      () => setArrival((one) => (one && !checked.current(one) ? null : one)),
      ARRIVES_WITHIN_MS,
    );
    const timer = setInterval(remember, REMEMBER_EVERY_MS);
    window.addEventListener('pagehide', remember);
    return () => {
      clearTimeout(settling);
      clearInterval(timer);
      window.removeEventListener('pagehide', remember);
    };
  }, [isHere, live, me.id]);

  if (!arrival || !running || !isWorthSaying(arrival)) return null;
  const { awaySince, stepIndex } = arrival;
  return { awaySince, stepIndex, missedIds: missedOf(arrival), dismiss: () => setArrival(null) };
}
