// Decides what a card needs to know of somebody to name or to mention them.
import type { PersonId } from '../../../domain/ids';

export interface CardPerson {
  personId: PersonId;
  name: string;
  /** Teams' own id (`29:…`); without it the person is named, not mentioned, and gets no view of their own. */
  mri?: string;
}
