import packed from '../../../assets/reference/datapackage.json?edition';
import {
  continueTable,
  contradictions,
  lastCount,
} from '../../../src/reference/feeds/continue-table';
import { generalStaffTable } from '../../../src/reference/feeds/general-staff';
import { oryxTable } from '../../../src/reference/feeds/oryx';
import type { ContinuedTable } from '../../../src/reference/feeds/live-row';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { countsIn, type Count } from '../../../src/reference/feeds/plausible-change';
import { editionTo } from '../edition-to';
import { sampleDay } from './oryx-file';

const edition = editionTo(unpackEdition(packed), '2026-07');

function tableOf(id: string) {
  const table = edition.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

const hash = 'cd'.repeat(32);
const retrieved = '2026-11-23T09:12Z';

/** The rows that a feed adds, each as an object. */
function added<T extends Count>(
  continued: ContinuedTable<T>,
  counts: readonly T[],
  at = retrieved,
  earlier?: ReturnType<typeof tableOf>,
) {
  const table = tableOf(continued.tableId);
  const feed = { counts, retrieved: at, hash };
  const [longer, ...others] = continueTable(edition, table, continued, feed, earlier).edition
    .tables;
  if (!longer || others.length > 0) throw new Error('expected one table');
  expect(longer.rows.slice(0, table.rows.length)).toEqual(table.rows);
  const rows = longer.rows
    .slice(table.rows.length)
    .map((row) => Object.fromEntries(longer.fields.map(({ name }, i) => [name, row[i]])));
  return { longer, rows };
}

const last = lastCount(tableOf('losses_oryx'), oryxTable.total).total;

test('a month of the Oryx list becomes a row that says who, where, when and how many', () => {
  const count = { ...sampleDay, total: last + 20, destroyed: last + 20 - 170 - 391 - 539 };
  expect(added(oryxTable, [count]).rows).toEqual([
    {
      month: '2026-08',
      as_of: '2026-08-31',
      destroyed: count.destroyed,
      damaged: 170,
      abandoned: 391,
      captured: 539,
      total: last + 20,
      added_total: 20,
      source_id: 'oryx-list',
      via_source_id: 'leedrake5-russia-ukraine',
      via_commit: null,
      note: 'Read 2026-11-23T09:12Z.',
    },
  ]);
});

test('the columns that feeds fill are those of their tables, but for the commit', () => {
  for (const [table, count] of [
    [oryxTable, sampleDay],
    [generalStaffTable, sampleDay],
  ] as const) {
    const [row] = added<typeof sampleDay>(table, [count]).rows;
    expect(row).toBeDefined();
    const empty = Object.keys(row ?? {}).filter((name) => (row?.[name] ?? null) === null);
    expect(empty).toEqual(table === oryxTable ? ['via_commit'] : []);
    expect(tableOf(table.tableId).fields).toContainEqual(
      expect.objectContaining({ name: table.total, type: 'integer' }),
    );
    for (const id of [table.source, table.via]) expect(edition.sources.has(id)).toBe(true);
  }
});

test('a row says when its month is not over, falls, or stands for several months', () => {
  const from = lastCount(tableOf('losses_general_staff'), generalStaffTable.total);
  const { rows } = added(generalStaffTable, [
    { day: '2026-08-31', total: from.total - 2 },
    { day: '2026-10-31', total: from.total + 300 },
    { day: '2026-11-22', total: from.total + 301 },
  ]);
  expect(rows.map((row) => row['note'])).toEqual([
    'Correction: 2 fewer than on 2026-07-31. Read 2026-11-23T09:12Z.',
    'Added since 2026-08-31: there is no count of the months between. Read 2026-11-23T09:12Z.',
    'Counted on 2026-11-22, before the month ended: not a whole month. Read 2026-11-23T09:12Z.',
  ]);
  expect(rows.map((row) => row['added_claimed'])).toEqual([-2, 302, 1]);
});

test('states that do not add up are said, and the total is the list’s own', () => {
  const count = { ...sampleDay, total: last + 20, destroyed: last + 18 - 170 - 391 - 539 };
  const [row] = added(oryxTable, [count]).rows;
  expect(row).toMatchObject({
    total: last + 20,
    note: `The four states add up to ${String(last + 18)}, the list's own total is ${String(last + 20)}. Read 2026-11-23T09:12Z.`,
  });
});

test('the table says when it was read, and its copy until which day it goes', () => {
  const { longer } = added(generalStaffTable, [{ day: '2026-08-31', total: 12_300 }]);
  expect(longer).toMatchObject({ retrieved: '2026-11-23', hash });
  const table = tableOf('losses_general_staff');
  const feed = { counts: [{ day: '2026-08-31', total: 12_300 }], retrieved, hash };
  const { sources } = continueTable(edition, table, generalStaffTable, feed).edition;
  expect(sources.get('petroivaniuk-dataset')).toMatchObject({
    issued: { 'date-parts': [[2026, 8, 31]] },
    accessed: { 'date-parts': [[2026, 11, 23]] },
  });
  expect(sources.size).toBe(edition.sources.size);
});

test('a row that says the same as before keeps the time at which it was read', () => {
  const counts = [
    { day: '2026-08-31', total: 12_300 },
    { day: '2026-09-03', total: 12_310 },
  ];
  const { longer } = added(generalStaffTable, counts);
  const later = [...counts.slice(0, 1), { day: '2026-09-30', total: 12_390 }];
  const { rows } = added(generalStaffTable, later, '2026-11-30T10:00Z', longer);
  expect(rows.map((row) => row['note'])).toEqual([
    'Read 2026-11-23T09:12Z.',
    'Read 2026-11-30T10:00Z.',
  ]);
  expect(rows[1]).toMatchObject({ as_of: '2026-09-30', added_claimed: 90 });
});

test('a month that the feed no longer has, or not as late, stays, and the next adds to it', () => {
  const counts = [
    { day: '2026-08-31', total: 12_300 },
    { day: '2026-09-30', total: 12_390 },
    { day: '2026-10-31', total: 12_400 },
  ];
  const { longer, rows } = added(generalStaffTable, counts);
  const fewer = [
    { day: '2026-09-12', total: 12_350 },
    { day: '2026-11-02', total: 12_401 },
  ];
  const again = added(generalStaffTable, fewer, '2026-11-30T10:00Z', longer);
  expect(again.rows).toEqual([...rows, expect.objectContaining({ added_claimed: 1 })]);
  expect(added(generalStaffTable, [], retrieved, longer).rows).toEqual(rows);
});

test.each([
  [12_300, 100, 'Counted on 2026-09-29, before the month ended: not a whole month. Read'],
  [
    12_450,
    -50,
    'Counted on 2026-09-29, before the month ended: not a whole month. Correction: 50 fewer than on 2026-08-31. Read',
  ],
])('a month that stays says what it is beside an August of %d', (august, change, note) => {
  const feed = generalStaffTable;
  const { longer, rows } = added(feed, [{ day: '2026-09-29', total: 12_400 }]);
  expect(rows[0]).toMatchObject({
    note: expect.stringContaining('Added since 2026-07-31: there is no count of the months'),
  });
  const counts = [{ day: '2026-08-31', total: august }];
  const later = '2026-11-30T10:00Z';
  const [, september] = added(feed, counts, later, longer).rows;
  expect(september).toMatchObject({ added_claimed: change, note: `${note} ${retrieved}.` });
  const read = { counts, retrieved: later, hash };
  const { warnings } = continueTable(edition, tableOf(feed.tableId), feed, read, longer);
  expect(warnings).toContain(
    '2026-09: Counted on 2026-09-29, before the month ended: not a whole month.',
  );
  expect(warnings.includes('2026-09: Correction: 50 fewer than on 2026-08-31.')).toBe(change < 0);
});

test('a continued table goes on as one running total', () => {
  const { longer } = added(oryxTable, [{ ...sampleDay, total: last + 20 }]);
  const total = longer.fields.findIndex(({ name }) => name === 'total');
  expect(countsIn(longer, total).at(-1)).toEqual({ day: '2026-08-31', total: last + 20 });
});

test('what the notes of new rows say is also said before they are taken', () => {
  const table = tableOf('losses_oryx');
  const count = { ...sampleDay, day: '2026-08-30', total: last - 1, destroyed: last - 1 - 1100 };
  const { warnings } = continueTable(edition, table, oryxTable, {
    counts: [count],
    retrieved,
    hash,
  });
  expect(warnings).toEqual([
    '2026-08: Counted on 2026-08-30, before the month ended: not a whole month.',
    '2026-08: Correction: 1 fewer than on 2026-07-31.',
  ]);
});

test('a feed that says otherwise than the edition about its days is named, day by day', () => {
  const table = tableOf('losses_general_staff');
  const known = lastCount(table, 'cumulative_claimed');
  const counts = [{ day: '2026-07-30', total: 1 }, known, { day: '2026-08-01', total: 1 }];
  expect(contradictions(table, 'cumulative_claimed', counts)).toEqual([]);
  expect(contradictions(table, 'cumulative_claimed', [{ ...known, total: 5 }])).toEqual([
    `2026-07-31: the feed now says 5, the edition has ${String(known.total)}, which stays.`,
  ]);
});
