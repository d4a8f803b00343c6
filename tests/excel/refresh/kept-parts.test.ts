import { partXml } from '../../../src/excel/requests/part-xml';
import { baseIn, baseNamespace } from '../../../src/excel/refresh/base';
import { journalNamespace, journalXml } from '../../../src/excel/refresh/journal';
import { journalIn } from '../../../src/excel/refresh/read-journal';
import { squeeze, unsqueeze } from '../../../src/excel/requests/compressed-text';
import '../dom-parser';

const base = {
  ...{ id: 'losses', title: 'Losses', primaryKey: ['month'], hash: 'h', edition: '2026.8.0' },
  fields: [{ name: 'month', title: 'Month', description: 'Month.', type: 'yearmonth' }] as const,
  ...{
    rows: [['2022-02']],
    retrieved: '2026-11-23',
    citation: 'Oryx',
    caption: ['Losses', 'Oryx'],
  },
  origin: { kind: 'bundled' } as const,
  ...{ mark: 'm', generation: 1, tableId: '{1}', tableName: 'ref_losses', captionRows: 2 },
};
const journal = {
  ...{ id: 'r', from: base, to: { ...base, refresh: 'r' }, key: [0] },
  columns: [
    { before: 'Month', after: 'Month' },
    { after: 'New', left: 'Month', numberFormat: '#,##0' },
  ],
  changed: [{ key: '[44593]', edits: [[1, '', 5] as const] }],
  added: [{ key: '[44621]', above: '[44593]', past: 0, entries: [44621, 'x'] }],
  removed: [{ key: '[44562]', past: 0, entries: [44562, '=A1*2'] }],
};

const journalOf = async (change: object) =>
  journalIn(
    partXml(
      'journal',
      journalNamespace,
      await squeeze(
        JSON.stringify({
          ...{ format: 1, ...journal, from: { format: 1, ...base } },
          ...{ to: { format: 1, ...journal.to }, ...change },
        }),
      ),
    ),
  );

test('a journal is read as it was written', async () => {
  expect(await journalIn(await journalXml(journal))).toEqual({ ok: true, value: journal });
  expect(await journalOf({})).toEqual({ ok: true, value: journal });
});

test.each([
  [
    'a formula for a sourced cell',
    { changed: [{ key: '["a"]', edits: [[0, 1, '=HYPERLINK("x")']] }] },
  ],
  ['a formula in a row that comes', { added: [{ key: '["a"]', past: 0, entries: ['=1', 2] }] }],
  ['a column that there is not', { changed: [{ key: '["a"]', edits: [[7, 1, 2]] }] }],
  ['a row of another length', { removed: [{ key: '["a"]', past: 0, entries: [1] }] }],
  ['a key that is none', { removed: [{ key: 'a', past: 0, entries: [1, 2] }] }],
  ['a cell that is none', { removed: [{ key: '["a"]', past: 0, entries: [{}, 2] }] }],
  ['a base that is none', { to: { ...base, format: 1, rows: [['soon']] } }],
  ['another format', { format: 2 }],
])('a journal with %s is refused', async (_, change) => {
  expect(await journalOf(change)).toMatchObject({ ok: false });
});

test.each([
  ['another element', `<bases xmlns="${baseNamespace}"/>`],
  ['elements inside', `<base xmlns="${baseNamespace}"><b/></base>`],
  ['no letters of ours', partXml('base', baseNamespace, 'gzip:%%%')],
  ['another form', partXml('base', baseNamespace, 'zip:AAAA')],
])('a part with %s is refused with a reason', async (_, xml) => {
  expect(await baseIn(xml)).toEqual({ ok: false, error: expect.any(String) });
});

test('text comes back whatever it holds, also where nothing can compress', async () => {
  const text = 'Ж <&> "\u0000" 🛈 '.repeat(20_000);
  const squeezed = await squeeze(text);
  expect(squeezed.length).toBeLessThan(text.length / 20);
  expect(await unsqueeze(squeezed)).toEqual({ ok: true, value: text });
  const { CompressionStream: kept } = globalThis;
  Object.assign(globalThis, { CompressionStream: undefined });
  const plain = await squeeze(text);
  Object.assign(globalThis, { CompressionStream: kept });
  expect(plain).toMatch(/^utf8:[A-Za-z0-9+/=]+$/);
  expect(await unsqueeze(plain)).toEqual({ ok: true, value: text });
});
