// The address that opens Teams' own dialog for a new meeting, filled in. Without attendees: the tab knows nobody's address.
import type { Instant } from '../../../domain/ids';

export interface NewMeeting {
  subject: string;
  startsAt: Instant;
  endsAt: Instant;
  content: string;
}

/**
 * Teams takes a time with its offset only, and a space as `%20`, never as `+`; teams-js' own `calendar` is not offered in
 * Teams itself (both from its documentation of deep links).
 */
export function newMeetingLink({ subject, startsAt, endsAt, content }: NewMeeting): string {
  const told = { subject, startTime: withOffset(startsAt), endTime: withOffset(endsAt), content };
  const query = Object.entries(told).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://teams.microsoft.com/l/meeting/new?${query.join('&')}`;
}

function withOffset(at: Instant): string {
  return `${at.slice(0, 19)}+00:00`;
}
