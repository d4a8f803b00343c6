import { failureSentence, protectedSheetText } from '../../requests/failures';
import { namesOf } from '../../requests/read-before-write';
import { batches, inTurn, requestCharacters, workbookWrites } from '../../requests/queue';
import { cellsOf } from '../written-cells';
import type { InsertRecord } from './insert-table';
import { isWritten, takeBack } from './roll-back';

/** What became of undoing an insert. */
export type UndoResult =
  | { readonly kind: 'undone'; readonly table: string; readonly sheet: string }
  /** Something inserted is no longer as it was inserted: nothing was done. */
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Takes an insert back, as long as nothing of it was edited: the sheet as before, its row in Sources,
 * and the rows that the workbook keeps. Never throws.
 */
export function undoInsert(record: InsertRecord): Promise<UndoResult> {
  return workbookWrites.queue(() => undoNow(record));
}

async function undoNow(record: InsertRecord): Promise<UndoResult> {
  const { placement, table } = record;
  const { tableName, sheet } = placement;
  try {
    return await Excel.run(async (context): Promise<UndoResult> => {
      const edited = await editedCells(context, record);
      if (edited !== undefined) return { kind: 'failed', message: edited };
      await takeBack(context, placement, table, []);
      return { kind: 'undone', table: tableName, sheet };
    });
  } catch (error) {
    const message = failureSentence(error, { action: 'undo the insert', sheet, inPlace: true });
    return { kind: 'failed', message: `${message} Look whether a part of ${tableName} stands.` };
  }
}

/** Why the insert can't be undone any more, in a sentence; undefined when all is as inserted. */
async function editedCells(
  context: Excel.RequestContext,
  { placement, table, tableId }: InsertRecord,
): Promise<string | undefined> {
  const { layout, tableName } = placement;
  const standing = context.workbook.tables.getItemOrNullObject(tableId);
  standing.autoFilter.load('isDataFiltered');
  const range = standing.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const { worksheet } = standing;
  worksheet.load('name');
  worksheet.protection.load('protected');
  await context.sync();
  const why = (what: string) => `The insert of ${tableName} can’t be undone: ${what}.`;
  if (standing.isNullObject) return why('the table was deleted, or made a plain range');
  if (worksheet.protection.protected)
    return protectedSheetText([worksheet.name], 'then undo the insert again');
  if (standing.autoFilter.isDataFiltered)
    return why('the table is filtered: clear its filter first');
  if (range.rowCount !== layout.table.rows || range.columnCount !== layout.table.columns)
    return why('rows or columns came or went since');
  const top = range.rowIndex - (layout.table.row - layout.whole.row);
  if (top < 0) return why('the rows above it are gone');
  const cells = cellsOf(table);
  let row = top;
  const blocks = batches(cells, requestCharacters, (line) => JSON.stringify(line).length);
  const edited = await inTurn(blocks, async (lines) => {
    const first = row;
    row += lines.length;
    const width = layout.whole.columns;
    const found = worksheet
      .getRangeByIndexes(first, range.columnIndex, lines.length, width)
      .load('formulas');
    await context.sync();
    return lines.flatMap((line, i) =>
      line.flatMap((cell, j) => {
        const value: unknown = found.formulas[i]?.[j];
        const same = value === '' ? cell === '' : isWritten(value, cell);
        return same ? [] : [{ row: first + i, column: range.columnIndex + j }];
      }),
    );
  });
  const all = edited.flat();
  return all.length === 0 ? undefined : why(`${namesOf(all)} changed since`);
}
