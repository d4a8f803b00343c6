import path from 'node:path';
import fc from 'fast-check';
import { readPackage } from '../../../src/build/read-package';
import { figuresOf } from '../../../src/reference/figures/figure';
import type { Citable } from '../../../src/reference/source';
import type { Offer } from '../../../src/reference/stored/base';
import { foundText } from '../../../src/taskpane/reference/found-text';
import { listing } from '../../../src/taskpane/reference/listing';
import { edition, losses } from '../sample-edition';

const find = (query: string, allFigures = false, own: readonly Offer[] = []) =>
  listing(edition, own, { query, allFigures });
const namesFound = (query: string) =>
  find(query).flatMap(({ tables, figures }) => [
    ...tables.map(({ table }) => table.id),
    ...figures.map(({ key }) => key),
  ]);

test('without a query: all groups, and of the figures those that the article states', () => {
  expect(find('').map(({ name }) => name)).toEqual(['Losses', 'Figures']);
  expect(find('')[1]?.figures.map(({ key }) => key)).toEqual(['stock.a']);
  expect(find('', true)[1]?.figures).toHaveLength(2);
});

test.each([
  ['a title', 'sample losses', ['losses_sample']],
  ['the name of the inserted table', 'ref_losses_sample', ['losses_sample']],
  ['a column', 'burnt', ['losses_sample']],
  ['a note', 'contradict', ['figures']],
  ['a figure’s key, though the article does not state it', 'stock.b', ['stock.b']],
  ['a figure’s note', 'doubtful', ['stock.b']],
  ['a source without its accents', 'epureanu', ['figures', 'stock.b']],
  ['words in any order and case', 'PARKS tanks', ['stock.a']],
])('finds by %s', (_by, query, found) => {
  expect(namesFound(query)).toEqual(found);
});

test('a table of the analyst’s own package is found by the authors that its own edition names', () => {
  const source: Citable = {
    id: 'counter-2022',
    type: 'report',
    title: 'Depots counted',
    author: [{ family: 'Kowalska' }],
  };
  const own: Offer = {
    table: { ...losses, id: 'mine/depots', group: 'Own', sourceIds: [source.id] },
    edition: { ...edition, version: '1.0.0', sources: new Map([[source.id, source]]) },
    origin: { kind: 'package', address: 'https://example.org/mine/datapackage.json' },
  };
  const [group, ...others] = find('kowalska', false, [own]);
  expect(others).toEqual([]);
  expect(group).toMatchObject({ name: 'Own', tables: [own] });
  // and not by whoever has that id in ours
  expect(find('counting tanks', false, [own]).map(({ name }) => name)).not.toContain('Own');
});

test('a search that finds nothing leaves no empty group', () => {
  expect(find('zeppelin')).toEqual([]);
});

test('more words never find more', () => {
  const word = fc.constantFrom('tanks', 'counter', 'a', 'halls', '2022', 'stock', 'x');
  fc.assert(
    fc.property(fc.array(word), word, (words, another) => {
      const few = namesFound([...words, another].join(' '));
      const more = words.length === 0 ? few : namesFound(words.join(' '));
      expect(more).toEqual(expect.arrayContaining(few));
    }),
  );
});

test('what was found is said in words', () => {
  expect(foundText('epureanu ', find('epureanu'))).toBe('Found for epureanu: 1 table, 1 figure');
  expect(foundText('zeppelin', find('zeppelin'))).toBe('Nothing matches zeppelin');
  expect(foundText(' ', find(' '))).toBe('All tables and figures');
});

test('in the shipped edition every figure is found by its key', () => {
  const { edition: shipped } = readPackage(path.resolve('assets/reference'));
  if (!shipped.ok) throw new Error('the data package is broken');
  for (const key of figuresOf(shipped.value).keys()) {
    const groups = listing(shipped.value, [], { query: key, allFigures: false });
    expect(groups.flatMap(({ figures }) => figures.map((figure) => figure.key))).toContain(key);
  }
});
