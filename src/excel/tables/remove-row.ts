import { ChangedMeanwhile, entryOf } from '../requests/read-before-write';
import type { ExcelValue } from './table-cells';

/** A table whose rows are known by what one of its columns holds. */
export interface KeyedTable {
  /** Its name. */
  readonly table: string;
  /** The header of that column. */
  readonly key: string;
  /** Gives a row its look, under the headers that the table has. */
  readonly format: (row: Excel.Range, headers: readonly string[]) => void;
}

/** How often a row is looked for again when the table is sorted or edited meanwhile. */
const mostLooks = 3;

/**
 * Deletes a row of a table. It is read in the same request: should it have moved meanwhile, what was
 * deleted in its place is entered again. Throws Excel's error.
 */
export async function removeRow(
  context: Excel.RequestContext,
  keyed: KeyedTable,
  text: string,
  looks = mostLooks,
): Promise<void> {
  const table = context.workbook.tables.getItem(keyed.table);
  const header = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange().load('values');
  await context.sync();
  const headers = (header.values[0] ?? []).map(String);
  const key = headers.indexOf(keyed.key);
  const index = body.values.findIndex((row: unknown[]) => row[key] === text);
  if (index < 0) return;
  const row = table.rows.getItemAt(index);
  const held = row.getRange().load('formulas,values');
  row.delete();
  await context.sync();
  const [entries = [], values = []] = [held.formulas[0], held.values[0]];
  if (values[key] === text) return;
  const again = entries.map((entry: ExcelValue, i: number) => entryOf(entry, values[i]));
  keyed.format(table.rows.add(undefined, [again]).getRange(), headers);
  await context.sync();
  if (looks === 1) throw new ChangedMeanwhile(`The table ${keyed.table}`);
  await removeRow(context, keyed, text, looks - 1);
}
