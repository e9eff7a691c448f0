// Decides how a message's mentions become entities of its card: the only place where a mention is made.
import type { Message } from '../../messenger';
import { objectIdOf } from '../../../domain/ids';

export function cardOnTheWire({ card, mentions }: Message): object {
  if (mentions.length === 0) return card;
  const entities = mentions.map(({ personId, mri, text }) => ({
    type: 'mention',
    text: `<at>${text}</at>`,
    mentioned: { id: mri ?? objectIdOf(personId), name: text },
  }));
  const msteams: unknown = Reflect.get(card, 'msteams');
  return { ...card, msteams: { ...(typeof msteams === 'object' && msteams), entities } };
}
