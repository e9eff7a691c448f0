// A made-up language for testing layouts: every sentence a third longer, accented, and read from right to left.
import { elementsOf, type Elements, type Message } from './elementsOf';

/** Microsoft's name for a mirrored pseudo-language. */
export const PSEUDO_LOCALE = 'qps-plocm';

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** The parsed message with its literal text changed and its arguments left alone. */
export function pseudo(message: Message): Elements {
  return elementsOf(message).map(stretch);
}

type Element = Elements[number];

function stretch(element: Element): Element {
  if ('options' in element) {
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: option.value.map(stretch) },
    ]);
    return { ...element, options: Object.fromEntries(options) } as Element;
  }
  if ('children' in element) return { ...element, children: element.children.map(stretch) } as Element;
  if (element.type !== 0) return element;
  const text = element.value.replace(/[aeiouAEIOU]/g, (letter) => ACCENTED[letter]!);
  return { ...element, value: text + longer(Math.ceil(text.trim().length / 3)) };
}

/** In words such as languages have: a line may break between them, and not within one. */
function longer(letters: number): string {
  return 'ǃ'.repeat(letters).replace(/ǃ{14}(?=ǃ)/g, '$& ');
}
