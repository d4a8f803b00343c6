import path from 'node:path';
import { readPackage } from '../../src/build/read-package';
import { guideGroups } from '../../src/help/guides/all';
import { Catalogue } from '../../src/taskpane/reference/listing';
import { indexedWords, wantedWords } from '../../src/taskpane/search/words';
import { processorTime } from '../processor-time';

const { edition: read } = readPackage(path.resolve('assets/reference'));
if (!read.ok) throw new Error('the data package is broken');
const shipped = read.value;
const catalogue = new Catalogue(
  shipped,
  [],
  guideGroups.flatMap(({ guides }) => guides),
);
const figuresFound = (query: string) =>
  catalogue.found(query).flatMap(({ figures }) => figures.map(({ key }) => key));

/** What an analyst has in hand, and the figure that is meant. */
test.each([
  ['3,960', 'losses.oryx.total'],
  ['3960', 'losses.oryx.total'],
  ['3 960', 'losses.oryx.total'],
  ['3.960', 'losses.oryx.total'],
  ['7,342', 'storage.prewar.total'],
  ['1,897', 'storage.prewar.t62'],
  ['1,082', 'storage.remaining.2024-12.t62'],
  ['500-600', 'production.new.forbes.2024'],
  ['500–600', 'production.new.forbes.2024'],
  ['1500', 'refurbishment.iiss.2024'],
  ['~1,500', 'refurbishment.iiss.2024'],
  ['2000', 'dprk.stock.t62.pism'],
  ['ten years', 'horizon.rebuild.rli'],
  ['20 billion', 'dprk.revenue.kida'],
  ['US$20 bn', 'dprk.revenue.kida'],
  ['47%', 'storage.remaining-share.2024-12'],
  ['new tanks russia', 'production.new.forbes.2024'],
  ['new tanks rusia', 'production.new.forbes.2024'],
  ['T-62 in storage', 'storage.prewar.t62'],
  ['losses.oryx.total', 'losses.oryx.total'],
])('%s finds %s first', (query, key) => {
  expect(figuresFound(query)[0]).toBe(key);
  expect(catalogue.found(query)[0]?.name).toBe('Figures');
});

test.each([
  ['tanks in service', /^active\./],
  ['active tanks', /^active\.[\w-]+\.20/],
  ['starting stock', /^active\./],
  ['North Korean output', /^dprk\.output\./],
  ['NK', /^dprk\./],
  ['KPA tanks', /^dprk\./],
  ['restored 2024', /^refurbishment\./],
  ['oryx destroyed', /^losses\.oryx\..*destroyed$/],
])('%s finds figures such as %s first', (query, kind) => {
  const [first = '', second = ''] = figuresFound(query);
  expect(catalogue.found(query)[0]?.name).toBe('Figures');
  expect([first, second]).toEqual([expect.stringMatching(kind), expect.stringMatching(kind)]);
});

test('who names no type of tank is shown the count of all types first', () => {
  expect(figuresFound('tanks in service')[0]).toBe('active.iiss-kyivpost.2022');
  expect(figuresFound('T-80 in service')[0]).toMatch(/t80/);
});

test('NK is North Korea, not a part of another word', () => {
  expect(figuresFound('NK').filter((key) => !key.startsWith('dprk.'))).toEqual([]);
});

test('functions and tables are found among themselves', () => {
  const groups = catalogue.found('tornado');
  expect(groups[0]?.functions.map(({ id }) => id)).toEqual(['TANKTORNADO']);
  expect(catalogue.found('ref_losses_oryx')[0]?.tables[0]?.table.id).toBe('losses_oryx');
});

test('every figure is found by its key before all others', () => {
  const keys = catalogue.groups(true).flatMap(({ figures }) => figures.map(({ key }) => key));
  expect(keys.filter((key) => figuresFound(key)[0] !== key)).toEqual([]);
});

test('numbers are the same however they are dressed', () => {
  const words = (query: string) => wantedWords(query).flat();
  expect(words('3 960')).toEqual(words('3,960'));
  expect(words('500–600')).toEqual(['500', '600']);
  expect(words('US$1.5 bn')).toEqual(expect.arrayContaining(['usd', '1500000000']));
  expect(indexedWords('T-62s stored in 2025-05-05')).toEqual(
    expect.arrayContaining(['t62', 'storage', '2025-05', '2025']),
  );
});

test('an empty query, signs only and a word that nobody uses find nothing', () => {
  for (const query of ['', '  ', '?!', 'zeppelin']) expect(catalogue.found(query)).toEqual([]);
});

test('a key typed costs less than five milliseconds', () => {
  catalogue.found('warm'); // builds the index
  const queries = ['t', 'ta', 'tan', 'tank', 'tanks', 'tanks in', 'tanks in storage 3,960 oryx'];
  const times = queries.map((query) => processorTime(() => catalogue.found(query)));
  expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(5);
});
