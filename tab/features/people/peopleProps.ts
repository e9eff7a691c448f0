// What every list of people is given: who looks, when, what each is called where there is little room, and where to go.
import type { Instant, PersonId } from '../../../domain/ids';

export interface PeopleProps {
  names: ReadonlyMap<string, string>;
  me: PersonId;
  now: Instant;
  personHref: (person: PersonId) => string;
  queryHref: (query: string) => string;
  /** Where Teams names no address for a chat. */
  onAskCircle: () => void;
}
