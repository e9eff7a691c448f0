// Decides what every listener is given; each listener takes of it what it needs.
import type { Log } from '../../log';
import type { Messenger } from '../../messenger';
import type { TextsFor } from '../cards/cardTexts';
import type { ChatUseCases } from '../useCases';

export interface ListenerParts {
  useCases: ChatUseCases;
  messenger: Messenger;
  textsFor: TextsFor;
  log: Log;
  /** Milliseconds since the epoch. */
  now: () => number;
}
