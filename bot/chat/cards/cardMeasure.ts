// Decides how much a card says: from generous to terse, and the first that fits is taken; the rest is one link away.

/** Teams refreshes a card for at most this many named people. */
const REFRESH_MAX_PEOPLE = 60;

export interface CardMeasure {
  /** Notes shown in each section. */
  items: number;
  /** UTF-16 units of each note. */
  textLength: number;
  /** People with a view of their own. */
  people: number;
}

export const CARD_MEASURES: readonly [CardMeasure, ...CardMeasure[]] = [
  { items: 8, textLength: 280, people: REFRESH_MAX_PEOPLE },
  { items: 6, textLength: 140, people: REFRESH_MAX_PEOPLE },
  { items: 4, textLength: 80, people: 30 },
  { items: 2, textLength: 40, people: 12 },
];
