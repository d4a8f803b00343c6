import { readdirSync } from 'node:fs';
import { readPackage } from '../../src/build/read-package';
import { renderHelpPages } from '../../src/help/pages';

test('the help has its pages and what they need', () => {
  const { edition } = readPackage('assets/reference');
  if (!edition.ok) throw new Error('the data package can not be read');
  const pages = renderHelpPages(edition.value);
  expect(readdirSync('dist/help').sort()).toEqual([...pages.keys()].sort());
});
