// A message as its elements: parsed here, or handed on where the build has parsed it.
import { IntlMessageFormat } from 'intl-messageformat';
import { isPlain } from './plainMessage';

export type Elements = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;
/** As written, or parsed already. */
export type Message = string | Elements;

export function elementsOf(message: Message): Elements {
  if (typeof message !== 'string') return message;
  if (isPlain(message)) return [{ type: 0, value: message }];
  const parse = IntlMessageFormat.__parse;
  if (!parse) throw new Error('this build of intl-messageformat has no parser');
  return parse(message) as Elements;
}
