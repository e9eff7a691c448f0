import fc from 'fast-check';
import type { Capture } from '../../domain/session/capture';
import { captureWith, withOneMore } from '../../domain/session/captureIndex';
import type { CaptureId } from '../../domain/ids';
import { ana, NOON } from '../support/builders';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as CaptureId[];

function note(id: CaptureId): Capture {
  return { id, kind: 'takeaway', text: id, authorId: ana, at: NOON, setAside: false, late: false };
}

test('whichever list is asked, longer or shorter, before or after, it finds what is in it and nothing else', () => {
  const steps = fc.array(fc.record({ from: fc.nat(), add: fc.constantFrom(...ids), look: fc.nat() }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, (taken) => {
      const lists: (readonly Capture[])[] = [[]];
      for (const { from, add, look } of taken) {
        const list = lists[from % lists.length]!;
        if (!captureWith(list, add)) lists.push(withOneMore(list, note(add)));
        const asked = lists[look % lists.length]!;
        for (const id of ids) expect(captureWith(asked, id)).toBe(asked.find((capture) => capture.id === id));
      }
    }),
  );
});
