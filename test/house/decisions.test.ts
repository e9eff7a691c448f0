import path from 'node:path';
import { projectFiles } from './projectFiles';

const records = projectFiles(['.md']).filter(({ path: file }) => file.startsWith('docs/decisions/'));
const numberOf = (file: string) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(path.basename(file))?.[1]);

test('decision records are numbered from one without a gap, each number once', () => {
  const numbers = records.map(({ path: file }) => numberOf(file)).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(0);
});

test('a decision record says when it was taken and whether it stands', () => {
  const offenders = records.filter(({ text }) => !/^# .+\n\n\d{4}-\d{2}-\d{2} · (accepted|superseded)/.test(text));
  expect(offenders.map((file) => `${file.path}: open it with a title and “date · accepted”.`)).toEqual([]);
});
