// Sends a person's commands one after another and never twice: an unknown outcome is asked again with the same id.
// Which of them are worth keeping while the server is away is decided here; how they look is the panel's.
import type { AcceptedView } from '../../contract/views';
import type { ProblemCode } from '../../contract/problem';
import type { CommandId } from '../../domain/ids';
import type { PanelCommand } from '../../domain/session/commands';
import { backoffMs } from './backoff';
import type { OutboxStore, WaitingCommand } from './outboxStore';
import type { Timers } from './timers';

export type Delivery = { ok: true; value: AcceptedView } | { ok: false; code: ProblemCode | 'offline' };

export interface OutboxParts {
  deliver(waiting: WaitingCommand): Promise<Delivery>;
  store: OutboxStore;
  timers: Timers;
  random(): number;
  newId(): CommandId;
}

export interface OutboxListener {
  changed(): void;
  accepted(waiting: WaitingCommand, view: AcceptedView): void;
  refused(waiting: WaitingCommand, code: ProblemCode): void;
  /** It did not get through while it still mattered, and will not be sent again. */
  givenUp(waiting: WaitingCommand): void;
  unreachable(): void;
}

export interface Outbox {
  add(command: PanelCommand): void;
  /** Takes back the command of a capture that was never sent. Null when it is too late for that. */
  recall(captureId: string): CommandId | null;
  waiting(): readonly WaitingCommand[];
  nudge(): void;
  stop(): void;
}

/** A tap on a control is about this moment; after so long it is dropped instead of sent. */
const CONTROL_MATTERS_MS = 10_000;

/** The server could not say yes or no: it may have happened, or may yet. */
const unsettled: ReadonlySet<ProblemCode | 'offline'> = new Set<ProblemCode | 'offline'>([
  'offline',
  'storageUnavailable',
  'membershipUnknown',
  'unauthenticated',
  'conflict',
  'internal',
]);

export function createOutbox(parts: OutboxParts, listener: OutboxListener): Outbox {
  const { timers } = parts;
  let queue: WaitingCommand[] = [];
  let sending = false;
  let stopped = false;
  let failures = 0;
  let callOff = () => {};
  const madeMs = new Map<CommandId, number>();

  function replace(next: WaitingCommand[]): void {
    queue = next;
    void parts.store.save(queue);
    listener.changed();
  }

  function remove(commandId: CommandId): void {
    replace(queue.filter((one) => one.commandId !== commandId));
  }

  function tooOld({ command, commandId }: WaitingCommand): boolean {
    if (command.type === 'capture' || command.type === 'undoCapture') return false;
    return timers.now() - (madeMs.get(commandId) ?? -CONTROL_MATTERS_MS) >= CONTROL_MATTERS_MS;
  }

  async function sendFirst(): Promise<void> {
    const first = { ...queue[0]!, sent: queue[0]!.sent + 1 };
    if (tooOld(first)) {
      remove(first.commandId);
      return listener.givenUp(first);
    }
    replace([first, ...queue.slice(1)]);
    const delivery = await parts.deliver(first);
    if (stopped) return;
    if (delivery.ok) {
      failures = 0;
      listener.accepted(first, delivery.value);
      return remove(first.commandId);
    }
    const { code } = delivery;
    if (code !== 'offline' && !unsettled.has(code)) {
      failures = 0;
      remove(first.commandId);
      return listener.refused(first, code);
    }
    failures += 1;
    if (code === 'offline') listener.unreachable();
    await new Promise<void>((resolve) => {
      const alarm = timers.after(backoffMs(failures, parts.random()), resolve);
      callOff = () => {
        alarm();
        resolve();
      };
    });
  }

  async function run(): Promise<void> {
    if (sending) return;
    sending = true;
    while (queue.length > 0 && !stopped) await sendFirst();
    sending = false;
  }

  void parts.store.load().then((kept) => {
    if (kept.length === 0 || stopped) return;
    replace([...kept, ...queue]);
    void run();
  });

  return {
    add(command) {
      const commandId = parts.newId();
      madeMs.set(commandId, timers.now());
      replace([...queue, { commandId, command, sent: 0 }]);
      void run();
    },
    recall(captureId) {
      const found = queue.find(({ command }) => command.type === 'capture' && command.captureId === captureId);
      if (!found || found.sent > 0) return null;
      remove(found.commandId);
      return found.commandId;
    },
    waiting: () => queue,
    nudge() {
      callOff();
    },
    stop() {
      stopped = true;
      callOff();
    },
  };
}
