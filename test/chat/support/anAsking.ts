// People who are asked to a circle together, for cards.
import type { AskedCardData } from '../../../bot/chat/cards/askedCardData';
import type { CircleId } from '../../../domain/ids';
import { dee, tom } from './anAfterSession';
import { CHANNEL } from './someIds';

export function anAsking(fields: Partial<AskedCardData> = {}): AskedCardData {
  return {
    circleId: 'circle-deadlocks' as CircleId,
    home: { conversationId: CHANNEL, kind: 'channel' },
    circleName: 'Deadlocks',
    kind: 'peers',
    who: {
      byName: 'Ana Souza',
      asked: [dee, tom],
      names: new Map([dee, tom].map(({ personId, name }) => [personId, name])),
      because: { reason: 'canShare', personId: dee.personId, subject: 'deadlocks', wantedBy: [tom.personId] },
    },
    ...fields,
  };
}
