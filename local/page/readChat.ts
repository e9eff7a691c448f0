/** Whom a link to a chat names; what Teams would not open, is not opened here either. */
import type { PersonView } from '../host/describeTenant';
import { readWords } from './readWords';

/** Everybody by the address they sign in with. Nothing for another path, nobody named, or anybody unknown here. */
export function readChat(
  people: readonly PersonView[],
  { protocol, pathname, search }: Pick<URL, 'protocol' | 'pathname' | 'search'>,
): readonly PersonView[] | undefined {
  if (protocol !== 'https:' || pathname !== '/l/chat/0/0') return undefined;
  const users = readWords(search).get('users') ?? '';
  const named = users.split(',').map((user) => people.find((one) => sameAddress(one.userPrincipalName, user)));
  return named.every((one) => one !== undefined) ? named : undefined;
}

const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
