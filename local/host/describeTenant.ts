/**
 * What the host page is told about the tenant: the people and places, which do not change, and what is set up where,
 * which does.
 */
import type { SharedToStage, TabSettings, TeamsState } from '../state/teamsState';
import { BOT_MRI, BOT_NAME, TEAMS_APP_ID } from '../tenant/app';
import { channel, chatWithBot, groupChat, meeting, MEETING_ORGANIZER, team } from '../tenant/conversations';
import { people, personKeys, TENANT_ID, type PersonKey } from '../tenant/people';
import { appMayUseStage } from '../tenant/stageRights';
import { mayPresent } from './stageDoings';

export interface PersonView {
  readonly key: PersonKey;
  readonly name: string;
  readonly jobTitle: string;
  readonly oid: string;
  readonly mri: string;
  readonly tenantId: string;
  readonly userPrincipalName: string;
  readonly guest: boolean;
  readonly chatId: string;
}

export interface TenantView {
  readonly tenantId: string;
  readonly app: {
    readonly id: string;
    readonly name: string;
    readonly botMri: string;
    /** Its manifest asks for the meeting's stage. */
    readonly mayUseStage: boolean;
  };
  readonly people: readonly PersonView[];
  readonly team: { readonly id: string; readonly groupId: string; readonly name: string };
  readonly channel: { readonly id: string; readonly name: string; readonly members: readonly PersonKey[] };
  /** A few who talk among themselves. */
  readonly groupChat: { readonly id: string; readonly name: string; readonly members: readonly PersonKey[] };
  readonly meeting: {
    readonly id: string;
    readonly meetingId: string;
    readonly name: string;
    readonly minutes: number;
    readonly organizer: PersonKey;
    readonly members: readonly PersonKey[];
    /** The organiser among them; the others are attendees. */
    readonly presenters: readonly PersonKey[];
  };
}

export interface PlacesView {
  readonly installed: readonly string[];
  readonly tabs: Readonly<Record<string, TabSettings>>;
  readonly runningSince: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<string, SharedToStage>>;
}

export const describeTenant = (): TenantView => ({
  tenantId: TENANT_ID,
  app: { id: TEAMS_APP_ID, name: BOT_NAME, botMri: BOT_MRI, mayUseStage: appMayUseStage },
  people: personKeys.map((key) => {
    const { name, jobTitle, oid, mri, homeTenantId, userPrincipalName, role } = people[key];
    const guest = role === 'guest';
    return {
      key,
      name,
      jobTitle,
      oid,
      mri,
      tenantId: homeTenantId,
      userPrincipalName,
      guest,
      chatId: chatWithBot(key).id,
    };
  }),
  team,
  channel: { id: channel.id, name: channel.name, members: channel.members },
  groupChat: { id: groupChat.id, name: groupChat.name, members: groupChat.members },
  meeting: {
    id: meeting.id,
    meetingId: meeting.meetingId,
    name: meeting.name,
    minutes: meeting.minutes,
    organizer: MEETING_ORGANIZER,
    members: meeting.members,
    presenters: meeting.members.filter(mayPresent),
  },
});

export const describePlaces = ({ installed, tabs, runningSince, stages = {} }: TeamsState): PlacesView => ({
  installed,
  tabs,
  runningSince,
  stages,
});
