// Decides which listener hears which activity: a teams-ai Application as a router, without any AI and without state.
// Not the package's front door: that one also loads its AI half, 18 MB and a fifth of a second.
import { Application, type RouteSelector } from '@microsoft/teams-ai/lib/Application';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { commandOf, isCommand, isTypedMessage } from './commandOf';
import { CARD_ACTION, onCardAction } from './listeners/cardAction';
import { onCardSubmitted } from './listeners/cardSubmitted';
import { onHelp } from './listeners/help';
import { onInstalled } from './listeners/installed';
import type { ListenerParts } from './listeners/listenerParts';
import { MEETING_END, MEETING_START, onMeetingEnded, onMeetingStarted } from './listeners/meetingEvents';
import { onMembersChanged } from './listeners/membersChanged';
import { onAnswered } from './listeners/answered';
import { onNext } from './listeners/next';
import { onUninstalled } from './listeners/uninstalled';

export interface ChatApplication {
  /** False when nobody listens to such an activity. */
  run(context: TurnContext): Promise<boolean>;
}

const hears =
  (isIt: (activity: TurnContext['activity']) => boolean): RouteSelector =>
  ({ activity }) =>
    Promise.resolve(isIt(activity));

const isUpdate = (action: string) =>
  hears(({ type, action: said }) => type === ActivityTypes.InstallationUpdate && (said ?? '') === action);

const botIsAmong = (who: 'membersAdded' | 'membersRemoved') =>
  hears(({ type, recipient, [who]: members = [] }) => {
    return type === ActivityTypes.ConversationUpdate && members.some(({ id }) => id === recipient.id);
  });

const isMeetingEvent = (wanted: string) => hears(({ type, name }) => type === ActivityTypes.Event && name === wanted);

/** The first route that matches hears the activity; reactions, edits and the like are heard by nobody. */
export function createApplication(parts: ListenerParts): ChatApplication {
  // No storage: every turn would read and write state that nothing here needs, under keys with slashes.
  const application = new Application({ startTypingTimer: false, removeRecipientMention: false });

  application
    .addRoute(
      hears(({ name }) => name === CARD_ACTION),
      onCardAction(parts),
      true,
    )
    .addRoute(isUpdate('add'), onInstalled(parts))
    .addRoute(isUpdate('add-upgrade'), onInstalled(parts))
    .addRoute(isUpdate('remove'), onUninstalled(parts))
    .addRoute(botIsAmong('membersAdded'), onInstalled(parts))
    .addRoute(botIsAmong('membersRemoved'), onUninstalled(parts))
    .addRoute(
      hears(({ type }) => type === ActivityTypes.ConversationUpdate),
      onMembersChanged(parts),
    )
    .addRoute(isMeetingEvent(MEETING_START), onMeetingStarted(parts))
    .addRoute(isMeetingEvent(MEETING_END), onMeetingEnded(parts))
    .addRoute(isCommand('help'), onHelp(parts, 'asked'))
    .addRoute(isCommand('next'), onNext(parts))
    .addRoute(isCommand('whoKnows'), onAnswered(parts, 'whoKnows'))
    .addRoute(isCommand('topics'), onAnswered(parts, 'topics'))
    .addRoute(isCommand('takeaways'), onAnswered(parts, 'takeaways'))
    .addRoute(isCommand('commitments'), onAnswered(parts, 'commitments'))
    .addRoute(
      hears((activity) => isTypedMessage(activity) && commandOf(activity) === null),
      onHelp(parts, 'notUnderstood'),
    )
    .addRoute(
      hears(({ type }) => type === ActivityTypes.Message),
      onCardSubmitted(parts),
    );
  return application;
}
