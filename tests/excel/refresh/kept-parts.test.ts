import {
  snapshotKind,
  snapshotNamespace,
  snapshotXml,
  type TableSnapshot,
} from '../../../src/excel/refresh/table-snapshot';
import { journalKind, journalXml, type Journal } from '../../../src/excel/refresh/journal';
import { snapshotIn } from '../../../src/excel/refresh/read-snapshot';
import { journalIn } from '../../../src/excel/refresh/read-journal';
import { encode } from '../../../src/excel/requests/encode-part';
import { ReadingAllowance } from '../../../src/excel/requests/reading-allowance';
import { partXml } from '../../../src/excel/requests/part-xml';
import { baseOf } from '../../../src/reference/stored/base';
import { shippedEdition } from '../edition/edition';
import '../dom-parser';

const base: TableSnapshot = {
  ...{ id: 'losses', title: 'Losses', primaryKey: ['month'], hash: 'h', edition: '2026.8.0' },
  fields: [{ name: 'month', title: 'Month', description: 'Month.', type: 'yearmonth' }],
  ...{
    rows: [['2022-02']],
    retrieved: '2026-11-23',
    citation: 'Oryx',
    caption: ['Losses', 'Oryx'],
  },
  origin: { kind: 'bundled' },
  ...{ insertId: 'm', generation: 1, tableId: '{1}', tableName: 'ref_losses', captionRows: 2 },
};
const journal: Journal = {
  ...{ id: 'r', from: base, to: { ...base, refresh: 'r' }, key: [0], filled: [1] },
  columns: [
    { before: 'Month', after: 'Month' },
    { after: 'New', left: 'Month', numberFormat: '#,##0' },
  ],
  changed: [{ key: '[44593]', edits: [[1, '', 5]] }],
  added: [{ key: '[44621]', above: '[44593]', past: 0, entries: [44621, 'x'] }],
  removed: [{ key: '[44562]', past: 0, entries: [44562, '=A1*2'] }],
  formulas: [{ key: '[44593]', column: 1, formula: '=A2' }],
};

const readSnapshot = (xml: string) => snapshotIn(xml, new ReadingAllowance());
const readJournal = (xml: string) => journalIn(xml, new ReadingAllowance());
const baseWith = async (change: object) =>
  readSnapshot(await encode(snapshotKind, { ...base, ...change }));

async function journalWith(change: object) {
  const { from, to, ...rest } = journal;
  const lists = { fromRows: from.rows, toRows: to.rows };
  const heads = { from: { ...from, rows: undefined }, to: { ...to, rows: undefined } };
  return readJournal(await encode(journalKind, { ...rest, ...heads, ...lists, ...change }));
}

test('a journal is read as it was written', async () => {
  expect(await readJournal(await journalXml(journal))).toEqual({ ok: true, value: journal });
  expect(await journalWith({})).toEqual({ ok: true, value: journal });
});

test.each([
  [
    'a formula for a sourced cell',
    { changed: [{ key: '["a"]', edits: [[0, 1, '=HYPERLINK("x")']] }] },
    'changed, 1: edits.0.2: would write a formula into a sourced cell',
  ],
  [
    'a formula in a row that comes',
    { added: [{ key: '["a"]', past: 0, entries: ['=1', 2] }] },
    'added, 1: entries.0: would write a formula',
  ],
  [
    'a column that there is not',
    { changed: [{ key: '["a"]', edits: [[7, 1, 2]] }] },
    'changed, 1: edits.0.0: expected the number of a column',
  ],
  ['a key of no column', { key: [2] }, 'key: expected numbers of columns'],
  ['a formula for no column', { filled: [2] }, 'filled: expected numbers of columns'],
  [
    'a row of another length',
    { removed: [{ key: '["a"]', past: 0, entries: [1] }] },
    'removed, 1: entries',
  ],
  [
    'a key that is none',
    { removed: [{ key: 'a', past: 0, entries: [1, 2] }] },
    'removed, 1: key: expected the cells of a key',
  ],
  [
    'a cell that is none',
    { removed: [{ key: '["a"]', past: 0, entries: [{}, 2] }] },
    'removed, 1: entries.0: expected text, a number',
  ],
  [
    'a formula that Excel would not take',
    { formulas: [{ key: '["a"]', column: 1, formula: `=${'a'.repeat(8_192)}` }] },
    'formulas, 1: formula',
  ],
  ['rows that are none', { toRows: [['soon']] }, 'toRows, 1: expected a cell for each column'],
  ['what is not known', { more: 1 }, 'more'],
])('a journal with %s is refused', async (_, change, why) => {
  expect(await journalWith(change)).toEqual({
    ok: false,
    error: expect.stringContaining(`journal of a refresh: ${why}`),
  });
});

const edition = shippedEdition();

test.each(edition.tables.map((table) => [table.id, table] as const))(
  'the base of %s is read as it was written',
  async (_, table) => {
    const inserted = baseOf({ table, edition, origin: { kind: 'bundled' } });
    const kept: TableSnapshot = { ...base, ...inserted, undecided: 2 };
    expect(await readSnapshot(await snapshotXml(kept))).toEqual({ ok: true, value: kept });
  },
);

test.each([
  ['no fields', { fields: 7 }, 'fields: '],
  ['a short row', { rows: [[]] }, 'rows, 1: expected a cell for each column'],
  ['a cell of another kind', { rows: [[{}]] }, 'rows, 1: '],
  ['no month', { rows: [['2022-02'], ['2022-13']] }, 'rows, 2: '],
  ['a key that is no field', { primaryKey: ['none'] }, 'primaryKey: expected names of fields'],
  ['no version', { edition: 'new' }, 'edition: expected a version'],
  ['a part of a conflict', { undecided: 0.5 }, 'undecided: '],
  ['no day', { retrieved: 'today' }, 'retrieved: expected a day'],
  ['a place that there is not', { origin: { kind: 'mail' } }, 'origin.kind: '],
  ['a feed that there is not', { origin: { kind: 'feed', feed: 'x' } }, 'origin.feed: '],
  ['an address that is none', { address: 'javascript:alert(1)' }, 'address: must begin'],
])('a base with %s is refused with a reason', async (_, change, why) => {
  expect(await baseWith(change)).toEqual({
    ok: false,
    error: expect.stringContaining(`rows as inserted: ${why}`),
  });
});

test('the base of a table without a key is read: it stands in the workbook all the same', async () => {
  expect(await baseWith({ primaryKey: [] })).toMatchObject({
    ok: true,
    value: { primaryKey: [] },
  });
});

test('a key to the data that another program left in the workbook is not read', async () => {
  const address = 'https://example.org/datapackage.json';
  const origin = { kind: 'package', address: `${address}?key=secret` };
  expect(await baseWith({ origin })).toMatchObject({
    value: { origin: { kind: 'package', address } },
  });
});

test.each([
  ['another element', `<bases xmlns="${snapshotNamespace}"/>`, 'expected one <base> element'],
  [
    'elements inside',
    `<base xmlns="${snapshotNamespace}"><b/></base>`,
    'expected one <base> element',
  ],
  ['no text', partXml('base', snapshotNamespace, ''), 'another version'],
  ['another format', partXml('base', snapshotNamespace, '1 gzip'), 'another version'],
  ['another form', partXml('base', snapshotNamespace, '2 zip:AAAA'), 'not in the form'],
  [
    'no letters of ours',
    partXml('base', snapshotNamespace, `2 gzip 9 ${'0'.repeat(64)} %%%`),
    'damaged',
  ],
])('a part with %s is refused with a reason', async (_, xml, why) => {
  expect(await readSnapshot(xml)).toEqual({ ok: false, error: expect.stringContaining(why) });
});
