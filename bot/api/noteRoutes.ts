// What a circle keeps of its sessions, over HTTP: what people say about it afterwards.
import type { Request, RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { markHelpfulBody } from '../../contract/schemas';
import type { CircleDetails } from '../../domain/circle/change';
import type { KeptCapture } from '../../domain/circle/kept';
import { markHelpful } from '../../domain/circle/markHelpful';
import type { CaptureId } from '../../domain/ids';
import type { ApiParts } from './apiParts';
import { atCircle, idIn, type CircleCaller } from './caller';
import { changeAsCaller, type ChangedCircle } from './circleChange';
import { answering, bodyOf } from './handle';

export type NoteEndpoint = 'markHelpful';

export function noteHandlers(parts: ApiParts): Record<NoteEndpoint, RequestHandler> {
  return {
    markHelpful: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.markHelpful);
      const { at, helpful } = bodyOf(request, markHelpfulBody);
      const place = { kind: 'takeaway', at, id: noteIn(request) } as const;
      return changeAsCaller(parts, caller, endpoints.markHelpful, async (details) => {
        const note = await readableNote(parts, caller, details, place);
        return markHelpful(details.circle, note, caller.person.id, helpful);
      });
    }),
  };
}

/**
 * As it is kept now, where this person may read it. Read after the circle, as every decision must that rests on a note:
 * whoever changes the note writes the circle too, and is in the way of the write.
 */
export async function readableNote(
  { stores, said }: ApiParts,
  { board, person }: CircleCaller,
  { circle }: CircleDetails,
  place: Pick<KeptCapture, 'kind' | 'at' | 'id'>,
): Promise<KeptCapture | null> {
  const note = await stores.boards.readKept(board.id, circle.id, place);
  const [readable] = await said.readable(board.id, circle, person.id, note ? [note] : []);
  return readable ?? null;
}

export function noteIn(request: Request): CaptureId {
  return idIn<CaptureId>(request, 'captureId', 'captureUnknown');
}
