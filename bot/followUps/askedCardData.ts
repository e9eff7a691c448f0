// The domain's facts about an asking as its card wants them: those who are asked with their Teams ids.
import type { AskedCard } from '../../domain/followUps/askedCard';
import type { AskedCardData } from '../chat/cards/askedCardData';
import type { Membership } from '../membership';
import type { Conversation } from '../stores';
import { cardPerson } from './cardPerson';

export async function askedCardData(
  membership: Membership,
  { circleId, circleName, kind, who }: AskedCard,
  home: Conversation,
): Promise<AskedCardData> {
  return {
    ...{ circleId, circleName, kind, home },
    who: who && {
      byName: who.by.name,
      asked: await Promise.all(who.asked.map((person) => cardPerson(membership, home, person))),
      names: new Map(who.people.map(({ id, name }) => [id, name])),
      because: who.because,
    },
  };
}
