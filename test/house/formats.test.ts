// Adding a format touches its data and the locales, nothing else: so no other product file may name one.
import { formatIds } from '../../domain/formats';
import { projectFiles } from './projectFiles';

const mayName = /^(domain\/formats\/|locales\/|local\/seed\/)/;

test('no rule, route or screen knows a format by its name', () => {
  const named = projectFiles(['.ts', '.tsx'])
    .filter(({ path }) => /^(domain|contract|bot|tab|local)\//.test(path) && !mayName.test(path))
    .flatMap(({ path, text }) => formatIds.filter((id) => text.includes(`'${id}'`)).map((id) => `${path} names ${id}`));
  expect(named).toEqual([]);
});
