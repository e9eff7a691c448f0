// Notices within three seconds that the server is out of reach although nothing broke (a dead Wi-Fi, a proxy that
// swallows): when the stream is silent it asks, and an answer that is overdue counts as a cut. What follows is decided
// by the live session.
import type { Timers } from './timers';

export interface WatchdogParts {
  timers: Timers;
  random(): number;
  /** Whether anyone would see it: nobody is asked on behalf of a page in the background. */
  isWatched(): boolean;
  /** Panels that are open on the same session: the more, the rarer each asks. */
  panels(): number;
  lastHeardMs(): number;
  /** Whether the server answered; never rejects. */
  ask(): Promise<boolean>;
}

export interface WatchdogListener {
  /** No answer yet to what was asked, and nothing heard since `sinceMs`. */
  overdue(sinceMs: number): void;
  answered(): void;
  failed(): void;
}

const SILENT_MS = 1000;
/** So that panels do not all ask at once. */
const SPREAD_MS = 300;
const OVERDUE_MS = 800;
/** A server asked by many is asked this much more rarely by each: a hundred questions a second in all. */
const EACH_PANEL_MS = 10;

/** Returns its own end. */
export function startWatchdog(parts: WatchdogParts, listener: WatchdogListener): () => void {
  const { timers } = parts;
  let answeredMs = timers.now();
  let stopped = false;
  let callOff = () => {};

  const heardMs = () => Math.max(parts.lastHeardMs(), answeredMs);
  const silenceMs = () => Math.max(SILENT_MS, parts.panels() * EACH_PANEL_MS) + parts.random() * SPREAD_MS;

  async function ask(): Promise<void> {
    const sinceMs = heardMs();
    const alarm = timers.after(OVERDUE_MS, () => heardMs() === sinceMs && listener.overdue(sinceMs));
    const isThere = await parts.ask();
    alarm();
    if (stopped) return;
    if (isThere) answeredMs = timers.now();
    if (isThere) listener.answered();
    else listener.failed();
  }

  function plan(): void {
    const allowedMs = silenceMs();
    const leftMs = heardMs() + allowedMs - timers.now();
    callOff = timers.after(leftMs > 0 ? leftMs : allowedMs, () => void check(allowedMs));
  }

  async function check(allowedMs: number): Promise<void> {
    if (parts.isWatched() && timers.now() - heardMs() >= allowedMs) await ask();
    if (!stopped) plan();
  }

  plan();
  return () => {
    stopped = true;
    callOff();
  };
}
