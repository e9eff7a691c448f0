// The storage room's door: connects to the account, makes sure the tables are there, and hands out one store for each.
import type {
  BoardStore,
  ConversationStore,
  FeedbackStore,
  FormingStore,
  LeaseStore,
  PeopleStore,
  ProfileStore,
  PromiseStore,
  SessionStore,
} from '../stores';
import { createBoardStore } from './boardStore';
import { createConversationStore } from './conversationStore';
import { patience, type Patience } from './deadline';
import { createFeedbackStore } from './feedbackStore';
import { createFormingStore } from './formingStore';
import { createLeaseStore } from './leaseStore';
import { createPeopleStore } from './peopleStore';
import { createProfileStore } from './profileStore';
import { createPromiseStore } from './promiseStore';
import { createSessionStore } from './sessionStore';
import { openTable } from './table';
import { tableConnection, type TableAddress } from './tableConnection';

export type { TableCredential } from './tableConnection';

export interface StorageSettings extends TableAddress {
  /** Letters and digits, a letter first: several products can share an account. */
  tablePrefix: string;
  patience?: Patience;
}

export interface Storage {
  boards: BoardStore;
  profiles: ProfileStore;
  forming: FormingStore;
  sessions: SessionStore;
  feedback: FeedbackStore;
  people: PeopleStore;
  conversations: ConversationStore;
  promises: PromiseStore;
  leases: LeaseStore;
  reachable(): Promise<boolean>;
}

const tableNames = ['Boards', 'Sessions', 'People', 'Conversations', 'Promises'] as const;
/** A health check is asked every few seconds: it gives up sooner than a person would. */
const REACHABLE: Patience = { operationMs: 2_000, tryMs: 2_000 };
const nowhere = { partitionKey: 'nobody', rowKey: 'nothing' };

export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const connect = tableConnection(settings);
  const given = settings.patience ?? patience;
  const table = (name: (typeof tableNames)[number], wait = given) =>
    openTable(connect(`${settings.tablePrefix}${name}`), wait);
  await Promise.all(tableNames.map((name) => table(name).create(table(name).deadline())));
  const probe = table('Boards', REACHABLE);
  return {
    boards: createBoardStore(table('Boards')),
    profiles: createProfileStore(table('Boards')),
    forming: createFormingStore(table('Boards')),
    sessions: createSessionStore(table('Sessions')),
    feedback: createFeedbackStore(table('Sessions')),
    people: createPeopleStore(table('People')),
    conversations: createConversationStore(table('Conversations')),
    promises: createPromiseStore(table('Promises')),
    leases: createLeaseStore(table('Promises')),
    reachable: () =>
      probe.read(nowhere, probe.deadline()).then(
        () => true,
        () => false,
      ),
  };
}
