// What is said when something asked for did not happen: why, and by whom it was changed first where that is why.
import type { Answer } from '../../api/request';
import type { Text } from '../../text/loadText';
import type { Toast } from './ToastRoot';

type Problem = Extract<Answer<never>, { ok: false }>['problem'];

export function refusedToast({ reasonOf }: Pick<Text, 'reasonOf'>, problem: Problem): Toast {
  const by = 'by' in problem ? problem.by : undefined;
  if (by !== undefined && problem.code === 'changedSince') return { say: 'undo.changedBy', words: { person: by } };
  return { say: 'circle.failed', words: { reason: reasonOf(problem) } };
}
