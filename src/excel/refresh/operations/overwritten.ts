import type { SheetCell, CurrentTable } from '../../../reference/merge/tables';
import { entryAt, entryOf, isFormula, type CellEntry } from './cell-entry';
import type { PlaceInTable, WriteOperation } from './operation';

/** What stood where a request wrote: it read that before anything else. */
export interface Overwritten {
  readonly headers: readonly string[];
  /** How many rows the table had. */
  readonly rows: number;
  readonly entryAt: (place: PlaceInTable) => CellEntry;
  /** Excel's format codes of a row that was taken out, one a column. */
  readonly formatsOf: (row: number) => readonly string[] | undefined;
  /** What stood in rows that were appended since the table was read: rows that are put at the end come under them. */
  readonly appended: readonly CellEdit[];
  /** Formulas of the table, where rows were taken out: Excel rewrites those that refer to them. */
  readonly formulas: readonly CellEdit[];
  /** What is not as it was when the table was read; undefined when all is. */
  readonly difference: Difference | undefined;
}

/** What somebody did to a table while it was being written. */
export interface Difference {
  /** Entries that were made, where rows and columns stand as they did. */
  readonly edits: readonly CellEdit[];
  /** Rows or columns stand elsewhere: sorted, inserted, deleted. */
  readonly moved: boolean;
}

export interface CellEdit extends PlaceInTable {
  readonly entry: CellEntry;
}

/** Cells that a request reads before it writes. */
interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly what: 'key' | 'cells' | 'deleted row' | 'formulas' | 'below';
  /** The rows that count; all when absent. */
  readonly counting?: ReadonlySet<number>;
}

/**
 * Queues the reading of what operations are about to write over, and of the keys beside it. Excel
 * carries a request out in order: what is read is what stood there at the moment of writing,
 * whatever a person did after the table was last read.
 * @param table as it was read
 * @param key the columns of its key
 */
export function queueReading(
  excelTable: Excel.Table,
  operations: readonly WriteOperation[],
  table: CurrentTable,
  key: readonly number[],
): () => Overwritten {
  const header = excelTable.getHeaderRowRange().load('values');
  const body = excelTable.getDataBodyRange().load('rowCount');
  const ranges = areasOf(operations, table, key).map((area) => {
    const corner = body.getCell(area.row, area.column);
    const isOne = area.rows === 1 && area.columns === 1;
    const range = isOne ? corner : corner.getResizedRange(area.rows - 1, area.columns - 1);
    const formats = area.what === 'deleted row' ? ',numberFormat' : '';
    return { area, range: range.load(`values,formulas${formats}`) };
  });
  return () => readingOf(table, (header.values as SheetCell[][])[0] ?? [], body.rowCount, ranges);
}

function readingOf(
  table: CurrentTable,
  header: readonly SheetCell[],
  rowCount: number,
  ranges: readonly { readonly area: Area; readonly range: Excel.Range }[],
): Overwritten {
  const entries = new Map<string, CellEntry>();
  const formats = new Map<number, readonly string[]>();
  const formulas: CellEdit[] = [];
  const appended: CellEdit[] = [];
  const edits: CellEdit[] = [];
  const headers = header.map(String);
  let moved = rowCount !== table.values.length || headers.join('\n') !== table.headers.join('\n');
  for (const { area, range } of ranges) {
    const [values, written] = [range.values as SheetCell[][], range.formulas as SheetCell[][]];
    values.forEach((cells, i) => {
      const row = area.row + i;
      const counts = area.counting?.has(row) ?? true;
      if (area.what === 'deleted row')
        formats.set(row, (range.numberFormat as string[][])[i] ?? []);
      cells.forEach((value, j) => {
        const place = { row, column: area.column + j };
        const entry = entryOf(value, written[i]?.[j] ?? '');
        if (area.what === 'formulas') {
          if (isFormula(entry)) formulas.push({ ...place, entry });
          return;
        }
        if (area.what === 'below') {
          if (row < rowCount) appended.push({ ...place, entry });
          return;
        }
        entries.set(nameOf(place), entry);
        if (!counts) return;
        if (area.what === 'key') moved ||= value !== (table.values[row]?.[place.column] ?? '');
        else if (entry !== entryAt(table, row, place.column)) edits.push({ ...place, entry });
      });
    });
  }
  return {
    ...{ headers, rows: rowCount, formulas, appended },
    entryAt: (place) => entries.get(nameOf(place)) ?? '',
    formatsOf: (row) => formats.get(row),
    difference: moved || edits.length > 0 ? { edits: moved ? [] : edits, moved } : undefined,
  };
}

const nameOf = ({ row, column }: PlaceInTable) => `${String(row)} ${String(column)}`;

/** So many cells with formulas can be read beside the rows that are taken out. */
const mostFormulaCells = 20_000;

function areasOf(
  operations: readonly WriteOperation[],
  table: CurrentTable,
  key: readonly number[],
): readonly Area[] {
  const { headers, values } = table;
  const keyRows = new Set<number>();
  const areas = operations.flatMap((operation): Area[] => {
    switch (operation.kind) {
      case 'write-cells': {
        const places = operation.cells.flatMap(({ asRead }) => asRead ?? []);
        const rows = places.map(({ row }) => row);
        for (const row of rows) keyRows.add(row);
        const column = places[0]?.column ?? 0;
        return blocksOf(rows).map((block) => ({ ...block, column, columns: 1, what: 'cells' }));
      }
      case 'delete-row':
        return [
          {
            row: operation.asRead,
            rows: 1,
            column: 0,
            columns: headers.length,
            what: 'deleted row',
          },
        ];
      case 'delete-column':
        return [
          { row: 0, rows: values.length, column: operation.column, columns: 1, what: 'cells' },
        ];
      case 'insert-rows':
        for (const row of [operation.asRead - 1, operation.asRead])
          if (row >= 0 && row < values.length) keyRows.add(row);
        return [];
      case 'rename-column':
      case 'insert-column':
        return [];
    }
  });
  const keys = blocksOf([...keyRows]).flatMap((block) =>
    key.map((column): Area => ({ ...block, column, columns: 1, what: 'key' })),
  );
  const deletes = operations.some(({ kind }) => kind === 'delete-row');
  return [
    ...[...keys, ...areas, ...(deletes ? formulaAreas(table) : [])],
    ...belowAreas(operations, table),
  ];
}

/** Rows below the table that operations would write over had it grown by as many. */
function belowAreas(
  operations: readonly WriteOperation[],
  { headers, values }: CurrentTable,
): readonly Area[] {
  const rows = operations.reduce(
    (sum, each) => sum + (each.kind === 'insert-rows' && each.atEnd ? each.rows.length : 0),
    0,
  );
  if (rows === 0) return [];
  return [{ row: values.length, rows, column: 0, columns: headers.length, what: 'below' }];
}

function formulaAreas({ headers, values, formulas }: CurrentTable): readonly Area[] {
  const columns = headers.flatMap((_, column) =>
    formulas.some((row) => String(row[column] ?? '').startsWith('=')) ? [column] : [],
  );
  if (columns.length * values.length > mostFormulaCells) return [];
  return columns.map((column) => ({
    ...{ row: 0, rows: values.length, column, columns: 1, what: 'formulas' },
  }));
}

/** Rows that are read without being relied on, rather than naming another range. */
const gap = 40;

/** Rows near each other, read together. */
function blocksOf(
  rows: readonly number[],
): readonly { row: number; rows: number; counting: ReadonlySet<number> }[] {
  const blocks: { row: number; rows: number; counting: Set<number> }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last && row - (last.row + last.rows) < gap) {
      last.rows = row - last.row + 1;
      last.counting.add(row);
    } else blocks.push({ row, rows: 1, counting: new Set([row]) });
  }
  return blocks;
}
