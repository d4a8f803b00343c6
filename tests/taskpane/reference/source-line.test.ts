import type { Citable } from '../../../src/reference/source';
import { linkOf, publishedLine } from '../../../src/taskpane/reference/source-line';

const source: Citable = {
  id: 'kaufman-2024',
  type: 'article-newspaper',
  title: 'Tanks',
  author: [{ family: 'Kaufman', given: 'E.' }],
  'container-title': 'The Gazette',
  issued: { 'date-parts': [[2024, 3]] },
};

test('who, when and where', () => {
  expect(publishedLine(source)).toBe('Kaufman 2024, The Gazette');
});

test('a paper that writes under its own name is not named twice', () => {
  expect(publishedLine({ ...source, author: [{ literal: 'The Gazette' }] })).toBe(
    'The Gazette 2024',
  );
});

test.each(['https://example.org/a', 'http://example.org/a'])('%s becomes a link', (URL) => {
  expect(linkOf({ ...source, URL })).toBe(URL);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///c:/x',
  'https://user:secret@example.org/',
  'not an address',
])('%s does not', (URL) => {
  expect(linkOf({ ...source, URL })).toBeUndefined();
  expect(linkOf(source)).toBeUndefined();
});
