// A person's page kept fresh, and what one decides about one's own: what one is not shown for, each with its way back.
import type { EarnedView, PersonView } from '../../../contract/findingViews';
import type { BoardId, PersonId } from '../../../domain/ids';
import { hideSubject, readPerson } from '../../api/finding';
import { useFresh } from '../fresh/useFresh';
import { useText } from '../../text/TextProvider';
import { useSayAfter } from '../toast/useSayAfter';

export function usePerson(boardId: BoardId, personId: PersonId) {
  const { t } = useText();
  const kept = useFresh<PersonView>(`${boardId} ${personId}`, () => readPerson(boardId, personId));
  const sayAfter = useSayAfter<PersonView>();

  const change = (entry: EarnedView, hidden: boolean) =>
    kept.change(
      (view) => withHidden(view, entry, hidden),
      () => hideSubject(boardId, { subject: entry.subject, hidden }),
    );

  async function hide(entry: EarnedView, hidden: boolean): Promise<void> {
    const subject = entry.title ?? t('find.noTopic');
    await sayAfter(
      change(entry, hidden),
      { say: hidden ? 'person.hidden' : 'person.shownAgain', words: { subject } },
      () => () => change(entry, !hidden),
    );
  }

  return { value: kept.value, problem: kept.problem, hide };
}

function withHidden(view: PersonView, entry: EarnedView, hidden: boolean): PersonView {
  const without = (entries: readonly EarnedView[]) => entries.filter(({ subject }) => subject !== entry.subject);
  const earned = without(view.earned);
  const others = without(view.hidden);
  return hidden
    ? { ...view, earned, hidden: [...others, entry] }
    : { ...view, earned: [...earned, entry], hidden: others };
}
