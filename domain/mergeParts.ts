// Two who change the same thing from what each of them saw: parts that only one of them changed merge, a part that both
// changed, each otherwise, does not.

/** Parts are fields that belong together. */
export function mergeParts<T extends object, Part extends readonly (keyof T)[]>(
  now: T,
  { seen, wanted }: { seen: T; wanted: T },
  parts: readonly Part[],
): { merged: T; conflicts: Part[] } {
  const isSame = (part: Part, one: T, other: T) => canonical(part, one) === canonical(part, other);
  const changed = parts.filter((part) => !isSame(part, wanted, seen) && !isSame(part, wanted, now));
  const conflicts = changed.filter((part) => !isSame(part, now, seen));
  const taken = changed.flat() as (keyof T)[];
  const fields = [...new Set([...Object.keys(now), ...taken])] as (keyof T)[];
  const from = (field: keyof T) => (taken.includes(field) ? wanted : now)[field];
  const merged = fields.filter((field) => from(field) !== undefined).map((field) => [field, from(field)]);
  return { merged: Object.fromEntries(merged) as T, conflicts };
}

function canonical<T extends object>(part: readonly (keyof T)[], value: T): string {
  return JSON.stringify(part.map((field) => sorted(value[field]) ?? null));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
