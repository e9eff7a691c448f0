// The app was taken away: nothing may be posted there any more, and nothing is answered.
import type { TurnContext } from 'botbuilder';
import { addressOf } from '../turn';
import type { ListenerParts } from './listenerParts';

export function onUninstalled({ useCases }: Pick<ListenerParts, 'useCases'>) {
  return ({ activity }: TurnContext): Promise<void> => useCases.uninstalled(addressOf(activity));
}
