// A small group with its coach: the same structure every time (thecoachsplayground), relative timings after the EO forum,
// the split ours.
import type { Format } from './format';

export const coachingFormats = {
  groupCoaching: {
    id: 'groupCoaching',
    kinds: ['coaching'],
    minutes: 60,
    people: { min: 3, max: 9 },
    leads: 'eachRound',
    mayLead: ['peer'],
    roles: { lead: 'focus', others: 'peer' },
    rounds: { per: 'giver', min: 2, max: 2 },
    steps: [
      { id: 'aim', minutes: 5, speaks: 'everyone', invites: ['takeaway', 'commitment'] },
      { id: 'checkIn', minutes: 10, speaks: 'eachInTurn', invites: ['question', 'takeaway'] },
      { id: 'spotlight', minutes: 18, speaks: 'everyone', invites: ['takeaway', 'question'], repeats: true },
      { id: 'learned', minutes: 6, speaks: 'eachInTurn', invites: ['takeaway', 'thanks'] },
      { id: 'close', minutes: 3, speaks: 'everyone', invites: ['commitment', 'thanks'] },
    ],
  },
} as const satisfies Record<string, Format>;
