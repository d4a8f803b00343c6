import type { InsertedTable } from '../../../src/excel/refresh/inserted-table';
import { siteNotice, type SiteNews } from '../../../src/taskpane/refresh/site-notice';
import { insertedTable, offer } from './sample';

const refreshed: InsertedTable = {
  ...insertedTable,
  base: { ...insertedTable.base, edition: '2026.9.0' },
};
const origin = { kind: 'package', address: 'https://example.org/' } as const;
const own: InsertedTable = { ...insertedTable, base: { ...insertedTable.base, origin } };
const news: SiteNews = {
  ...{ newer: '2026.9.0', arrived: undefined, pinned: '2026.8.0' },
  tables: [insertedTable],
};
const getIt = 'Edition 2026.9.0 is on the add-in’s site: get it under Newer data.';

test.each<[string, Partial<SiteNews>, string | undefined]>([
  ['there is none', { newer: undefined }, undefined],
  ['a table lacks it', {}, getIt],
  ['a table of two lacks it', { tables: [refreshed, insertedTable] }, getIt],
  ['there is no table yet', { tables: [] }, getIt],
  [
    'it arrived, and a table can take it',
    { arrived: '2026.9.0', tables: [{ ...insertedTable, update: offer('2026.9.0') }] },
    'Edition 2026.9.0 arrived from the add-in’s site; no table was changed by that.',
  ],
  ['it arrived, and no table has to take it', { arrived: '2026.9.0' }, undefined],
  [
    'another session brought it into the tables',
    { tables: [refreshed, own] },
    'The tables have edition 2026.9.0 from the add-in’s site: to move formulas too, get it under Newer data.',
  ],
  ['tables and formulas have it', { tables: [refreshed], pinned: '2026.9.0' }, undefined],
])('of the site’s edition, when %s', (_, change, said) => {
  expect(siteNotice({ ...news, ...change })).toBe(said);
});
