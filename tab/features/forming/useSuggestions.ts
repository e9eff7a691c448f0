// The circles suggested to a board, and what can be done with them: changed here, asked on the server.
import { useEffect, useRef, useState } from 'react';
import type { Me, SuggestionsView } from '../../../contract/views';
import type { Kind } from '../../../domain/circle/kinds';
import type { BoardId, CircleId } from '../../../domain/ids';
import { SIT_OUT_MAX } from '../../../domain/limits';
import { askTogether, suggestCircles, takeBackAsking } from '../../api/forming';
import type { Answer } from '../../api/request';
import { useText } from '../../text/TextProvider';
import { viewerZone } from '../../text/viewerZone';
import { refusedToast } from '../toast/refusedToast';
import { useSayAfter } from '../toast/useSayAfter';
import { useToast } from '../toast/ToastRoot';
import {
  draftFrom,
  idsOf,
  keptIn,
  moved,
  movedBack,
  withCircle,
  withMoved,
  type DraftCircle,
  type FormingDraft,
  type Move,
} from './formingDraft';

export interface Wanted {
  kind: Kind;
  size: number;
  seed: number;
}

interface Known {
  wanted: Wanted;
  view: SuggestionsView;
  draft: FormingDraft;
}

type Problem = Extract<Answer<never>, { ok: false }>['problem'];

/** What somebody was about to ask when they left the page; gone with the window. */
const unasked = new Map<BoardId, Known>();
const first: Wanted = { kind: 'peers', size: 4, seed: 1 };

export function useSuggestions(boardId: BoardId) {
  const text = useText();
  const toast = useToast();
  const sayAfter = useSayAfter<unknown>();
  const [known, setKnown] = useState(() => unasked.get(boardId) ?? null);
  const [wanted, setWanted] = useState(known?.wanted ?? first);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(0);

  function keep(next: Known): void {
    unasked.set(boardId, next);
    setKnown(next);
  }

  async function suggest(next: Wanted, before: FormingDraft | null): Promise<void> {
    const turn = (latest.current += 1);
    setWanted(next);
    setBusy(true);
    const kept = before ? keptIn(before).map(idsOf) : [];
    const body = { kind: next.kind, wanted: next.size, seed: next.seed, kept, forming: true };
    const answer = await suggestCircles(boardId, body);
    if (turn !== latest.current) return;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) keep({ wanted: next, view: answer.value, draft: draftFrom(answer.value, before, newId) });
  }

  useEffect(() => {
    if (!known) void suggest(wanted, null);
    return () => void (latest.current += 1);
    // Once for each board.
  }, [boardId]);

  /** Of what there is by then: an undo comes after whatever was done meanwhile. */
  function change(from: (draft: FormingDraft) => FormingDraft): void {
    const now = unasked.get(boardId);
    if (now) keep({ ...now, draft: from(now.draft) });
  }

  async function move(who: Me, to: Move): Promise<void> {
    if (!known || isBusy) return;
    const { draft, view } = known;
    const next = moved(draft, who, to, view.sizes.least);
    const kept = next.changed.flatMap(({ people }) => (people.length > 0 ? [[...people]] : []));
    setBusy(true);
    const body = { kind: view.kind, wanted: known.wanted.size, seed: known.wanted.seed, kept, forming: false };
    const answer = await suggestCircles(boardId, body);
    setBusy(false);
    if (!answer.ok) return toast(refusedToast(text, answer.problem));
    const looked = answer.value;
    change((now) => withMoved(now, next, looked));
    const undo = () => change((now) => movedBack(now, draft, next));
    toast({ say: 'forming.moved', words: { person: who.name }, undo });
  }

  async function ask(one: DraftCircle, name: string): Promise<void> {
    if (!known || isBusy) return;
    const { draft, view } = known;
    const id = one.id;
    setBusy(true);
    const asking = askTogether(boardId, {
      circleId: id,
      name,
      kind: view.kind,
      timeZone: viewerZone(),
      personIds: idsOf(one),
      sitOut: draft.sitOut.slice(0, SIT_OUT_MAX).map((person) => person.id as string),
    });
    const answer = await asking;
    setBusy(false);
    if (answer.ok) change((now) => withCircle(now, id, { isAsked: true, name }));
    await sayAfter(asking, { say: 'forming.asked', words: { circle: name } }, () => async () => {
      const back = await takeBackAsking({ boardId, circleId: id });
      // Asking them again makes another circle.
      if (back.ok) change((now) => withCircle(now, id, { id: newId(), name, isAsked: false }));
      return back;
    });
  }

  return {
    known,
    wanted,
    problem,
    isBusy,
    want: (next: Partial<Wanted>) => void suggest({ ...wanted, ...next, seed: first.seed }, null),
    again: () => void suggest({ ...wanted, seed: wanted.seed + 1 }, known?.draft ?? null),
    tryAgain: () => void suggest(wanted, known?.draft ?? null),
    name: (id: CircleId, name: string) => change((now) => withCircle(now, id, { name })),
    keepCircle: (id: CircleId, isKept: boolean) => change((now) => withCircle(now, id, { isKept })),
    move,
    ask,
  };
}

export type Suggestions = ReturnType<typeof useSuggestions>;

const newId = () => crypto.randomUUID() as CircleId;
