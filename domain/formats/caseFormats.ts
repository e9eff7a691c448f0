// Formats in which one brings a situation and the others help to think. Figures: case clinic presencing.com (the split of
// its last steps is ours), short form care-full-courses 5-3, troika liberatingstructures "Troika Consulting", action
// learning personal-coaching-information.com and WIAL.
import type { Format } from './format';

export const caseFormats = {
  caseClinic: {
    id: 'caseClinic',
    kinds: ['tGroup'],
    minutes: 70,
    people: { min: 4, max: 5 },
    leads: 1,
    mayLead: ['peer'],
    roles: { lead: 'caseGiver', others: 'coach' },
    steps: [
      { id: 'roles', minutes: 2, speaks: 'everyone', invites: ['takeaway', 'commitment'] },
      { id: 'case', minutes: 15, speaks: 'lead', invites: ['question'], shows: 'topic' },
      { id: 'stillness', minutes: 3, speaks: 'nobody', invites: [] },
      { id: 'mirroring', minutes: 7, speaks: 'othersInTurn', invites: ['takeaway'], leadMeanwhile: 'listens' },
      { id: 'dialogue', minutes: 33, speaks: 'everyone', invites: ['takeaway', 'question'] },
      { id: 'close', minutes: 10, speaks: 'eachInTurn', invites: ['thanks', 'commitment', 'takeaway'] },
    ],
  },
  caseClinicShort: {
    id: 'caseClinicShort',
    kinds: ['tGroup'],
    minutes: 30,
    people: { min: 3, max: 5 },
    leads: 1,
    mayLead: ['peer'],
    roles: { lead: 'caseGiver', others: 'coach' },
    steps: [
      { id: 'case', minutes: 5, speaks: 'lead', invites: ['question'], shows: 'topic' },
      { id: 'clarify', minutes: 4, speaks: 'everyone', invites: ['question'] },
      { id: 'stillness', minutes: 1, speaks: 'nobody', invites: [] },
      { id: 'mirroring', minutes: 5, speaks: 'othersInTurn', invites: ['takeaway'], leadMeanwhile: 'listens' },
      { id: 'dialogue', minutes: 11, speaks: 'everyone', invites: ['takeaway', 'question'] },
      { id: 'close', minutes: 4, speaks: 'everyone', invites: ['commitment', 'thanks', 'takeaway'] },
    ],
  },
  troika: {
    id: 'troika',
    kinds: ['tGroup'],
    minutes: 30,
    people: { min: 3, max: 4 },
    leads: 'eachRound',
    mayLead: ['peer'],
    roles: { lead: 'client', others: 'consultant' },
    rounds: { per: 'giver', min: 3, max: 4 },
    steps: [
      { id: 'reflect', minutes: 1, speaks: 'nobody', invites: [], repeats: true },
      { id: 'question', minutes: 2, speaks: 'lead', invites: ['question'], repeats: true },
      { id: 'clarify', minutes: 2, speaks: 'everyone', invites: ['question'], repeats: true },
      {
        id: 'consult',
        minutes: 4,
        speaks: 'everyoneButTheLead',
        invites: ['takeaway'],
        leadMeanwhile: 'turnsAway',
        repeats: true,
      },
      { id: 'valuable', minutes: 1, speaks: 'lead', invites: ['takeaway', 'commitment', 'thanks'], repeats: true },
    ],
  },
  actionLearning: {
    id: 'actionLearning',
    kinds: ['tGroup'],
    minutes: 40,
    people: { min: 4, max: 8 },
    leads: 1,
    mayLead: ['peer'],
    roles: { lead: 'presenter', others: 'peer' },
    steps: [
      { id: 'present', minutes: 2, speaks: 'lead', invites: ['question'], shows: 'topic' },
      { id: 'clarify', minutes: 8, speaks: 'everyone', invites: ['question'] },
      { id: 'help', minutes: 15, speaks: 'everyone', invites: ['question', 'takeaway'] },
      { id: 'summary', minutes: 2, speaks: 'lead', invites: ['takeaway'] },
      { id: 'resources', minutes: 5, speaks: 'everyone', invites: ['takeaway', 'commitment'] },
      { id: 'actions', minutes: 2, speaks: 'lead', invites: ['commitment'] },
      { id: 'learned', minutes: 6, speaks: 'eachInTurn', invites: ['takeaway', 'thanks'] },
    ],
  },
} as const satisfies Record<string, Format>;
