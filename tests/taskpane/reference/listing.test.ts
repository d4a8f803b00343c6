import fc from 'fast-check';
import type { Citable } from '../../../src/reference/source';
import type { Offer } from '../../../src/reference/stored/base';
import { foundText } from '../../../src/taskpane/reference/found-text';
import { Catalogue } from '../../../src/taskpane/reference/listing';
import { edition, losses } from '../sample-edition';

const whole = (allFigures = false) => new Catalogue(edition, [], []).groups(allFigures);
const find = (query: string, own: readonly Offer[] = []) =>
  new Catalogue(edition, own, []).found(query);
const namesFound = (query: string) =>
  find(query).flatMap(({ tables, figures }) => [
    ...tables.map(({ table }) => table.id),
    ...figures.map(({ key }) => key),
  ]);

test('without a query: all groups, and of the figures those that the article states', () => {
  expect(whole().map(({ name }) => name)).toEqual(['Losses', 'Figures']);
  expect(whole()[1]?.figures.map(({ key }) => key)).toEqual(['stock.a']);
  expect(whole(true)[1]?.figures).toHaveLength(2);
});

test.each([
  ['a title', 'sample losses', ['losses_sample']],
  ['the name of the inserted table', 'ref_losses_sample', ['losses_sample']],
  ['a column', 'burnt', ['losses_sample']],
  ['a note', 'contradict', ['figures']],
  ['a figure’s key, though the article does not state it', 'stock.b', ['stock.b']],
  ['a figure’s note', 'doubtful', ['stock.b']],
  ['a source without its accents', 'epureanu', ['stock.b', 'figures']],
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
  const [group, ...others] = find('kowalska', [own]);
  expect(others).toEqual([]);
  expect(group).toMatchObject({ name: 'Tables', tables: [own] });
  // and not by whoever has that id in ours
  expect(find('counting tanks', [own]).flatMap(({ tables }) => tables)).not.toContain(own);
});

test('a search that finds nothing leaves no empty group', () => {
  expect(find('zeppelin')).toEqual([]);
});

test('more words never find more', () => {
  const word = fc.constantFrom('tanks', 'counter', 'halls', '2022', 'stock', 'x');
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
  expect(foundText(' ', whole())).toBe('All tables, figures and functions');
});
