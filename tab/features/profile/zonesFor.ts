// The time zones one chooses from: one's own and what was said first, then all that this browser knows.
export function zonesFor(said: string | null): readonly string[] {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([...(said === null ? [] : [said]), here, ...Intl.supportedValuesOf('timeZone')])];
}
