import { copiedBy } from '../../../src/formula';
import { headerOf } from '../../../src/reference/column-header';
import type { Cell, Field } from '../../../src/reference/edition/edition';
import { dateSerial } from '../../../src/reference/excel-date';
import type { SettledMerge } from '../../../src/reference/merge/merge-plan';
import type { SheetCell, SourcedTable, CurrentTable } from '../../../src/reference/merge/tables';

/** A sourced cell as Excel holds it. */
export function inExcel(field: Field, cell: Cell): SheetCell {
  if (typeof cell !== 'string') return cell ?? '';
  return field.type === 'date' || field.type === 'yearmonth' ? dateSerial(cell) : cell;
}

/** A table as it stands right after it was inserted. */
export function inserted({ fields, rows }: SourcedTable): CurrentTable {
  const values = rows.map((row) => fields.map((field, i) => inExcel(field, row[i] ?? null)));
  return { headers: fields.map(headerOf), values, formulas: values };
}

/** The table after what was settled is written into it, as Excel would have it. */
export function written(
  { headers, values, formulas }: CurrentTable,
  settled: SettledMerge,
): CurrentTable {
  const grid = (cells: CurrentTable['values']) => writtenRows(cells, headers.length, settled);
  const filled = filledFormulas(formulas, settled);
  const renamed = headers.map(
    (header, i) => settled.headers.find(({ column }) => column === i)?.to ?? header,
  );
  return {
    headers: withColumns(renamed, settled, ({ field }) => headerOf(field)),
    values: grid(values),
    formulas: filled(grid(formulas)),
  };
}

/** Puts the formulas of calculated columns into the rows that were added. */
function filledFormulas(
  formulas: CurrentTable['formulas'],
  { filled, removed, newColumns }: SettledMerge,
): (rows: SheetCell[][]) => SheetCell[][] {
  const going = new Set(removed.map(({ row }) => row));
  const like = formulas.findIndex((_, row) => !going.has(row));
  return (rows) => {
    for (const { column } of filled) {
      const formula = formulas[like]?.[column];
      const at = column + newColumns.filter(({ before }) => before <= column).length;
      rows.forEach((line, row) => {
        if (line[at] === '') line[at] = copiedBy(String(formula), row - like, 0);
      });
    }
    return rows;
  };
}

function writtenRows(
  cells: CurrentTable['values'],
  width: number,
  settled: SettledMerge,
): SheetCell[][] {
  const changed = new Map(settled.changed.map((change) => [change.row, change.cells]));
  const removed = new Set(settled.removed.map(({ row }) => row));
  const stay = (row: number) => {
    const line = [...(cells[row] ?? [])];
    for (const { column, field, to } of changed.get(row) ?? []) line[column] = inExcel(field, to);
    return withColumns(line, settled, ({ field, cells: fresh }) =>
      inExcel(field, fresh[row] ?? null),
    );
  };
  return Array.from({ length: cells.length + 1 }, (_, row) => [
    ...settled.added.filter(({ before }) => before === row).map((added) => addedLine(added.cells)),
    ...(row < cells.length && !removed.has(row) ? [stay(row)] : []),
  ]).flat();

  function addedLine(fresh: readonly Cell[]): SheetCell[] {
    const line: SheetCell[] = Array.from({ length: width }, () => '');
    settled.columns.forEach(({ field, column }, i) => {
      if (typeof column === 'number') line[column] = inExcel(field, fresh[i] ?? null);
    });
    return withColumns(line, settled, ({ field }) =>
      inExcel(field, fresh[settled.columns.findIndex((column) => column.field === field)] ?? null),
    );
  }
}

function withColumns<T>(
  line: readonly T[],
  { newColumns }: SettledMerge,
  fresh: (column: SettledMerge['newColumns'][number]) => T,
): T[] {
  const at = newColumns[0]?.before ?? line.length;
  return [...line.slice(0, at), ...newColumns.map(fresh), ...line.slice(at)];
}
