import type { Field } from '../../reference/edition/edition';
import { planMerge } from '../../reference/merge/plan-merge';
import { readerOf } from '../../reference/merge/standing-values';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { withoutEvents } from '../requests/without-events';
import { numberFormatOf } from '../tables/table-cells';
import { findTables, type FoundTable } from './find-tables';
import { entryAt, entryOf, type CellEntry } from './operations/cell-entry';
import { inTheWay, missing } from './refusal';

/** What became of it: so many cells are numbers now, or why none is. */
export type MadeNumbers =
  | { readonly kind: 'made'; readonly cells: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Cells of a sourced column whose numbers stand as text. */
interface TextColumn {
  readonly field: Field;
  readonly column: number;
  readonly rows: readonly number[];
}

/**
 * Makes numbers of the numbers that stand as text in the sourced columns of a table: their values stay
 * what they are, and formulas read them. Never throws.
 */
export function makeNumbers(insertId: string): Promise<MadeNumbers> {
  return workbookWrites.queue(async () => {
    try {
      return await Excel.run((context) => makeNow(context, insertId));
    } catch (error) {
      const action = 'make numbers of text';
      return { kind: 'failed', message: failureSentence(error, { action }) };
    }
  });
}

async function makeNow(context: Excel.RequestContext, insertId: string): Promise<MadeNumbers> {
  const { byInsertId, contents } = await findTables(context, insertId);
  const found = byInsertId.get(insertId);
  if (!found) {
    const kept = contents.bases.find(({ value }) => value.insertId === insertId)?.value;
    return { kind: 'failed', message: missing(kept?.tableName ?? '').message };
  }
  const refusal = inTheWay(found.table, contents.sources);
  if (refusal) return { kind: 'failed', message: refusal.message };
  const columns = textColumns(found);
  const table = context.workbook.tables.getItem(found.table.id);
  const written = await withoutEvents(context, () =>
    columns.map((column) => queueColumn(table, found, column)),
  );
  if (written.some(({ differs }) => differs())) {
    await withoutEvents(context, () => {
      for (const { takeBack } of written) takeBack();
    });
    const message = `${found.table.name} was changed meanwhile: nothing was made a number. Try again.`;
    return { kind: 'failed', message };
  }
  return { kind: 'made', cells: columns.reduce((sum, { rows }) => sum + rows.length, 0) };
}

function textColumns({ base, standing }: FoundTable): readonly TextColumn[] {
  const merge = planMerge({ base: base.value, yours: standing, theirs: base.value });
  if (!merge.ok) return [];
  return merge.value.notes.flatMap((note): TextColumn[] => {
    if (note.kind !== 'stands-as' || note.as !== 'text' || note.of !== 'number') return [];
    const { column, rows } = note;
    const field = merge.value.columns.find((each) => each.column === column)?.field;
    return field ? [{ field, column, rows }] : [];
  });
}

/** Writes a column's numbers, after reading what stands there in the same request. */
function queueColumn(
  table: Excel.Table,
  { standing }: FoundTable,
  { field, column, rows }: TextColumn,
) {
  const range = table.getDataBodyRange().getColumn(column);
  const stood = table.getDataBodyRange().getColumn(column).load('values,formulas,numberFormat');
  const read = readerOf(field);
  const inColumn = <T>(cellOf: (row: number) => T | null) => {
    const cells: (T | null)[][] = standing.values.map(() => [null]);
    for (const row of rows) cells[row] = [cellOf(row)];
    return cells;
  };
  range.numberFormat = inColumn(() => numberFormatOf(field)) as string[][];
  range.values = inColumn((row) => read(standing.values[row]?.[column] ?? '')) as number[][];
  const stoodAt = (row: number): CellEntry =>
    entryOf(
      (stood.values as CellEntry[][])[row]?.[0] ?? '',
      (stood.formulas as CellEntry[][])[row]?.[0] ?? '',
    );
  return {
    differs: () =>
      stood.values.length !== standing.values.length ||
      rows.some((row) => stoodAt(row) !== entryAt(standing, row, column)),
    takeBack: () => {
      range.numberFormat = inColumn((row) => String(stood.numberFormat[row]?.[0])) as string[][];
      range.formulas = inColumn(stoodAt) as CellEntry[][];
    },
  };
}
