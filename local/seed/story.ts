/** What has happened in Local Teams before anybody opens it: two circles with some months behind them. Data only; playStory.ts plays it through the product's own API. */
import type { CaptureKind } from '../../domain/session/capture';
import type { FormatId } from '../../domain/formats';
import type { PersonKey } from '../tenant/people';

export interface StoryNote {
  readonly kind: CaptureKind;
  readonly by: PersonKey;
  readonly text: string;
  readonly owner?: PersonKey;
  /** Days after the session. */
  readonly dueInDays?: number;
  readonly done?: boolean;
  /** To a question, after the circle's sessions; whoever asked closes it with that. */
  readonly answer?: { readonly by: PersonKey; readonly text: string };
  /** Of thanks: who is thanked. */
  readonly to?: PersonKey;
  /** Of a takeaway: who says afterwards that it helped them. */
  readonly helped?: readonly PersonKey[];
}

export interface StorySession {
  readonly topic: string;
  readonly attendees: readonly PersonKey[];
  readonly notes: readonly StoryNote[];
}

export interface StoryTopic {
  readonly title: string;
  /** The first of them proposed it. */
  readonly voters: readonly PersonKey[];
  /** Could lead a session on it. */
  readonly lead?: PersonKey;
}

export interface StoryCircle {
  readonly name: string;
  /** In the order they first led; the first one started the circle. */
  readonly people: readonly PersonKey[];
  readonly formatId: FormatId;
  readonly slotMinutes: number;
  readonly cadenceWeeks: 1 | 2 | 4;
  /** ISO weekday of its sessions, Monday 1, and the wall-clock time in Amsterdam. */
  readonly weekday: number;
  readonly time: string;
  /** Oldest first; the latest was one cadence before the next one. */
  readonly sessions: readonly StorySession[];
  readonly topics: readonly StoryTopic[];
  /** What the next session is about: one of the topics. */
  readonly nextTopic: string;
  /** The meeting of Local Teams belongs to this circle. */
  readonly hasMeeting?: boolean;
}

export const STORY_ZONE = 'Europe/Amsterdam';

export const sqlCircle: StoryCircle = {
  name: 'SQL circle',
  people: ['chidi', 'meilin', 'bo', 'ana', 'dee', 'tom', 'fatima'],
  formatId: 'lunchAndLearn',
  slotMinutes: 45,
  cadenceWeeks: 2,
  weekday: 4,
  time: '12:00',
  sessions: [
    {
      topic: 'Partial indexes',
      attendees: ['chidi', 'ana', 'dee', 'bo', 'tom'],
      notes: [
        {
          kind: 'takeaway',
          by: 'dee',
          text: 'A partial index on open orders is a tenth of the size',
          helped: ['ana', 'bo'],
        },
        {
          kind: 'commitment',
          by: 'ana',
          text: 'List the queries that always filter on status',
          dueInDays: 7,
          done: true,
        },
        { kind: 'thanks', by: 'tom', to: 'chidi', text: 'Chidi, for showing the index that did not help as well' },
      ],
    },
    {
      topic: 'Statistics and why they age',
      attendees: ['meilin', 'ana', 'dee', 'fatima', 'chidi', 'bo'],
      notes: [
        { kind: 'takeaway', by: 'fatima', text: 'Fix the statistics before the query' },
        { kind: 'commitment', by: 'fatima', text: 'Turn on autovacuum logging in staging', dueInDays: 10, done: true },
        { kind: 'commitment', by: 'bo', text: 'Write up the retry query', dueInDays: 42 },
        {
          kind: 'question',
          by: 'dee',
          text: 'When is a larger statistics target worth it?',
          answer: {
            by: 'meilin',
            text: 'On columns whose values are very uneven. Raise it there, not for the whole table.',
          },
        },
      ],
    },
    {
      topic: 'Hash joins that spill',
      attendees: ['bo', 'ana', 'dee', 'tom', 'meilin', 'chidi', 'fatima'],
      notes: [
        { kind: 'takeaway', by: 'meilin', text: 'A hash join that spills needs memory' },
        { kind: 'takeaway', by: 'bo', text: 'EXPLAIN ANALYZE before adding an index', helped: ['ana', 'dee', 'tom'] },
        { kind: 'commitment', by: 'ana', text: 'Compare work_mem on both replicas', dueInDays: 6, done: true },
        { kind: 'commitment', by: 'dee', text: 'Try a partial index on orders', dueInDays: 15 },
        { kind: 'commitment', by: 'tom', text: 'Show the team EXPLAIN (BUFFERS)', dueInDays: 20 },
        { kind: 'question', by: 'fatima', text: 'How much memory is too much?' },
        { kind: 'thanks', by: 'chidi', to: 'bo', text: 'Bo, for the live query that went wrong on purpose' },
      ],
    },
  ],
  topics: [
    { title: 'Query plans that lie', voters: ['ana', 'dee', 'bo', 'tom'] },
    { title: 'Window functions without tears', voters: ['dee', 'tom', 'fatima', 'chidi', 'meilin'], lead: 'bo' },
    { title: 'Deadlocks and lock timeouts', voters: ['fatima', 'bo', 'chidi', 'ana'] },
    { title: 'When to denormalise', voters: ['tom', 'dee', 'meilin'], lead: 'fatima' },
    { title: 'Reading pg_stat_statements', voters: ['meilin', 'bo'], lead: 'meilin' },
  ],
  nextTopic: 'Query plans that lie',
  hasMeeting: true,
};

export const incidentStories: StoryCircle = {
  name: 'Incident stories',
  people: ['kwame', 'chidi', 'ines', 'bo'],
  formatId: 'snackAndShare',
  slotMinutes: 20,
  cadenceWeeks: 2,
  weekday: 2,
  time: '09:30',
  sessions: [
    {
      topic: 'The certificate nobody owned',
      attendees: ['kwame', 'chidi', 'ines', 'bo'],
      notes: [
        { kind: 'takeaway', by: 'ines', text: 'An alert without an owner is noise' },
        { kind: 'takeaway', by: 'chidi', text: 'Put the expiry date on the team calendar' },
        { kind: 'commitment', by: 'kwame', text: 'Name an owner for each certificate', dueInDays: 9, done: true },
      ],
    },
  ],
  topics: [
    { title: 'The silent retry', voters: ['chidi', 'ines'] },
    { title: 'Reading flame graphs', voters: ['kwame', 'bo', 'ines'], lead: 'kwame' },
  ],
  nextTopic: 'The silent retry',
};

export const story: readonly StoryCircle[] = [sqlCircle, incidentStories];
