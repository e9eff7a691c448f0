// What is said of somebody beneath their name: their role, and the circles they sit in.
import type { FoundPerson } from '../../../contract/findingViews';

export function personFacts({ role, circles }: FoundPerson): string[] {
  return [...(role === null ? [] : [role]), ...(circles.length === 0 ? [] : [circles.join(', ')])];
}
