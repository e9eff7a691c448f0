// Somebody as a card names them: with their Teams id, as far as Teams knows it in the conversation the card goes to.
import type { NamedPerson } from '../../domain/followUps/afterSession';
import { objectIdOf } from '../../domain/ids';
import type { CardPerson } from '../chat/cards/cardPerson';
import type { Membership } from '../membership';
import type { Conversation } from '../stores';

export async function cardPerson(
  membership: Membership,
  home: Conversation,
  { id, name }: NamedPerson,
): Promise<CardPerson> {
  const answer = await membership.member(home, objectIdOf(id));
  return answer.state === 'member' ? { personId: id, name, mri: answer.mri } : { personId: id, name };
}
