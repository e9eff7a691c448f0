// When a question without a name may leave: never right beside something that carries this person's name. It waits a
// moment of random length after it was written, and again after every time the server came back within reach, so that
// neither its place among their notes nor their return tells whose it is.
import type { KeptNote } from './outboxStore';
import type { Timers } from './timers';

export interface NamelessLane {
  /** Waits anew. */
  hold(): void;
  mayLeave(note: KeptNote): boolean;
  stop(): void;
}

const LEAST_MS = 2000;
const SPREAD_MS = 8000;

export function isNameless({ command: { type } }: Pick<KeptNote, 'command'>): boolean {
  return type === 'ask' || type === 'unask';
}

/** `opened` is called when what was held may leave. */
export function createNamelessLane(timers: Timers, random: () => number, opened: () => void): NamelessLane {
  let isOpen = false;
  let callOff = () => {};

  function hold(): void {
    callOff();
    isOpen = false;
    callOff = timers.after(LEAST_MS + random() * SPREAD_MS, () => {
      isOpen = true;
      opened();
    });
  }

  hold();
  return {
    hold,
    mayLeave: (note) => isOpen || !isNameless(note),
    stop: () => callOff(),
  };
}
