// A panel in a soak: a copy of the session kept by the tab's own rules from what one server's stream would say, with
// breaks and resumptions, on a device of its own.
import type { LiveSession } from '../../bot/sessions/liveSession';
import { remainingMs } from '../../domain/session/clock';
import type { SessionEvent } from '../../domain/session/events';
import type { SessionState } from '../../domain/session/state';
import { takeEvents } from '../../tab/live/takeEvents';
import { deviceClock, type DeviceClock } from './deviceClock';
import type { Chance } from './seededChance';

export interface SoakPanel {
  device: DeviceClock;
  state(): SessionState;
  /** The stream breaks; what happens meanwhile is heard on resuming. */
  cut(): void;
  resume(): void;
  isCut(): boolean;
  /** Of the step, as the person sees it; null while no step is running. */
  remainingMs(): number | null;
}

export function openSoakPanel(live: LiveSession, chance: Chance): SoakPanel {
  const device = deviceClock(chance);
  let state = live.state();
  let unlisten: (() => void) | null = null;

  function take(events: readonly SessionEvent[]): void {
    const taken = takeEvents(state, events);
    if (!taken.fits) throw new Error(`a panel at ${state.lastSeq} was sent ${events[0]?.seq}: a gap`);
    state = taken.state;
    if (state.status !== 'notStarted') device.clock.atLeast(state.lastAt);
  }

  const panel: SoakPanel = {
    device,
    state: () => state,
    cut() {
      unlisten?.();
      unlisten = null;
    },
    resume() {
      take(live.recent().filter((event) => event.seq > state.lastSeq));
      unlisten = live.listen(take);
    },
    isCut: () => unlisten === null,
    remainingMs: () => (state.status === 'running' ? remainingMs(state, device.clock.now()) : null),
  };
  panel.resume();
  return panel;
}
