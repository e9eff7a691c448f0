// Asking somebody in Teams, in one press; says so where Teams does not open the chat.
import type { FoundPerson } from '../../../contract/findingViews';
import { openDeepLink } from '../../host/teams';
import { useToast } from '../toast/ToastRoot';
import { chatLink } from './chatLink';

export function useAsk(): (person: FoundPerson & { chatWith: string }) => void {
  const toast = useToast();
  return ({ name, chatWith }) =>
    void openDeepLink(chatLink(chatWith)).catch(() => toast({ say: 'find.notOpened', words: { person: name } }));
}
