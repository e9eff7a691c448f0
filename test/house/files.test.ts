// Holds files to the house style where a machine can judge it: their names, their opening sentence, nothing left undone.
import path from 'node:path';
import { projectFiles } from './projectFiles';

const sources = projectFiles(['.ts', '.tsx', '.mts', '.mjs', '.cjs']);

test('no file is a drawer: each is named after the one thing it holds', () => {
  const drawers = /^(utils?|helpers?|common|managers?|services?|types|misc|shared|lib)$/i;
  const offenders = sources.filter(({ path: file }) =>
    file.split('/').some((part) => drawers.test(path.basename(part).split('.')[0] ?? '')),
  );
  expect(
    offenders.map((file) => `${file.path}: name it after what it holds, or move each thing to where it is used.`),
  ).toEqual([]);
});

test('every file opens with a sentence on what it decides and what it leaves to others', () => {
  const offenders = sources
    .filter(({ path: file }) => !/\.test\.tsx?$/.test(file)) // a test's names are its sentences
    .filter(({ text }) => !opensWithSentence(text));
  expect(offenders.map((file) => `${file.path}: open it with a comment sentence that ends in a full stop.`)).toEqual(
    [],
  );
});

test('nothing is left undone or silenced', () => {
  const marks = [
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['@ts-', 'ignore'],
    ['@ts-', 'nocheck'],
    ['eslint-', 'disable'],
  ].map((halves) => halves.join(''));
  const offenders = sources.flatMap((file) =>
    marks.filter((mark) => file.text.includes(mark)).map((mark) => `${file.path}: ${mark}`),
  );
  expect(offenders).toEqual([]);
});

test('no interface wears an I', () => {
  const offenders = sources.flatMap(({ path: file, text }) =>
    [...text.matchAll(/^\s*(?:export\s+)?interface\s+(I[A-Z][a-z]\w*)/gm)].map((match) => `${file}: ${match[1]}`),
  );
  expect(offenders).toEqual([]);
});

function opensWithSentence(text: string): boolean {
  const withoutShebang = text.replace(/^#!.*\n/, '').trimStart();
  const comment = /^(?:\/\*\*?([\s\S]*?)\*\/|((?:\/\/.*\n?)+))/.exec(withoutShebang);
  const words = (comment?.[1] ?? comment?.[2] ?? '').replace(/^\s*(\/\/|\*)/gm, ' ').trim();
  return words.split(/\s+/).length >= 4 && /[.!?:](\s|$)/.test(words);
}
