import type { InsertedTable } from '../../../src/excel/refresh/inserted-table';
import type { RefreshPlan } from '../../../src/excel/refresh/refresh-result';
import { baseOf, type Offer } from '../../../src/reference/stored/base';
import type { Cell, ReferenceTable } from '../../../src/reference/edition/edition';
import { dateSerial } from '../../../src/reference/excel-date';
import type { CurrentTable } from '../../../src/reference/merge/tables';
import { planned } from '../../reference/merge/trials';

const table: ReferenceTable = {
  id: 'losses',
  title: 'Losses',
  subtitle: '',
  group: 'Losses',
  fields: [
    { name: 'month', title: 'Month', description: '', type: 'yearmonth' },
    {
      ...{ name: 'total', title: 'Total', description: '', type: 'integer', unit: 'tanks' },
      cumulative: true,
    },
    { name: 'note', title: 'Note', description: '', type: 'string' },
  ],
  primaryKey: ['month'],
  rows: [
    ['2026-05', 4400, null],
    ['2026-06', 4420, null],
    ['2026-07', 4430, 'thin'],
  ],
  ...{ notes: [], sourceIds: [], licence: '', retrieved: '2026-08-01', hash: 'a' },
};

/** The table in an edition; with other rows and fields, if given. */
export function offer(version: string, others: Partial<ReferenceTable> = {}): Offer {
  const newer = { ...table, hash: version, ...others };
  const edition = {
    version,
    title: '',
    released: '2026-12-20',
    tables: [newer],
    sources: new Map(),
  };
  return { table: newer, edition, origin: { kind: 'site' } };
}

/** The table as inserted from edition 2026.8.0, standing as it was inserted. */
export const insertedTable: InsertedTable = {
  insertId: 'one',
  name: 'ref_losses',
  base: {
    ...baseOf(offer('2026.8.0', table)),
    ...{ insertId: 'one', generation: 1, tableId: '{1}', tableName: 'ref_losses', captionRows: 2 },
  },
  standing: {
    ...{ kind: 'found', tableId: '{1}', sheet: 'Sheet1', address: 'B5:D8' },
    ...{ edits: 0, deleted: 0, notes: [], filtered: false, protected: false },
  },
};

/** What would become of it when cells stand otherwise in the workbook and in the new data. */
export function planOf(
  yours: Partial<CurrentTable>,
  rows: readonly (readonly Cell[])[],
): RefreshPlan {
  const values = table.rows.map(([month, ...cells]) => [
    dateSerial(String(month)),
    ...cells.map((cell) => cell ?? ''),
  ]);
  const headers = ['Month', 'Total (tanks)', 'Note'];
  const newer = offer('2026.9.0', { rows });
  const merge = planned({
    base: table,
    yours: { headers, values, formulas: yours.values ?? values, ...yours },
    theirs: newer.table,
  });
  return {
    insertId: 'one',
    name: 'ref_losses',
    sheet: 'Sheet1',
    base: insertedTable.base,
    offer: newer,
    merge,
    neighbours: { below: [], beside: [] },
  };
}

const may = dateSerial('2026-05-01');

/** The workbook has the first two totals otherwise than inserted, and so have the new data. */
export const planOfTotals = (mine: number, theirs: number): RefreshPlan =>
  planOf(
    {
      values: [
        [may, 4405, ''],
        [may + 31, mine, ''],
        [may + 61, 4430, 'thin'],
      ],
    },
    [
      ['2026-05', 4401, null],
      ['2026-06', theirs, null],
      ['2026-07', 4430, 'thin'],
    ],
  );
