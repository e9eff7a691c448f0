import { renderToStaticMarkup } from 'react-dom/server';
import { Ring } from '../../../tab/ring/Ring';

const seats = [
  { id: 'a', name: 'Ana Souza', lit: true, said: 'ready' },
  { id: 'b', name: 'Bo <b>Lindqvist</b>', lit: false },
];

test('a ring is an ordered list of full names with a silent drawing', () => {
  const html = renderToStaticMarkup(
    <Ring size={164} seats={seats} label="In the order they lead">
      8:40
    </Ring>,
  );
  expect(html).toContain('<ol aria-label="In the order they lead"');
  expect(html).toMatch(/<bdi dir="auto">Ana Souza<\/bdi>, ready/);
  expect(html.indexOf('Ana Souza')).toBeLessThan(html.indexOf('Lindqvist'));
  expect(html).toMatch(/<svg aria-hidden="true"/);
});

test('a name is text, whatever is in it', () => {
  const html = renderToStaticMarkup(<Ring size={164} seats={seats} label="" />);
  expect(html).toContain('Bo &lt;b&gt;Lindqvist&lt;/b&gt;');
});

test('the clock’s arc shows what is left, and all of it once time is up', () => {
  const arc = (clock: Parameters<typeof Ring>[0]['clock']) =>
    /stroke-dasharray="([\d.]+) ([\d.]+)"/.exec(
      renderToStaticMarkup(<Ring size={164} seats={seats} label="" {...(clock ? { clock } : {})} />),
    );
  const share = (found: RegExpExecArray | null) => Number(found?.[1]) / Number(found?.[2]);
  expect(share(arc({ fraction: 0.25, state: 'running' }))).toBeCloseTo(0.25);
  expect(share(arc({ fraction: -3, state: 'timesUp' }))).toBe(1);
});
