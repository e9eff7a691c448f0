// What people are called inside a session, the same in every frame: the first name where it is enough.
import { createContext, useCallback, useContext, useMemo } from 'react';
import type { PersonId } from '../../../domain/ids';
import type { SessionState } from '../../../domain/session/state';
import { shortNames } from '../../ring/shortNames';

export type NameOf = (person: PersonId) => string;

export const SessionNamesContext = createContext<NameOf>(() => '');

export const useNameOf = (): NameOf => useContext(SessionNamesContext);

/** The circle's members, and everyone the session has met. */
export function useSessionNames(
  session: SessionState,
  members: readonly { id: PersonId; name: string }[] = [],
): NameOf {
  const names = session.status === 'notStarted' ? null : session.names;
  const all = useMemo(() => {
    const byId = new Map<string, string>(members.map((member) => [member.id, member.name]));
    for (const [id, name] of Object.entries(names ?? {})) byId.set(id, name);
    return shortNames([...byId].map(([id, name]) => ({ id, name })));
  }, [names, members]);
  return useCallback((person: PersonId) => all.get(person) ?? '', [all]);
}
