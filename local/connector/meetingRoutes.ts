/** The connector's routes about meetings: details, and one participant with their role. */
import { Router } from 'express';
import { meeting, MEETING_ORGANIZER } from '../tenant/conversations';
import { people, personKeyById, TENANT_ID } from '../tenant/people';
import type { ConnectorParts } from './connectorParts';
import { refusals, refuse } from './refusal';
import { teamsAccount } from './rosterRoutes';

export function meetingRoutes({ kept, present }: ConnectorParts): Router {
  const routes = Router();
  routes.param('meetingId', (_request, response, next, meetingId) => {
    if (meetingId !== meeting.meetingId) refuse(response, refusals.meetingNotFound);
    else if (kept.value.installed.includes(meeting.id)) next();
    else refuse(response, refusals.botNotInRoster);
  });

  const conversation = { id: meeting.id, conversationType: 'groupChat', isGroup: true };
  routes.get('/:meetingId', (_request, response) => {
    const organizer = people[MEETING_ORGANIZER];
    response.json({
      details: {
        id: meeting.meetingId,
        msGraphResourceId: Buffer.from(meeting.id).toString('base64url'),
        title: meeting.name,
        type: 'Scheduled',
        joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(meeting.id)}/0`,
        ...(kept.value.runningSince[meeting.id] ? { scheduledStartTime: kept.value.runningSince[meeting.id] } : {}),
      },
      conversation,
      organizer: { id: organizer.mri, aadObjectId: organizer.oid, tenantId: TENANT_ID },
    });
  });

  routes.get('/:meetingId/participants/:participantId', ({ params, query }, response) => {
    if (query['tenantId'] !== TENANT_ID)
      return refuse(response, { status: 400, code: 'BadArgument', message: 'The tenantId is missing or another one.' });
    const key = personKeyById(params.participantId);
    if (key === undefined || !meeting.members.includes(key)) return refuse(response, refusals.memberNotFound);
    const role = key === MEETING_ORGANIZER ? 'Organizer' : 'Presenter';
    const inMeeting = present(meeting.id).includes(key);
    response.json({ user: teamsAccount(key), meeting: { role, inMeeting }, conversation });
  });
  return routes;
}
