// A word as it begins a line of its own, where the same word stands in the middle of sentences too.

export function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
