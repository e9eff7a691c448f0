// The home of a circle's posts over HTTP.
import type { RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { setHomeBody } from '../../contract/schemas';
import type { HomeView } from '../../contract/views';
import { giveHome } from '../boards/giveHome';
import { homeChoices } from '../boards/homeChoices';
import type { ApiParts } from './apiParts';
import { atCircle } from './caller';
import { aboutCircle, changeAsCaller, type ChangedCircle } from './circleChange';
import { answering, bodyOf } from './handle';

export type HomeEndpoint = 'homeChoices' | 'setHome';

export function homeHandlers(parts: ApiParts): Record<HomeEndpoint, RequestHandler> {
  return {
    homeChoices: answering(async (request): Promise<HomeView> => {
      const { board, circle } = await atCircle(parts, request, endpoints.homeChoices);
      return homeChoices(parts.open, board, circle);
    }),

    setHome: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.setHome);
      const { home } = bodyOf(request, setHomeBody);
      const given = await giveHome(parts.open, caller, home);
      const shown = await changeAsCaller(parts, caller, endpoints.setHome, aboutCircle(given.decide));
      await given.written();
      return shown;
    }),
  };
}
