/**
 * Whether the app's own manifest lets it use the meeting's stage: it must name the place and ask for the permission, as
 * real Teams looks at both.
 */
import manifest from '../../appPackage/manifest.json';

/** The permission for meetings of a chat; channel meetings have one of their own. */
const PERMISSION = 'MeetingStage.Write.Chat';

export const appMayUseStage =
  manifest.configurableTabs.some((tab) => tab.context.includes('meetingStage')) &&
  manifest.authorization.permissions.resourceSpecific.some(({ name }) => name === PERMISSION);
