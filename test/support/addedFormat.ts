// A format that only the tests add to the table: what the product needs to know of a format is its data and its words.
import { formats, type Format, type FormatId } from '../../domain/formats';

export const readAlong = 'readAlong' as FormatId;

export const addedFormat: Format = {
  id: readAlong,
  kinds: ['peers'],
  minutes: 25,
  people: { min: 2, max: 6 },
  leads: 1,
  mayLead: ['peer'],
  roles: { lead: 'sharer', others: 'peer' },
  steps: [
    { id: 'read', minutes: 10, speaks: 'nobody', invites: [] },
    { id: 'round', minutes: 10, speaks: 'othersInTurn', invites: ['takeaway'], leadMeanwhile: 'listens' },
    { id: 'close', minutes: 5, speaks: 'everyone', invites: ['commitment'] },
  ],
};

/** As its lines in the locales would be. */
export const addedWords = {
  'format.readAlong': 'Read-along',
  'step.readAlong.read': 'Reading',
  'step.readAlong.read.short': 'Read',
  'step.readAlong.read.prompt': 'Everyone reads the same pages in silence.',
  'step.readAlong.round': 'Round',
  'step.readAlong.round.short': 'Round',
  'step.readAlong.round.prompt': 'One sentence each on what struck you.',
  'step.readAlong.round.lead': 'The others say what struck them; {lead} listens.',
  'step.readAlong.close': 'Last words',
  'step.readAlong.close.short': 'Close',
  'step.readAlong.close.prompt': 'What will you try by next time?',
};

/** In the table while the file's tests run. */
export function withAddedFormat(): void {
  const table = formats as Record<FormatId, Format>;
  beforeAll(() => void (table[readAlong] = addedFormat));
  afterAll(() => void delete table[readAlong]);
}
