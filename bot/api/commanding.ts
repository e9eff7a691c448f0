// Who asks for something to happen around a session, counted before anything is read: who asks too much costs nobody
// else anything.
import type { Request } from 'express';
import { endpoints, type EndpointName } from '../../contract/endpoints';
import { Failure } from '../failure';
import type { ApiParts } from './apiParts';
import { atSession, signedIn, type SessionCaller } from './caller';

export async function commanding(parts: ApiParts, request: Request, name: EndpointName): Promise<SessionCaller> {
  const person = await signedIn(parts, request);
  if (!parts.limited.mayCommand(person.id)) throw new Failure('tooFast');
  return atSession(parts, request, endpoints[name]);
}
