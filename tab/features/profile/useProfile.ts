// One's own profile on this board, kept fresh while nothing is being changed; changes wait in a draft until they are
// saved, also while somebody looks at the board in between.
import { useState } from 'react';
import type { Me, ProfileView } from '../../../contract/views';
import type { BoardId, PersonId } from '../../../domain/ids';
import type { ProfileWords } from '../../../domain/profile/profile';
import { readProfile, saveProfile } from '../../api/profile';
import type { Answer } from '../../api/request';
import { useFresh } from '../fresh/useFresh';
import { useSayAfter } from '../toast/useSayAfter';
import { backFrom, bodyOf, isChanged, leftAfter, onTopOf, type ProfileDraft } from './profileDraft';

export type ProfileProblem = Extract<Answer<never>, { ok: false }>['problem'];

export interface ProfileDeeds {
  words: ProfileWords;
  nameOf(id: PersonId): string;
  set(change: Partial<ProfileWords>, chosen?: Me): void;
  save(): Promise<void>;
  isSaving: boolean;
  /** There is something to save. */
  isChanged: boolean;
  /** Why the last saving failed; null since something was changed. */
  refused: ProfileProblem | null;
}

/** What was not saved yet when somebody left the page; gone with the window. */
const unsaved = new Map<BoardId, ProfileDraft>();

export function useProfile(boardId: BoardId) {
  const kept = useFresh<ProfileView>(boardId, () => readProfile(boardId));
  const sayAfter = useSayAfter<ProfileView>();
  const [draft, setDraft] = useState(() => unsaved.get(boardId) ?? null);
  const [refused, setRefused] = useState<ProfileProblem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const { value } = kept;

  function keep(next: ProfileDraft | null): void {
    const left = next && isChanged(next) ? next : null;
    if (left) unsaved.set(boardId, left);
    else unsaved.delete(boardId);
    setDraft(left);
  }

  const send = (body: ReturnType<typeof bodyOf>) =>
    kept.change(
      (profile) => profile,
      () => saveProfile(boardId, body),
    );

  async function save(asked: ProfileDraft): Promise<void> {
    setSaving(true);
    const answer = await send(bodyOf(asked.seen, asked.wanted));
    if (answer.ok) {
      setSaving(false);
      keep(leftAfter(answer.value.words, asked, unsaved.get(boardId)));
      setRefused(null);
      await sayAfter(
        Promise.resolve(answer),
        { say: 'profile.saved' },
        ({ words }) =>
          () =>
            send(backFrom(words, asked)),
      );
      return;
    }
    const why = answer.problem.code === 'profileChanged' ? await showChanged(asked, answer.problem) : answer.problem;
    setSaving(false);
    setRefused(why);
  }

  /** That they see what they wrote in the other window is said once they do. */
  async function showChanged(asked: ProfileDraft, why: ProfileProblem): Promise<ProfileProblem> {
    const now = await kept.change(
      (profile) => profile,
      () => readProfile(boardId),
    );
    if (!now.ok) return now.problem;
    keep(onTopOf(now.value.words, unsaved.get(boardId) ?? asked));
    return why;
  }

  function deedsOn({ words: saved, people: named }: ProfileView): ProfileDeeds {
    const words = draft?.wanted ?? saved;
    const people = [...(draft?.people ?? []), ...named];
    return {
      words,
      nameOf: (id) => people.find((one) => one.id === id)?.name ?? '',
      set(change, chosen) {
        setRefused(null);
        const names = [...(draft?.people ?? []), ...(chosen ? [chosen] : [])];
        keep({ seen: draft?.seen ?? saved, wanted: { ...words, ...change }, people: names });
      },
      save: async () => {
        if (draft && !isSaving) await save(draft);
      },
      isSaving,
      isChanged: draft !== null,
      refused,
    };
  }

  return { value, problem: kept.problem, deeds: value && deedsOn(value) };
}
