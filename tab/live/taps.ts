// Sends taps on the session's controls, one after another; a tap is about its moment, so it is dropped when that has
// passed and never outlives the window. Notes have their own way: the outbox.
import type { ProblemCode } from '../../contract/problem';
import type { CommandId } from '../../domain/ids';
import type { PanelCommand } from '../../domain/session/commands';
import { refusalIn, type Delivery, type Sending } from './delivery';
import type { NoteCommand } from './outboxStore';
import { createRetryPause } from './retryPause';
import type { Timers } from './timers';

export type TapCommand = Exclude<PanelCommand, NoteCommand>;

export interface TapParts {
  deliver(tap: Sending): Promise<Delivery>;
  timers: Timers;
  random(): number;
  newId(): CommandId;
}

export interface TapListener {
  changed(): void;
  accepted(command: TapCommand): void;
  refused(command: TapCommand, code: ProblemCode): void;
  /** It did not get through while it still mattered, and will not be sent again. */
  givenUp(command: TapCommand): void;
  unreachable(): void;
}

export interface Taps {
  add(command: TapCommand): void;
  waiting(): readonly TapCommand[];
  nudge(): void;
  stop(): void;
}

const MATTERS_MS = 10_000;

interface Tap {
  commandId: CommandId;
  command: TapCommand;
  tappedMs: number;
}

export function createTaps(parts: TapParts, listener: TapListener): Taps {
  const { timers } = parts;
  const pause = createRetryPause(timers, parts.random);
  let queue: Tap[] = [];
  let sending = false;
  let stopped = false;

  function remove(tap: Tap): void {
    queue = queue.filter((one) => one !== tap);
    listener.changed();
  }

  async function sendFirst(tap: Tap): Promise<void> {
    if (timers.now() - tap.tappedMs >= MATTERS_MS) {
      remove(tap);
      return listener.givenUp(tap.command);
    }
    const delivery = await parts.deliver(tap);
    if (stopped) return;
    const refusal = delivery.ok ? null : refusalIn(delivery.code);
    if (!delivery.ok && !refusal) {
      if (delivery.code === 'offline') listener.unreachable();
      return pause.wait();
    }
    pause.reset();
    remove(tap);
    if (refusal) listener.refused(tap.command, refusal);
    else listener.accepted(tap.command);
  }

  async function run(): Promise<void> {
    if (sending) return;
    sending = true;
    while (queue.length > 0 && !stopped) await sendFirst(queue[0]!);
    sending = false;
  }

  return {
    add(command) {
      queue = [...queue, { commandId: parts.newId(), command, tappedMs: timers.now() }];
      listener.changed();
      void run();
    },
    waiting: () => queue.map(({ command }) => command),
    nudge: pause.hurry,
    stop() {
      stopped = true;
      pause.hurry();
    },
  };
}
