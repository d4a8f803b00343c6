import type { Rule } from '../descriptor';
import type { Cell } from '../../edition/edition';
import { daysCovered, nextMonth } from '../../iso-date';
import { shortened, type PackageProblem } from '../package-problem';
import { whyNoKey } from '../key-form';
import type { Steps } from '../steps';
import { cellOf, eachRow, inTurn } from './columns';
import type { ReadTable } from '../read-table';

type RuleOf<Name extends Rule['rule']> = Extract<Rule, { rule: Name }>;

/** Checks what the descriptor declares of a table's cells. */
export function checkRules(read: ReadTable): Steps<PackageProblem[]> {
  return inTurn(read.table.rules.map((rule) => checkRule(read, rule)));
}

function checkRule(read: ReadTable, rule: Rule): Steps<PackageProblem[]> {
  switch (rule.rule) {
    case 'keys':
      return checkKeys(read, rule);
    case 'range':
      return checkRange(read, rule);
    case 'period':
      return checkPeriod(read, rule);
    case 'months':
      return checkMonths(read, rule);
    case 'cumulative':
      return checkCumulative(read, rule);
    case 'sum':
      return checkSum(read, rule);
  }
}

function checkKeys(read: ReadTable, { field }: RuleOf<'keys'>): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  return eachRow(read, field, (row) => whyNoKey(String(cell(row, field))));
}

function checkRange(
  read: ReadTable,
  { low, best, high }: RuleOf<'range'>,
): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  const misplaced = (lower: string, upper: string): Steps<PackageProblem[]> =>
    eachRow(read, upper, (row) => {
      const [a, b] = [cell(row, lower), cell(row, upper)];
      return typeof a === 'number' && typeof b === 'number' && a > b
        ? `${String(b)} is below ${lower}, ${String(a)}`
        : undefined;
    });
  const empty = eachRow(read, best, (row) =>
    [low, best, high].every((field) => cell(row, field) === null)
      ? `${low}, ${best} and ${high} are all empty`
      : undefined,
  );
  return inTurn([empty, misplaced(low, best), misplaced(best, high), misplaced(low, high)]);
}

function checkPeriod(read: ReadTable, { start, end }: RuleOf<'period'>): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  return eachRow(read, end, (row) => {
    const [from, to] = [cell(row, start), cell(row, end)];
    if (typeof from !== 'string' || typeof to !== 'string') return undefined;
    return daysCovered(from).first > daysCovered(to).last
      ? `${shortened(to)} is before ${start}, ${shortened(from)}`
      : undefined;
  });
}

function checkMonths(read: ReadTable, { month, asOf }: RuleOf<'months'>): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  const gaps = eachRow(read, month, (row, index) => {
    const before = read.rows[index - 1];
    if (!before) return undefined;
    const due = nextMonth(String(cell(before, month)));
    return cell(row, month) === due ? undefined : `expected ${due}, the month after the row before`;
  });
  const days = eachRow(read, asOf, (row) => {
    const due = daysCovered(String(cell(row, month))).last;
    return cell(row, asOf) === due ? undefined : `expected ${due}, the last day of the month`;
  });
  return inTurn([gaps, days]);
}

function checkCumulative(
  read: ReadTable,
  { total, added, within }: RuleOf<'cumulative'>,
): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  const totals = new Map<Cell, Cell>();
  return eachRow(read, added, (row) => {
    const series = within === undefined ? null : cell(row, within);
    const [now, change] = [cell(row, total), cell(row, added)];
    const before = totals.has(series) ? totals.get(series) : 0;
    totals.set(series, now);
    if (typeof now !== 'number' || typeof change !== 'number' || typeof before !== 'number')
      return undefined; // a blank is unknown, not nought
    const due = rounded(now - before);
    return rounded(change) === due || sameDigits(now, before + change)
      ? undefined
      : `expected ${String(due)}, the change of ${total}, got ${String(change)}`;
  });
}

function checkSum(read: ReadTable, { total, parts }: RuleOf<'sum'>): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  return eachRow(read, total, (row) => {
    const whole = cell(row, total);
    const numbers = parts.map((part) => cell(row, part));
    if (typeof whole !== 'number' || !numbers.every((part) => typeof part === 'number'))
      return undefined; // a blank is unknown, not nought
    const sum = numbers.reduce((soFar, part) => soFar + part, 0);
    return sameDigits(whole, sum)
      ? undefined
      : `expected ${String(rounded(sum))}, the sum of ${parts.join(', ')}, got ${String(whole)}`;
  });
}

/** Excel keeps 15 digits of a number: 0.1 + 0.2 is 0.3. */
function rounded(number: number): number {
  return Number(number.toPrecision(15));
}

function sameDigits(a: number, b: number): boolean {
  return rounded(a) === rounded(b);
}
