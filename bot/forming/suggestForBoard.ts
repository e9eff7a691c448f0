// What circles could start on a board. Reads, and changes nothing: whoever asks keeps what is suggested and asks again.
import type { SuggestedCircle, SuggestionsView } from '../../contract/views';
import type { Kind } from '../../domain/circle/kinds';
import { isAvailable } from '../../domain/forming/candidate';
import { fitsTogether } from '../../domain/forming/fitsTogether';
import { sizesFor } from '../../domain/forming/groupSizes';
import { isKnown } from '../../domain/forming/mayMeet';
import { suggestionOf, suggesting, type Suggested } from '../../domain/forming/suggestCircles';
import type { PersonId } from '../../domain/ids';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { Board } from '../stores';
import { companyOf, type BoardCompany, type CompanyParts } from './company';
import type { InPieces } from './inPieces';

export interface AskedSuggestions {
  kind: Kind;
  wanted: number;
  seed: number;
  kept: readonly (readonly PersonId[])[];
  /** False only looks at what is kept. */
  forming: boolean;
}

type Answer = Pick<SuggestionsView, 'circles' | 'sitOut' | 'mine' | 'sizes'>;
type Parts = CompanyParts & { inPieces: InPieces };

export async function suggestForBoard(
  parts: Parts,
  board: Board,
  asked: AskedSuggestions,
  me: PersonId,
): Promise<Result<Answer>> {
  const company = await companyOf(parts, board, asked.kind);
  const found = await suggestOf(parts, company, asked);
  return found.ok ? accepted({ ...found.value, mine: placeOf(company, me) }) : found;
}

/** The same whoever asks. */
export async function suggestOf(
  parts: Parts,
  company: BoardCompany,
  asked: AskedSuggestions,
): Promise<Result<Omit<Answer, 'mine'>>> {
  const { kind, wanted, seed, kept } = asked;
  const looked = lookAt(company, kept);
  if (!looked.ok) return looked;
  const work = suggesting({ ...company, wanted, seed, kept });
  const suggested = asked.forming ? await parts.inPieces(work) : looked.value;
  const named = <One extends { id: PersonId }>(one: One) => ({ ...one, name: company.names.get(one.id) ?? '' });
  return accepted({
    circles: suggested.circles.map(({ people, ...circle }): SuggestedCircle => ({
      ...circle,
      people: people.map(named),
    })),
    sitOut: suggested.sitOut.map((id) => named({ id })),
    sizes: sizesFor(kind, wanted),
  });
}

/** The groups that are kept, if each may be asked and nobody sits in two of them. */
function lookAt(company: BoardCompany, kept: AskedSuggestions['kept']): Result<Suggested> {
  const circles = [];
  for (const ids of kept) {
    const group = fitsTogether(company, ids);
    if (!group.ok) return group;
    circles.push(suggestionOf(company.kind, group.value, company.now));
  }
  if (new Set(kept.flat()).size < kept.flat().length) return refused('suggestionGone');
  return accepted({ circles, sitOut: [] });
}

function placeOf({ people, waiting, kind, now }: BoardCompany, id: PersonId): SuggestionsView['mine'] {
  if (waiting.has(id)) return 'asked';
  const own = people.find((one) => one.id === id);
  if (!own) return 'notForward';
  if (!isAvailable(own, now)) return 'paused';
  return isKnown(kind, own) ? 'there' : 'profileNeeded';
}
