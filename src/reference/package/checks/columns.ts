import type { Cell } from '../../edition/edition';
import { mostOf } from '../package-limits';
import type { PackageProblem } from '../package-problem';
import type { ReadTable } from '../read-table';
import { eachOf, type Steps } from '../steps';

/** Reads a cell by the name of its column. */
export type CellOf = (row: readonly Cell[], field: string) => Cell;

export function cellOf({ table }: ReadTable): CellOf {
  const places = new Map(table.fields.map(({ field }, i) => [field.name, i]));
  return (row, field) => row[places.get(field) ?? -1] ?? null;
}

/** Runs a check over the rows; what it returns is wrong with `field` of that row. */
export function* eachRow(
  { rows, placeOf }: ReadTable,
  field: string,
  check: (row: readonly Cell[], index: number) => string | undefined,
): Steps<PackageProblem[]> {
  const problems: PackageProblem[] = [];
  yield* eachOf(rows, (row, index) => {
    if (problems.length === mostOf.problems) return;
    const message = check(row, index);
    if (message !== undefined) problems.push({ ...placeOf(index), field, message });
  });
  return problems;
}

/** Runs one check after the other. */
export function* inTurn(
  checks: readonly Steps<readonly PackageProblem[]>[],
): Steps<PackageProblem[]> {
  const problems: PackageProblem[] = [];
  for (const check of checks) problems.push(...(yield* check));
  return problems;
}
