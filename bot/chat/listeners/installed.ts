// The app was added somewhere: remembers the place and welcomes there once; what "once" means is the use case's.
import type { TurnContext } from 'botbuilder';
import { welcomeCard } from '../cards/welcomeCard';
import { addressOf, localeOf, personOf, teamsDataOf } from '../turn';
import type { ListenerParts } from './listenerParts';

type Parts = Pick<ListenerParts, 'useCases' | 'messenger' | 'textsFor' | 'log'>;

export function onInstalled({ useCases, messenger, textsFor, log }: Parts) {
  return async ({ activity }: TurnContext): Promise<void> => {
    const { team, settings } = teamsDataOf(activity);
    const channel = settings?.selectedChannel;
    // A team's installation comes from its first channel, whichever channel the person chose.
    const address = { ...addressOf(activity), ...(channel?.id && { conversationId: channel.id }) };
    const locale = localeOf(activity);
    const by = personOf(activity);
    const { firstTime } = await useCases.installed(address, {
      ...(team?.id && { teamId: team.id }),
      ...(team?.name && { teamName: team.name }),
      ...(channel?.name && { channelName: channel.name }),
      ...(by && { by }),
      locale,
    });
    if (!firstTime) return;
    const { outcome } = await messenger.post(address, welcomeCard(address, textsFor(locale)));
    if (outcome !== 'sent') log.warn({ outcome, kind: address.kind }, 'the welcome was not confirmed');
  };
}
