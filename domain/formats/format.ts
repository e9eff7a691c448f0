// What a format is made of. The formats themselves are data beside this file; how one becomes a session's agenda is
// decided in domain/agenda.ts.
import type { Kind, Seat } from '../circle/kinds';
import type { CaptureKind } from '../session/capture';

/**
 * Who has the floor. `lead` is whoever the step belongs to: the giver of its round, else the session's lead. The two in
 * turn give everyone (or everyone but the lead) a turn in a visible order.
 */
export type Speakers = 'lead' | 'everyone' | 'everyoneButTheLead' | 'eachInTurn' | 'othersInTurn' | 'nobody';

/** What of the session belongs on the screen in this step. */
export type StepShows = 'topic' | 'pitches' | 'dots' | 'discussion';

/** What the lead does while the others speak: listens, or listens with their back turned and the camera off. */
export type LeadMeanwhile = 'listens' | 'turnsAway';

export interface FormatStep {
  /** Its words stand in the locales under the format and this id. */
  id: string;
  minutes: number;
  speaks: Speakers;
  /** The kinds of capture this step invites, the most likely first; the others stay possible. */
  invites: readonly CaptureKind[];
  shows?: StepShows;
  leadMeanwhile?: LeadMeanwhile;
  /** One of those who may speak is named, and retells what the lead shared. */
  retells?: true;
  /** Runs once a round; all such steps of a format stand together. */
  repeats?: true;
}

/**
 * How often the repeating steps run. By `giver`: each round belongs to another person; `min` rounds as written down, more
 * when that many people came and the slot has the minutes of another round. By `topic`: as many as fit into the slot,
 * each exactly as long as written down.
 */
export type Rounds = { per: 'giver'; min: number; max: number } | { per: 'topic' };

export interface Format {
  id: string;
  /** Of circles it is meant for. */
  kinds: readonly Kind[];
  minutes: number;
  people: { min: number; max: number };
  /** How many lead a session: nobody, one, or the giver of each round. */
  leads: 0 | 1 | 'eachRound';
  /** A mentor or a coach never leads. */
  mayLead: readonly Seat[];
  /** What the lead and the others are in it; their names stand in the locales. */
  roles: { lead: string; others: string };
  rounds?: Rounds;
  steps: readonly FormatStep[];
}
