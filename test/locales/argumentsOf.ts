// The arguments a message takes, with what each is used as: read from the parsed message, not from its text.
import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const ARGUMENT_KINDS: Readonly<Record<number, string>> = {
  1: 'text',
  2: 'number',
  3: 'date',
  4: 'time',
  5: 'select',
  6: 'plural',
};

/** Throws when the message is no ICU message. */
export function argumentsOf(message: string, locale: string): string[] {
  return namesIn(new IntlMessageFormat(message, locale).getAst());
}

export function namesIn(elements: readonly Element[]): string[] {
  const names = elements.flatMap((element) => {
    const kind = ARGUMENT_KINDS[element.type];
    const own = kind && 'value' in element ? [`${String(element.value)}: ${kind}`] : [];
    const inner = 'options' in element ? Object.values(element.options).flatMap((option) => namesIn(option.value)) : [];
    return [...own, ...inner, ...('children' in element ? namesIn(element.children) : [])];
  });
  return [...new Set(names)].sort();
}

/** A value for each argument, so that the message can be said. */
export function someValues(message: string, locale: string): Record<string, string | number | Date> {
  const values = argumentsOf(message, locale).map((argument) => {
    const [name = '', kind] = argument.split(': ');
    if (kind === 'number' || kind === 'plural') return [name, 3] as const;
    return [name, kind === 'date' || kind === 'time' ? new Date(0) : 'Ana'] as const;
  });
  return Object.fromEntries(values);
}
