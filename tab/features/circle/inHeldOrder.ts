// Puts rows in an order that was held; what came since stands at the end, in the order it came in.

export function inHeldOrder<Row extends { readonly id: string }>(rows: readonly Row[], held: readonly string[]): Row[] {
  const place = new Map(held.map((id, index) => [id, index]));
  const placeOf = ({ id }: Row) => place.get(id) ?? held.length;
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}
