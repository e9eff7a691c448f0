// Reads the draft as it is typed, with the names of those here and the dates of the viewer's language and zone.
import { useCallback, useMemo } from 'react';
import type { PersonId } from '../../../domain/ids';
import type { StartedSession } from '../../../domain/session/state';
import { useText } from '../../text/TextProvider';
import { wallClockAt } from '../../text/zonedTime';
import { viewerZone } from '../../text/viewerZone';
import type { ReadDates } from './recognise/findDue';
import { readPlainly, type Draft, type Reading } from './draft';
import type { ReadDraft } from './recognise/readDraft';
import { useRoom } from './sessionRoom';
import { useArriving } from './useArriving';

export interface NamedHere {
  id: PersonId;
  name: string;
  /** What they are called here. */
  short: string;
}

export interface DraftReading {
  reading: Reading;
  /** Oneself first. */
  people: readonly NamedHere[];
  /** The viewer's. */
  today: string;
}

export function useReading(draft: Draft, session: StartedSession): DraftReading {
  const { locale } = useText();
  const { me, live, nameOf } = useRoom();
  const readDraft = useArriving<ReadDraft>(loadReadDraft);
  const readDates = useArriving<ReadDates>(useCallback(() => loadDates(locale), [locale]));
  const people = useMemo(() => {
    const others = Object.entries(session.names).filter(([id]) => id !== me.id);
    const all = [me, ...others.map(([id, name]) => ({ id: id as PersonId, name }))];
    return all.map(({ id, name }) => ({ id, name, short: nameOf(id) || name }));
  }, [session.names, me, nameOf]);
  const today = wallClockAt(live.clock.now(), viewerZone()).date;
  const reading = useMemo(
    () => (readDraft ? readDraft(draft, { people, me: me.id, today, readDates }) : readPlainly(draft)),
    [draft, people, me.id, today, readDraft, readDates],
  );
  return { reading, people, today };
}

const loadReadDraft = async () => (await import('./recognise/readDraft.js')).readDraft;
const loadDates = async (locale: string) => (await import('./recognise/readDatePhrases.js')).loadDatePhrases(locale);
