import type { FeedFault } from './feed-fault';
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
