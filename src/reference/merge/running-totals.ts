import { headerOf } from '../column-header';
import type { Cell, Field } from '../edition/edition';
import { daysBetween } from '../iso-date';
import { allowanceOf, countsIn, type Allowance, type Count } from '../feeds/plausible-change';
import type { CellChange } from './changes';
import type { Unusual } from './conflicts';
import type { RowPlaces } from './match-rows';
import type { MergeInput } from './merge-input';
import type { SourcedTable } from './tables';

/** A running total that base and new data both have, and what its history in base explains. */
export interface RunningTotal {
  readonly field: Field;
  /** Its place among the fields of base, and of the new data. */
  readonly base: number;
  readonly theirs: number;
  readonly allowance: Allowance;
}

/** @param continued for each row of the new data its row in base, if it has one */
export function runningTotals(
  base: SourcedTable,
  theirs: SourcedTable,
  continued: RowPlaces,
): readonly RunningTotal[] {
  const history = () => ({
    ...base,
    rows: continued.flatMap((row) => (row === undefined ? [] : [base.rows[row] ?? []])),
  });
  return theirs.fields.flatMap((field, i): RunningTotal[] => {
    const at = base.fields.findIndex(({ name }) => name === field.name);
    if (field.cumulative !== true || at < 0) return [];
    return [{ field, base: at, theirs: i, allowance: allowanceOf(countsIn(history(), at)) }];
  });
}

/** The first running total of a row that was revised by more than its history explains. */
export function unusualRevision(
  totals: readonly RunningTotal[],
  before: readonly Cell[],
  after: readonly Cell[],
): Unusual | undefined {
  return firstUnusual(totals, ({ base, theirs }) => [before[base], after[theirs]]);
}

/** The same, among the cells of a row that are to be changed. */
export function unusualChange(
  totals: readonly RunningTotal[],
  cells: readonly CellChange[],
): Unusual | undefined {
  return firstUnusual(totals, ({ field }) => {
    const change = cells.find((cell) => cell.field === field);
    return [change?.from, change?.to];
  });
}

/** The first running total that a row carries further, or less far, than its history explains. */
export function unusualStep(
  totals: readonly RunningTotal[],
  table: SourcedTable,
  row: number,
): Unusual | undefined {
  const rows = table.rows.slice(Math.max(0, row - 1), row + 1);
  return firstUnusual(totals, ({ theirs }) => {
    const [before, after] = countsIn({ ...table, rows }, theirs);
    const days = before && after && daysBetween(before.day, after.day);
    return [before?.total, after?.total, days];
  });
}

/** Tells whether new data end on an earlier day than that of a row of base, by their running totals. */
export function endsBefore(
  totals: readonly RunningTotal[],
  { base, theirs }: MergeInput,
): (row: readonly Cell[]) => boolean {
  const ends = totals.map((total) => ({
    total,
    end: newestDay(countsIn(theirs, total.theirs)),
  }));
  return (row) =>
    ends.some(({ total, end }) => {
      const day = newestDay(countsIn({ ...base, rows: [row] }, total.base));
      return end !== undefined && day !== undefined && day > end;
    });
}

function newestDay(counts: readonly Count[]): string | undefined {
  return counts.reduce<string | undefined>(
    (newest, { day }) => (newest !== undefined && newest > day ? newest : day),
    undefined,
  );
}

/** Whether a running total of a row is below that of the row before it. */
export function isCorrection({ fields, rows }: SourcedTable, row: number): boolean {
  const [before, after] = [rows[row - 1] ?? [], rows[row] ?? []];
  return fields.some(({ cumulative }, i) => cumulative === true && isLower(before[i], after[i]));
}

/** Whether a running total was lowered. */
export function isLower(from: Cell | undefined, to: Cell | undefined): boolean {
  return typeof from === 'number' && typeof to === 'number' && to < from;
}

function firstUnusual(
  totals: readonly RunningTotal[],
  change: (
    total: RunningTotal,
  ) => readonly [from: Cell | undefined, to: Cell | undefined, days?: number | undefined],
): Unusual | undefined {
  for (const total of totals) {
    const [from, to, days = 0] = change(total);
    if (typeof from !== 'number' || typeof to !== 'number') continue;
    const { fall, rise } = total.allowance;
    const most = to < from ? fall : rise(days);
    if (Math.abs(to - from) > most) return { header: headerOf(total.field), from, to, most };
  }
  return undefined;
}
