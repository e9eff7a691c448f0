import fc from 'fast-check';
import { createEventStreamParser } from '../../../tab/live/eventStreamParser';

const text =
  'event: hello\ndata: {"build":"b"}\n\n: still here\n\nid: 7\r\nevent: events\r\ndata: [1,\r\ndata: 2]\r\n\r\ndata: “ü”\n\n';
const messages = [
  { event: 'hello', id: null, data: '{"build":"b"}' },
  { event: 'events', id: '7', data: '[1,\n2]' },
  { event: 'message', id: null, data: '“ü”' },
];

test('a stream says the same however the network cuts it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(text.length)), (cuts) => {
      const parse = createEventStreamParser();
      const edges = [0, ...[...cuts].sort((a, b) => a - b), text.length];
      const parsed = edges.slice(1).flatMap((edge, index) => parse(text.slice(edges[index], edge)));
      expect(parsed).toEqual(messages);
    }),
  );
});

test('a message that was not finished is not given', () => {
  expect(createEventStreamParser()('event: events\ndata: [1]\n')).toEqual([]);
});
