// Decides what the card about people who are asked together needs to know.
import type { Kind } from '../../../domain/circle/kinds';
import type { Reason } from '../../../domain/forming/reasons';
import type { CircleId } from '../../../domain/ids';
import type { ConversationAddress } from '../../messenger';
import type { CardPerson } from './cardPerson';

export interface AskedCardData {
  circleId: CircleId;
  home: Pick<ConversationAddress, 'conversationId' | 'kind'>;
  circleName: string;
  kind: Kind;
  /** Null of a private circle. */
  who: {
    byName: string;
    asked: CardPerson[];
    /** Of everybody in it or asked to it, by their ids. */
    names: ReadonlyMap<string, string>;
    because: Reason | null;
  } | null;
}
