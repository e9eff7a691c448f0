import { IntlMessageFormat } from 'intl-messageformat';
import { problemCodes } from '../../contract/problem';
import { cadences } from '../../domain/circle/circle';
import { kinds, seats } from '../../domain/circle/kinds';
import { formatIds, formats } from '../../domain/formats';
import { refusals } from '../../domain/refusal';
import { captureKinds } from '../../domain/session/capture';
import { catalogue } from '../../locales/catalogue';
import { elementsOf } from '../../locales/elementsOf';
import type { MessageKey } from '../../locales/messageKey';
import { pseudo, PSEUDO_LOCALE } from '../../locales/pseudo';
import { speak } from '../../locales/speak';
import { createTranslator, type Messages } from '../../locales/translator';
import { projectFiles } from '../house/projectFiles';
import { argumentsOf, namesIn, someValues } from './argumentsOf';
import { usedKeys } from './usedKeys';

const en: Readonly<Record<string, string>> = catalogue.en;
const de: Readonly<Record<string, string>> = catalogue.de;
const keys = Object.keys(en) as MessageKey[];

test('every language says the same things', () => {
  expect(Object.keys(de).sort()).toEqual([...keys].sort());
});

test('no key stands in two files of a language', () => {
  for (const language of ['en', 'de']) {
    const files = projectFiles(['.json']).filter(({ path }) => path.startsWith(`locales/${language}/`));
    const all = files.flatMap(({ text }) => Object.keys(JSON.parse(text) as Messages));
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  }
});

/** A number may be plainly said in one language and need its plural in another. */
const needed = (message: string, locale: string) => [
  ...new Set(argumentsOf(message, locale).map((argument) => argument.replace(/: (text|number|plural)$/, ''))),
];

test('every message can be read, and takes the same arguments in every language', () => {
  const both = keys.map((key) => [key, needed(en[key]!, 'en'), needed(de[key]!, 'de')] as const);
  expect(both.filter(([, english, german]) => String(english) !== String(german))).toEqual([]);
});

test.each(['en', 'de'] as const)('every message of %s can be said', (language) => {
  const say = speak(language);
  for (const key of keys) {
    const said = say(key, someValues(catalogue[language][key], language));
    expect([key, said.trim()]).not.toEqual([key, '']);
    expect(said).not.toMatch(/[{}]|undefined|NaN/);
  }
});

test.each(['en', 'de'] as const)(
  'a name from right to left turns nothing around it in any sentence of %s',
  (language) => {
    const say = speak(language);
    const name = 'דנה כהן (SQL)';
    const withName = keys.filter((key) => {
      const values = Object.entries(someValues(catalogue[language][key], language));
      const said = say(key, Object.fromEntries(values.map(([at, value]) => [at, value === 'Ana' ? name : value])));
      expect(said.replaceAll(`\u2068${name}\u2069`, '')).not.toContain(name);
      return said.includes(name);
    });
    expect(withName.length).toBeGreaterThan(100);
    expect(say('circle.joined', { circle: 'Löcher & <b>Ähren</b>' })).not.toMatch(/[\u2066-\u2069]/);
  },
);

test('a message parsed while the tab was built says the same as one that was not', () => {
  for (const [locale, messages] of [
    ['en', en],
    ['de', de],
    [PSEUDO_LOCALE, en],
  ] as const) {
    const parsed: Messages = Object.fromEntries(keys.map((key) => [key, elementsOf(messages[key]!)]));
    const [written, built] = [createTranslator(locale, messages), createTranslator(locale, parsed)];
    for (const key of keys) {
      const values = someValues(messages[key]!, locale === 'de' ? 'de' : 'en');
      expect(built(key, values)).toBe(written(key, values));
    }
  }
});

test('what is a circle in English is a Kreis in German, in every sentence; only the product keeps its name', () => {
  const bare = (text: string) => text.replaceAll('Peer Circles', '').replace(/\{[^}]*\}/g, '');
  expect(keys.filter((key) => /circle/i.test(bare(de[key]!)))).toEqual([]);
});

test('no message shouts, and none is left in English by mistake', () => {
  expect(keys.filter((key) => /!/.test(en[key]!) || /!/.test(de[key]!))).toEqual([]);
  const sentences = keys.filter(
    (key) => en[key] === de[key] && en[key]!.replace(/\{[^}]*\}/g, '').split(' ').length > 3,
  );
  expect(sentences).toEqual([]);
});

test('every refusal, step, format, kind and note has its words', () => {
  const wanted = [
    ...problemCodes.map((code) => `problem.${code}`),
    ...refusals.map((code) => `problem.${code}`),
    ...formatIds.flatMap(wordsOfFormat),
    ...kinds.map((kind) => `kind.${kind}`),
    ...seats.map((seat) => `seat.${seat}`),
    ...captureKinds.map((kind) => `capture.${kind}`),
    ...cadences.map((weeks) => `cadence.${weeks}`),
  ];
  expect(wanted.filter((key) => !(key in en))).toEqual([]);
});

function wordsOfFormat(id: keyof typeof formats): string[] {
  const { roles, steps } = formats[id];
  const ofSteps = steps.flatMap((step) => {
    const key = `step.${id}.${step.id}`;
    return [key, `${key}.short`, `${key}.prompt`, ...(step.leadMeanwhile ? [`${key}.lead`] : [])];
  });
  return [`format.${id}`, `format.${id}.lead`, `role.${roles.lead}`, `role.${roles.others}`, ...ofSteps];
}

test('nothing is kept that nobody says', () => {
  const used = usedKeys();
  expect(keys.filter((key) => !used.says(key))).toEqual([]);
});

describe('the made-up language', () => {
  test('is longer, keeps its arguments, and says something for every message', () => {
    const say = createTranslator(PSEUDO_LOCALE, en);
    for (const key of keys) {
      const message = en[key]!;
      expect([key, namesIn(pseudo(message) as ReturnType<IntlMessageFormat['getAst']>)]).toEqual([
        key,
        argumentsOf(message, 'en'),
      ]);
      const values = someValues(message, 'en');
      const plain = String(new IntlMessageFormat(message, 'en').format(values));
      if (/[a-z]{3}/i.test(message.replace(/\{[^}]*\}/g, '')))
        expect(say(key, values).length).toBeGreaterThan(plain.length);
    }
  });
});

describe('who is answered in which language', () => {
  const product = (preferred: string | string[]) => speak(preferred)('problem.textEmpty');
  const [english, german] = [en['problem.textEmpty'], de['problem.textEmpty']];

  test.each<[string | string[], string | undefined]>([
    ['de', german],
    ['de-CH', german],
    [['fr', 'de', 'en'], german],
    [['fr', 'en', 'de'], english],
    [['fr'], english],
    [[], english],
    ['', english],
    ['DE-at', german],
  ])('%j', (preferred, sentence) => {
    expect(product(preferred)).toBe(sentence);
  });
});
