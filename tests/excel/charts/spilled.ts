import type { TableCharts } from '../../../src/excel/charts/chart';
import type { ChartKind, ArgumentInFormula } from '../../../src/excel/charts/chart-kind';

/** What a kind draws of a table that begins in A1. */
export function drawnBy(
  kind: ChartKind,
  cells: readonly (readonly unknown[])[],
  inputs: readonly ArgumentInFormula[] = [],
): TableCharts {
  const drawn = kind.chartsOf({ row: 0, column: 0, cells, inputs });
  if (!drawn) throw new Error(`These are not the cells of ${kind.function}.`);
  return drawn;
}
