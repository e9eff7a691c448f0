// Formats of peers who share what they know. The splits of lunch-and-learn and snack-and-share are our own judgement;
// explain-back stands in the first because teaching somebody beats explaining to oneself (Kobayashi 2019, PMC6336728;
// Fiorella & Mayer 2014). Lean coffee's figures: ideas.teamretro.com, AgilePDX.
import type { Format } from './format';

export const peerFormats = {
  lunchAndLearn: {
    id: 'lunchAndLearn',
    kinds: ['peers'],
    minutes: 45,
    people: { min: 3, max: 12 },
    leads: 1,
    mayLead: ['peer'],
    roles: { lead: 'sharer', others: 'peer' },
    steps: [
      { id: 'open', minutes: 3, speaks: 'everyone', invites: ['takeaway', 'commitment', 'question'] },
      { id: 'share', minutes: 15, speaks: 'lead', invites: ['takeaway', 'question'], shows: 'topic' },
      {
        id: 'explainBack',
        minutes: 5,
        speaks: 'everyoneButTheLead',
        invites: ['takeaway', 'question'],
        retells: true,
      },
      { id: 'questions', minutes: 12, speaks: 'everyone', invites: ['question', 'takeaway'] },
      { id: 'takeaways', minutes: 5, speaks: 'everyone', invites: ['takeaway', 'thanks'] },
      { id: 'close', minutes: 5, speaks: 'everyone', invites: ['commitment', 'thanks'] },
    ],
  },
  snackAndShare: {
    id: 'snackAndShare',
    kinds: ['peers'],
    minutes: 20,
    people: { min: 2, max: 12 },
    leads: 1,
    mayLead: ['peer'],
    roles: { lead: 'sharer', others: 'peer' },
    steps: [
      { id: 'open', minutes: 2, speaks: 'everyone', invites: ['takeaway', 'commitment', 'question'] },
      { id: 'share', minutes: 8, speaks: 'lead', invites: ['takeaway', 'question'], shows: 'topic' },
      { id: 'questions', minutes: 6, speaks: 'everyone', invites: ['question', 'takeaway'] },
      { id: 'takeaways', minutes: 2, speaks: 'everyone', invites: ['takeaway', 'thanks'] },
      { id: 'close', minutes: 2, speaks: 'everyone', invites: ['commitment', 'thanks'] },
    ],
  },
  leanCoffee: {
    id: 'leanCoffee',
    kinds: ['peers'],
    minutes: 60,
    people: { min: 4, max: 12 },
    leads: 0,
    mayLead: ['peer'],
    roles: { lead: 'host', others: 'peer' },
    rounds: { per: 'topic' },
    steps: [
      { id: 'pitch', minutes: 2, speaks: 'everyone', invites: ['question'], shows: 'pitches' },
      { id: 'dots', minutes: 3, speaks: 'everyone', invites: ['question'], shows: 'dots' },
      {
        id: 'topic',
        minutes: 5,
        speaks: 'everyone',
        invites: ['takeaway', 'question'],
        shows: 'discussion',
        repeats: true,
      },
      { id: 'close', minutes: 5, speaks: 'everyone', invites: ['commitment', 'takeaway', 'thanks'] },
    ],
  },
} as const satisfies Record<string, Format>;
