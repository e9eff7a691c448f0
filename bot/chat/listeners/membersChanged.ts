// People joined or left the conversation: what was believed about its members is asked anew.
import type { TurnContext } from 'botbuilder';
import { addressOf } from '../turn';
import type { ListenerParts } from './listenerParts';

export function onMembersChanged({ useCases }: Pick<ListenerParts, 'useCases'>) {
  return ({ activity }: TurnContext): Promise<void> => useCases.membersChanged(addressOf(activity));
}
