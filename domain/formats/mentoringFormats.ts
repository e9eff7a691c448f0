// A mentor and a mentee, one hour. Figures: academy.mentorcloud.com; brookes.ac.uk agrees on the order.
import type { Format } from './format';

export const mentoringFormats = {
  mentoringMeeting: {
    id: 'mentoringMeeting',
    kinds: ['mentoring'],
    minutes: 60,
    people: { min: 2, max: 2 },
    leads: 1,
    // Two peers who mentor each other take the mentee's part in turn.
    mayLead: ['mentee', 'peer'],
    roles: { lead: 'mentee', others: 'mentor' },
    steps: [
      { id: 'update', minutes: 10, speaks: 'lead', invites: ['takeaway', 'question'] },
      { id: 'discuss', minutes: 30, speaks: 'everyone', invites: ['takeaway', 'question'], shows: 'topic' },
      { id: 'close', minutes: 20, speaks: 'everyone', invites: ['commitment', 'thanks'] },
    ],
  },
} as const satisfies Record<string, Format>;
