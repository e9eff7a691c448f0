// One's own profile over HTTP. There is no route to anybody else's.
import type { RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { saveProfileBody } from '../../contract/schemas';
import type { ProfileView } from '../../contract/views';
import { facts, type Fact, type FactSource, type Profile } from '../../domain/profile/profile';
import { refreshProfile } from '../profiles/refreshProfile';
import { nothingSaid, saveProfile } from '../profiles/saveProfile';
import type { ApiParts } from './apiParts';
import { atBoard, tokenIn, type BoardCaller } from './caller';
import { answering, bodyOf, granted } from './handle';

export type ProfileEndpoint = 'profile' | 'saveProfile';

export function profileHandlers(parts: ApiParts): Record<ProfileEndpoint, RequestHandler> {
  const { clock, profiles } = parts;

  function viewOf({ board, person }: BoardCaller, profile: Profile | null): ProfileView {
    const { words, fixed, people } = profile ?? nothingSaid(person.id);
    return {
      boardId: board.id,
      words,
      sources: sourcesOf(fixed),
      people,
      isSaved: (profile?.savedAt ?? null) !== null,
      me: { id: person.id, name: person.name },
      serverNow: clock.now(),
    };
  }

  return {
    profile: answering(async (request): Promise<ProfileView> => {
      const caller = await atBoard(parts, request, endpoints.profile);
      await refreshProfile(parts, caller.board.id, caller.person, tokenIn(request));
      return viewOf(caller, (await profiles.read(caller.board.id, caller.person.id))?.value ?? null);
    }),

    saveProfile: answering(async (request): Promise<ProfileView> => {
      const caller = await atBoard(parts, request, endpoints.saveProfile);
      const asked = bodyOf(request, saveProfileBody);
      await refreshProfile(parts, caller.board.id, caller.person, tokenIn(request), { anyway: true });
      const saved = granted(await saveProfile({ ...parts, ...parts.change }, caller.board, caller.person.id, asked));
      parts.finder.profileChanged(caller.board.id);
      parts.standingSuggestion.forget(caller.board.id);
      return viewOf(caller, saved);
    }),
  };
}

function sourcesOf(fixed: readonly Fact[]): Record<Fact, FactSource> {
  const sourceOf = (fact: Fact): FactSource => (fixed.includes(fact) ? 'directory' : 'stated');
  return Object.fromEntries(facts.map((fact) => [fact, sourceOf(fact)])) as Record<Fact, FactSource>;
}
