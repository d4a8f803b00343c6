import type { FeedFault } from './feed-fault';
import { contradictions, lastCount } from './continue-table';
import { feedOf } from './feed';
import type { ContinuedTable } from './live-row';
import { lastOfMonths } from './wanted-days';
import { isWebPage } from './web-page';
import { addDays, isIsoDay } from '../iso-date';
import { quoted } from '../package/package-problem';
import { isObject, parseJson, textOf } from '../package/shape-reader';
import type { Count } from './plausible-change';
import { fail, succeed, type Result } from '../result';

const expected = 'a JSON list of claims by day';
const members = ['date', 'tank'];

/**
 * Reads the claims of all days, cumulative since 2022-02-24, in the order of days. Other members of a
 * day came and went, and are not looked at. One unreadable day refuses the file: half of it may be wrong.
 * @param today ISO day in UTC; in Kyiv it may already be the next one
 */
export function parseGeneralStaff(
  text: string,
  today: string,
): Result<readonly Count[], FeedFault> {
  if (isWebPage(text)) return fail({ kind: 'web-page', expected });
  const json = parseJson(text);
  if (!json.ok) return fail({ kind: 'broken', expected, fault: `it ${json.error}` });
  const list = json.value;
  if (!Array.isArray(list) || list.length === 0)
    return fail({ kind: 'broken', expected, fault: 'it holds no day' });
  const totals = new Map<string, number>();
  for (const value of list as readonly unknown[]) {
    const count = readDay(value);
    if (!count.ok) return count;
    const { day, total } = count.value;
    if (totals.has(day)) return fail({ kind: 'repeated', what: `the day ${day}` });
    if (day > addDays(today, 1))
      return fail({ kind: 'broken', expected, fault: `${day} is yet to come` });
    totals.set(day, total);
  }
  return succeed(
    [...totals].map(([day, total]) => ({ day, total })).sort((a, b) => (a.day < b.day ? -1 : 1)),
  );
}

function readDay(value: unknown): Result<Count, FeedFault> {
  if (!isObject(value)) return fail({ kind: 'broken', expected, fault: 'an item is no object' });
  if (members.some((name) => !Object.hasOwn(value, name)))
    return fail({ kind: 'columns', expected: members, got: Object.keys(value) });
  const { date, tank } = value;
  if (typeof date !== 'string' || !isIsoDay(date))
    return fail({ kind: 'broken', expected, fault: `${quoted(textOf(date))} is no day` });
  return typeof tank === 'number' && Number.isSafeInteger(tank) && tank >= 0
    ? succeed({ day: date, total: tank })
    : fail({ kind: 'no-number', day: date, column: 'tank', got: textOf(tank) });
}

/** The monthly table of claimed losses, continued by the claims. */
export const generalStaffTable: ContinuedTable<Count> = {
  tableId: 'losses_general_staff',
  total: 'cumulative_claimed',
  added: 'added_claimed',
  source: 'general-staff-ukraine',
  via: 'petroivaniuk-dataset',
  own: () => ({}),
  remarks: () => [],
};

export const generalStaffAddress =
  'https://raw.githubusercontent.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset/main/data/russia_losses_equipment.json';

/** Claims by day, all in one file. */
export const generalStaffFeed = feedOf({
  title: 'General Staff claims by day',
  copy: 'PetroIvaniuk/2022-Ukraine-Russia-War-Dataset',
  licence: 'MIT',
  // All days have about 700 kB, and grow by 0.4 kB a day.
  mostBytes: 2 * 1024 * 1024,
  asks: () => 'one file with all days',
  continues: generalStaffTable,
  wanted: (_, today) => [
    { day: today, tries: [{ day: today, address: generalStaffAddress }], isNeeded: true },
  ],
  parse: ({ text }, retrieved) => parseGeneralStaff(text, retrieved.slice(0, 10)),
  counts: (files, table) => {
    const last = lastCount(table, generalStaffTable.total);
    return lastOfMonths(files.flat().filter(({ day }) => day > last.day));
  },
  says: (files, table) => contradictions(table, generalStaffTable.total, files.flat()),
});
