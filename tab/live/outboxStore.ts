// Where commands wait that the server has not answered yet; what happens to them is decided by the outbox.
import type { CommandId } from '../../domain/ids';
import type { PanelCommand } from '../../domain/session/commands';

export interface WaitingCommand {
  commandId: CommandId;
  command: PanelCommand;
  /** How often it was sent: once sent, only the server knows whether it happened. */
  sent: number;
}

export interface OutboxStore {
  load(): Promise<readonly WaitingCommand[]>;
  /** All that wait now, in order; replaces what was kept before. */
  save(all: readonly WaitingCommand[]): Promise<void>;
}

/** Keeps them as long as the window is open. */
export function createMemoryOutboxStore(): OutboxStore {
  let kept: readonly WaitingCommand[] = [];
  return {
    load: () => Promise.resolve(kept),
    save(all) {
      kept = all;
      return Promise.resolve();
    },
  };
}
