// What an entry rests on, in the few lines a person reads: the same said twice is said once.
import type { EarnedView, EvidenceLine } from '../../contract/findingViews';
import type { Evidence, ExpertiseEntry } from '../../domain/expertise/expertise';
import type { PersonId } from '../../domain/ids';

export type NameOf = (person: PersonId) => string | null;

export function earnedView({ subject, title, evidence, helpedIds }: ExpertiseEntry, nameOf: NameOf): EarnedView {
  return { subject, title, helped: helpedIds.length, lines: linesOf(evidence, title, nameOf) };
}

/** `evidence` is newest first, and so are the lines. */
function linesOf(evidence: readonly Evidence[], title: string | null, nameOf: NameOf): EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  const led = evidence.filter((one) => one.kind === 'led');
  if (led.length > 0) lines.push({ kind: 'led', title, at: led.map(({ at }) => at) });

  const helped = evidence.filter((one) => one.kind === 'helped');
  const helpers = new Set(helped.flatMap(({ personId, helpedIds }) => helpedIds.filter((id) => id !== personId)));
  if (helpers.size > 0) lines.push({ kind: 'helped', people: helpers.size, at: helped[0]!.at });

  const thanked = evidence.filter((one) => one.kind === 'thanked');
  const by = [...new Set(thanked.map(({ byId }) => byId))].flatMap((id) => nameOf(id) ?? []);
  if (by.length > 0) lines.push({ kind: 'thanked', by, at: thanked[0]!.at });

  for (const one of evidence) {
    if (one.kind === 'answered') lines.push({ kind: 'answered', question: one.question, at: one.at });
  }
  return lines.sort((a, b) => newestOf(b).localeCompare(newestOf(a)));
}

function newestOf({ at }: EvidenceLine): string {
  return typeof at === 'string' ? at : (at[0] ?? '');
}
