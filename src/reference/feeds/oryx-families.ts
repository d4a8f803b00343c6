import type { Cell, ReferenceTable } from '../edition/edition';
import type { FeedFault } from './feed-fault';
import { feedOf } from './feed';
import type { ContinuedTable } from './live-row';
import { wantedDay, wantedDays } from './wanted-days';
import { isWebPage } from './web-page';
import { parseCsv } from '../package/csv';
import { describeProblem } from '../package/package-problem';
import type { Count } from './plausible-change';
import { fail, succeed, type Result } from '../result';

/** Tank families as the table has them, and what stands for them in the names of models. */
const families: Readonly<Record<string, RegExp>> = {
  'T-54/55': /^T-5[45]/,
  'T-62': /^T-62/,
  'T-64': /^T-64/,
  'T-72': /^T-72/,
  'T-80': /^T-80/,
  'T-90': /^T-90/,
  unidentified: /^Unknown tank$/,
};
export const familyNames = Object.keys(families);

/** Counts of models by family on one day, which only tell how they changed. */
export interface FamilyDay {
  readonly day: string;
  readonly sums: Readonly<Record<string, number>>;
}

export interface FamilyCount extends Count {
  readonly family: string;
  /** Day of the file that was read. */
  readonly readAsOf: string;
}

const expected = 'a CSV file of losses by system';
const country = 'Russia';
const columns = ['country', 'system', 'total', 'Date'] as const;

/**
 * Reads the file of one day. The counts of models are summed to tell one day from another, never as
 * a family's total: an entry "damaged and abandoned" counts twice, entries that share a link once.
 */
export function parseFamilyDay(text: string, day: string): Result<FamilyDay, FeedFault> {
  if (isWebPage(text)) return fail({ kind: 'web-page', expected });
  const csv = parseCsv('the file', text);
  if (!csv.ok) {
    const [problem] = csv.error;
    const fault = problem ? describeProblem(problem) : '';
    return fail({ kind: 'broken', expected, fault });
  }
  const { header, rows } = csv.value;
  if (columns.some((name) => header.filter((column) => column === name).length !== 1))
    return fail({ kind: 'columns', expected: columns, got: header });
  const sums: Record<string, number> = Object.fromEntries(familyNames.map((name) => [name, 0]));
  const met = new Set<string>();
  for (const row of rows) {
    const cell = (column: string): string => (row[header.indexOf(column)] ?? '').trim();
    const family = cell('country') === country ? familyOf(cell('system')) : undefined;
    if (family === undefined) continue;
    const written = cell('Date');
    if (isoDay(written) !== day) return fail({ kind: 'another-day', expected: day, got: written });
    const total = cell('total');
    if (!/^\d{1,6}$/.test(total))
      return fail({ kind: 'no-number', day, column: cell('system'), got: total });
    sums[family] = (sums[family] ?? 0) + Number(total);
    met.add(family);
  }
  const missing = familyNames.filter((name) => !met.has(name));
  return missing.length === 0
    ? succeed({ day, sums })
    : fail({ kind: 'no-type', expected: `${country}, ${missing.join(', ')}`, got: [...met] });
}

/** A name may begin with the count of its models. A tank's hull under rockets is artillery, a "T-43 class" a ship. */
function familyOf(system: string): string | undefined {
  const model = system.replace(/^\d+ (?=\D)/, '');
  if (/\b(hull|class)\b/.test(model)) return undefined;
  const named = model.replace(/^Unknown (?=T-\d)/, '');
  return familyNames.find((name) => families[name]?.test(named));
}

/** Days are written as in America: 04/30/2026. */
function isoDay(text: string): string {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  return month === undefined ? text : `${year ?? ''}-${month}-${day ?? ''}`;
}

/** Totals of the table's last day, and what the files say was added since: plus or minus 2 a family. */
function countsOf(days: readonly FamilyDay[], table: ReferenceTable): readonly FamilyCount[] {
  const [base, ...later] = [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = lastOfFamilies(table);
  if (!base || base.day > last.day) return [];
  return later.flatMap(({ day, sums }) =>
    familyNames.map((family) => {
      const added = (sums[family] ?? 0) - (base.sums[family] ?? 0);
      return { day, family, readAsOf: day, total: (last.totals.get(family) ?? 0) + added };
    }),
  );
}

function lastOfFamilies({ fields, rows }: ReferenceTable): {
  readonly day: string;
  readonly totals: ReadonlyMap<Cell, number>;
} {
  const [asOf, family, total] = ['as_of', 'family', 'total'].map((name) =>
    fields.findIndex((field) => field.name === name),
  );
  const totals = new Map<Cell, number>();
  for (const row of rows) totals.set(row[family ?? -1] ?? null, Number(row[total ?? -1]));
  return { day: String(rows.at(-1)?.[asOf ?? -1]), totals };
}

/** The monthly table of confirmed losses by family, continued by what a copy by system added. */
export const familyTable: ContinuedTable<FamilyCount> = {
  tableId: 'losses_oryx_by_family',
  total: 'total',
  added: 'added_total',
  series: 'family',
  source: 'derived-oryx-families',
  via: 'leedrake5-russia-ukraine',
  own: ({ family, readAsOf }) => ({ family, method: 'differenced', read_as_of: readAsOf }),
  remarks: () => ['Plus or minus 2.'],
};

/** @param day ISO day */
export function familyAddress(day: string): string {
  return `https://raw.githubusercontent.com/leedrake5/Russia-Ukraine/master/data/bySystem/Totals/Full/${day}.csv`;
}

/** The Oryx list by family: the change of a copy by system since the table's last day. */
export const familyFeed = feedOf({
  title: 'Oryx list by family',
  copy: 'leedrake5/Russia-Ukraine',
  licence: 'MIT',
  // A day has about 80 kB.
  mostBytes: 512 * 1024,
  asks: (last) => `the files by system of ${last}, of each month's end since and of today`,
  continues: familyTable,
  wanted: (last, today) => [
    { ...wantedDay(last, familyAddress), isNeeded: true },
    ...wantedDays(last, today, familyAddress),
  ],
  parse: ({ text, day }) => parseFamilyDay(text, day),
  counts: countsOf,
  says: (days, table) => {
    const first = days.map(({ day }) => day).sort()[0] ?? '';
    const last = lastOfFamilies(table).day;
    if (first === last) return [];
    return first < last
      ? [
          `There is no file of ${last}: what was added since ${first} is taken for what was added since.`,
        ]
      : [`Without the file of ${last} nothing tells what was added since.`];
  },
});
