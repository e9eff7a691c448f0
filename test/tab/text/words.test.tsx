import { renderToStaticMarkup } from 'react-dom/server';
import { messages as german } from '../../../tab/text/bundles/de';
import { messages as english } from '../../../tab/text/bundles/en';
import { dateWords } from '../../../tab/text/dateWords';
import { textFrom } from '../../../tab/text/loadText';
import { resolveLocale } from '../../../tab/text/locale';
import { Phrase } from '../../../tab/text/Phrase';
import { TextProvider } from '../../../tab/text/TextProvider';
import { UserText } from '../../../tab/text/UserText';

test.each([
  ['en-gb', 'en', 'en-gb', 'ltr'],
  ['de-CH', 'de', 'de-CH', 'ltr'],
  ['fr-fr', 'en', 'en', 'ltr'],
  ['ar-sa', 'en', 'en', 'ltr'],
  ['qps-plocm', 'qps-plocm', 'en', 'rtl'],
  ['', 'en', 'en', 'ltr'],
])('for a host that speaks “%s” we speak %s and write dates as %s', (host, language, format, dir) => {
  expect(resolveLocale(host)).toEqual({ language, format, dir });
});

test('every sentence of the tab can be said in both languages', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
});

test('a near day has its name, a far one its date, counted in the zone it is shown in', () => {
  const words = dateWords('en-GB');
  const now = '2026-11-24T22:30:00.000Z';
  const near = (at: string, zone: string) => words.formatNear(at, now, zone);
  expect(near('2026-11-25T11:00:00.000Z', 'UTC')).toBe('Tomorrow');
  expect(near('2026-11-25T11:00:00.000Z', 'Asia/Tokyo')).toBe('Today');
  expect(near('2026-11-26T11:00:00.000Z', 'UTC')).toBe('Thursday');
  expect(near('2026-12-10T11:00:00.000Z', 'UTC')).toBe('Thu 10 Dec');
});

test('people’s words inside a sentence keep their own direction and stay text', () => {
  const html = renderToStaticMarkup(
    <TextProvider text={textFrom(english, 'en', 'en', 'ltr')}>
      <Phrase
        id="card.leadsTopic"
        parts={{ lead: <UserText>Ana</UserText>, topic: <UserText>{'{x} <i>'}</UserText> }}
      />
    </TextProvider>,
  );
  expect(html).toBe('<bdi dir="auto">Ana</bdi> leads “<bdi dir="auto">{x} &lt;i&gt;</bdi>”');
});
