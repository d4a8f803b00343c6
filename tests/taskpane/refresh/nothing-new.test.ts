import { nothingNew } from '../../../src/taskpane/refresh/nothing-new';
import { insertedTable } from './sample';

const found = insertedTable.standing;
if (found.kind !== 'found') throw new Error('the sample stands in a workbook');
const rows = { written: ['2026-05'], before: [], between: [], changed: [], unknown: [] };
const columns = { written: [], before: [], unknown: [] };
const known = { tables: [insertedTable], damaged: [], withoutBase: [], problem: undefined };

test('tables are called up to date only when every one is known to be', () => {
  expect(nothingNew(known)).toMatchObject({
    intent: 'success',
    text: expect.stringMatching(/^Every inserted table is up to date/) as string,
  });
  expect(nothingNew({ ...known, problem: 'Excel is busy.' })).toEqual({
    intent: 'error',
    text: 'Excel is busy.',
  });
  expect(nothingNew({ ...known, tables: [] }).text).toMatch(/^No table was inserted yet/);
});

test('what broke off, is missing, not comparable, not kept or undecided is counted instead', () => {
  const { text, intent } = nothingNew({
    tables: [
      insertedTable,
      {
        ...insertedTable,
        refresh: { kind: 'unfinished', id: '1', of: 'refresh', rows, columns },
      },
      { ...insertedTable, standing: { kind: 'missing' } },
      { ...insertedTable, standing: { kind: 'missing' } },
      { ...insertedTable, standing: { ...found, problem: { kind: 'key-absent', headers: [] } } },
      { ...insertedTable, standing: { ...found, problem: { kind: 'no-key' } } },
      { ...insertedTable, base: { ...insertedTable.base, undecided: 1 } },
    ],
    damaged: [{ of: 'rows' }, { of: 'refresh' }] as const,
    withoutBase: ['ref_old'],
    problem: undefined,
  });
  expect(intent).toBe('warning');
  expect(text).toBe(
    'There is nothing to preview, and not every table is up to date: 1 table whose last refresh broke off, 2 tables missing, 1 table that can’t be compared with the data, 1 table without a primary key, 1 table with conflicts left open, 2 tables whose rows as inserted can’t be read. See In this workbook.',
  );
});
