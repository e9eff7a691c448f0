// How one session can run: formats as data. Adding one touches this table and the locales, nothing else.
// Minutes and their sources: a lunch-and-learn's split is our own judgement; explain-back stands in it because
// teaching somebody beats explaining to oneself (Kobayashi 2019, PMC6336728; Fiorella & Mayer 2014).
import type { CaptureKind } from './session/capture';
import type { Kind } from './circle/circle';

export const formatIds = ['lunchAndLearn', 'snackAndShare'] as const;
export type FormatId = (typeof formatIds)[number];

export type Speakers = 'lead' | 'everyone' | 'everyoneButTheLead' | 'eachInTurn' | 'nobody';

export const stepIds = ['open', 'share', 'explainBack', 'questions', 'takeaways', 'close'] as const;
export type StepId = (typeof stepIds)[number];

export interface FormatStep {
  id: StepId;
  minutes: number;
  speaks: Speakers;
  /** The kinds of capture this step invites, the most likely first; the others stay possible. */
  invites: readonly CaptureKind[];
}

export interface Format {
  id: FormatId;
  kinds: readonly Kind[];
  minutes: number;
  people: { min: number; max: number };
  leads: 0 | 1;
  steps: readonly FormatStep[];
}

export const formats: Record<FormatId, Format> = {
  lunchAndLearn: {
    id: 'lunchAndLearn',
    kinds: ['peers'],
    minutes: 45,
    people: { min: 3, max: 12 },
    leads: 1,
    steps: [
      { id: 'open', minutes: 3, speaks: 'eachInTurn', invites: ['commitment', 'question'] },
      { id: 'share', minutes: 15, speaks: 'lead', invites: ['takeaway', 'question'] },
      { id: 'explainBack', minutes: 5, speaks: 'everyoneButTheLead', invites: ['takeaway', 'question'] },
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
    steps: [
      { id: 'open', minutes: 2, speaks: 'eachInTurn', invites: ['commitment', 'question'] },
      { id: 'share', minutes: 8, speaks: 'lead', invites: ['takeaway', 'question'] },
      { id: 'questions', minutes: 6, speaks: 'everyone', invites: ['question', 'takeaway'] },
      { id: 'takeaways', minutes: 2, speaks: 'everyone', invites: ['takeaway', 'thanks'] },
      { id: 'close', minutes: 2, speaks: 'everyone', invites: ['commitment', 'thanks'] },
    ],
  },
};
