import { batches, requestCharacters } from '../requests/queue';
import { asText } from '../tables/table-cells';
import { isFormula, type Entry } from './entries';
import { checkOf, type Check } from './held-cells';
import type { Journal } from './journal';
import type { FoundTable } from './find';
import type { CellStep, Steps } from './steps';
import type { Run } from './row-sequence';

/** One thing that is done to a table. */
export interface Deed {
  /** Characters that it takes in a request, about. */
  readonly weight: number;
  /** Rows that it writes, by key. */
  readonly keys: readonly string[];
  /** Cells that it writes, for the progress. */
  readonly cells: number;
  /** @returns what tells, once it is sent, whether Excel holds what was written */
  readonly queue: (table: Excel.Table) => Check | undefined;
}

/** What naming a range and the method called on it take. */
const callCharacters = 600;
/** Rows of a column that are left alone between two that are written, rather than beginning anew. */
const gap = 40;

/** Deeds in requests, in their order. */
export function requestsOf(deeds: readonly Deed[]): readonly (readonly Deed[])[] {
  return batches(deeds, requestCharacters, ({ weight }) => weight);
}

/** What is done to the columns: before the rows, whose cells are counted with the new columns. */
export function columnDeeds(journal: Journal, steps: Steps, { standing }: FoundTable): Deed[] {
  const rows = standing.values.length;
  const kept = standing.headers.length - steps.goneColumns.length;
  return [
    ...steps.headers.map(({ at, text }) =>
      deed(callCharacters, (table) => {
        table.getHeaderRowRange().getCell(0, at).values = [[asText(text)]];
      }),
    ),
    ...steps.goneColumns.map((at) =>
      deed(callCharacters, (table) => {
        table.columns.getItemAt(at).delete();
      }),
    ),
    // From the right, so that the places of those further left stay.
    ...steps.newColumns.toReversed().map(({ column, at }, added) =>
      deed(callCharacters + rows * 8, (table) => {
        const { after = '', numberFormat } = journal.columns[column] ?? {};
        const cells = [[asText(after)], ...Array.from({ length: rows }, () => [''])];
        const place = at < kept + added ? at : undefined; // an index is below the count
        const body = table.columns.add(place, cells).getDataBodyRange();
        if (numberFormat !== undefined)
          body.numberFormat = Array.from({ length: rows }, () => [numberFormat]);
      }),
    ),
  ];
}

/** What is done to the rows and cells, in the order that the steps count on. */
export function rowDeeds(steps: Steps, { standing }: FoundTable): Deed[] {
  const calculated = standing.headers.map((_, column) => {
    const formulas = standing.formulas.map((row) => row[column] ?? '');
    return formulas.some((entry) => isFormula(entry)) && formulas.every(isFormulaOrEmpty);
  });
  let count = standing.values.length;
  return [
    ...steps.runs.flatMap((run) => {
      const before = count;
      count += run.rows.length;
      return runDeeds(run, calculated, before);
    }),
    ...steps.gone.map(({ at, key }) => ({
      ...deed(callCharacters, (table) => {
        table.rows.getItemAt(at).delete();
      }),
      keys: [key],
      cells: standing.headers.length,
    })),
    ...cellDeeds(steps.cells),
  ];
}

const isFormulaOrEmpty = (entry: Entry) => entry === '' || isFormula(entry);

function deed(weight: number, queue: (table: Excel.Table) => void): Deed {
  const unchecked = (table: Excel.Table) => {
    queue(table);
    return undefined;
  };
  return { weight, keys: [], cells: 0, queue: unchecked };
}

/**
 * Rows that come, in blocks, with the looks and the column formulas of the row beside them.
 * @param count how many rows the table has before
 */
function runDeeds(
  { at, keys, rows, formats, like }: Run,
  calculated: readonly boolean[],
  count: number,
): Deed[] {
  const numbered = rows.map((cells, i) => ({
    ...{ cells, i },
    weight: JSON.stringify(cells).length + JSON.stringify(formats[i] ?? []).length,
  }));
  return batches(numbered, requestCharacters / 2, ({ weight }) => weight).map((block) => {
    const first = block[0]?.i ?? 0;
    const place = at + first;
    return {
      weight: block.reduce((sum, { weight }) => sum + weight, callCharacters * 4),
      keys: block.map(({ i }) => keys[i] ?? ''),
      cells: block.length * calculated.length,
      queue: (table) => {
        const values = block.map(({ cells }) => cells);
        // Microsoft's types don't know that null leaves a cell.
        const index = place < count + first ? place : undefined; // an index is below the count
        table.rows.add(index, values as Entry[][]);
        const added = table
          .getDataBodyRange()
          .getRow(place)
          .getResizedRange(block.length - 1, 0);
        if (like !== undefined) {
          // The row below moves on with each block; the row above stays.
          const beside = like < at ? like : place + block.length;
          // Sourced cells just written stay, should the analyst have made their column formulas.
          const filled = calculated.map(
            (isCalculated, column) =>
              isCalculated && values.every((cells) => (cells[column] ?? null) === null),
          );
          takeAfter(table, place, block.length, beside, filled);
        }
        const codes = block.flatMap(({ i }) => [formats[i] ?? []]);
        if (codes.every((row) => row.length > 0)) added.numberFormat = codes as string[][];
        return checkOf(
          added,
          values,
          block.map(({ i }) => keys[i] ?? ''),
        );
      },
    };
  });
}

function takeAfter(
  table: Excel.Table,
  at: number,
  count: number,
  like: number,
  filled: readonly boolean[],
): void {
  const body = table.getDataBodyRange();
  const source = body.getRow(like);
  const added = body.getRow(at).getResizedRange(count - 1, 0);
  added.copyFrom(source, 'Formats');
  filled.forEach((isFilled, column) => {
    if (!isFilled) return;
    const cells = body.getCell(at, column).getResizedRange(count - 1, 0);
    cells.copyFrom(body.getCell(like, column), 'Formulas');
  });
}

/** Cells under each other are written as one block; null leaves those between them. */
function cellDeeds(cells: readonly CellStep[]): Deed[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellStep[][] = [];
  let weight = 0;
  for (const cell of sorted) {
    const last = runs.at(-1)?.at(-1);
    const follows = last?.column === cell.column && cell.row - last.row <= gap;
    if (follows && weight < requestCharacters / 4) runs.at(-1)?.push(cell);
    else {
      runs.push([cell]);
      weight = 0;
    }
    weight += weightOf(cell);
  }
  return runs.map((run) => ({
    weight: run.reduce((sum, cell) => sum + weightOf(cell), callCharacters),
    keys: run.map(({ key }) => key),
    cells: run.length,
    queue: (table) => {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last) return undefined;
      const values: (Entry | null)[][] = Array.from({ length: last.row - first.row + 1 }, () => [
        null,
      ]);
      const keys = values.map(() => '');
      for (const { row, entry, key } of run) {
        values[row - first.row] = [entry];
        keys[row - first.row] = key;
      }
      const corner = table.getDataBodyRange().getCell(first.row, first.column);
      const block = corner.getResizedRange(values.length - 1, 0);
      block.formulas = values;
      return checkOf(block, values, keys);
    },
  }));
}

function weightOf({ entry }: CellStep): number {
  return JSON.stringify(entry).length + gap / 8;
}
