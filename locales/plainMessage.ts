// Whether a message has nothing to fill in, and so needs neither a parser nor a formatter.

/** Quotes stand for themselves only where nothing needs quoting, so a message with one counts as not plain. */
export function isPlain(message: string): boolean {
  return !/[{}<>'#]/.test(message);
}
