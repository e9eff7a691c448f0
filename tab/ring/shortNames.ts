// What people are called where there is little room: their first name, or more of it when two share one.

interface Named {
  id: string;
  name: string;
}

export function shortNames(people: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(people.map((person) => [person.id, shortName(person, people)]));
}

function shortName(person: Named, people: readonly Named[]): string {
  const [first = person.name, ...rest] = person.name.trim().split(/\s+/);
  const namesakes = people.filter((other) => other.id !== person.id && other.name.trim().split(/\s+/)[0] === first);
  if (namesakes.length === 0 || rest.length === 0) return first;
  const initial = `${first} ${rest.at(-1)!.charAt(0)}.`;
  const clash = namesakes.some((other) => other.name.trim().split(/\s+/).at(-1)?.charAt(0) === rest.at(-1)!.charAt(0));
  return clash ? person.name : initial;
}
