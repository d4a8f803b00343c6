import { sheet } from '../refresh/refreshing';
import type { Edit, EntryKind, OwnFormula } from './fuzz-case';

/** The only inserted table of a case. */
export interface TablePlace {
  readonly table: string;
}

/** What is entered can be told from all else in a workbook: each entry holds a number of its own. */
export class Entries {
  private count = 0;

  /** The number of the next entry, which no source gives. */
  next(): number {
    this.count += 1;
    return 9_000_000 + this.count;
  }
}

/** Does to the workbook what a person would. What Excel refuses is not done, as with a person. */
export async function act(edit: Edit, { table }: TablePlace, entries: Entries): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const standing = context.workbook.tables.getItem(table);
      const body = standing.getDataBodyRange().load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      edits[edit.kind](edit as never, {
        standing,
        sheet: body.worksheet,
        other: context.workbook.worksheets.getItem('Sheet1'),
        at: { row: body.rowIndex, column: body.columnIndex },
        rows: body.rowCount,
        columns: body.columnCount,
        entries,
      });
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}

interface Scene {
  readonly standing: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly other: Excel.Worksheet;
  readonly at: { readonly row: number; readonly column: number };
  readonly rows: number;
  readonly columns: number;
  readonly entries: Entries;
}

type Doing = {
  [Kind in Edit['kind']]: (edit: Extract<Edit, { kind: Kind }>, scene: Scene) => void;
};

const edits: Doing = {
  type: ({ row, column, as }, scene) => {
    write(scene, row % scene.rows, column % scene.columns, entry(as, scene, row));
  },
  'type-below': ({ row, as }, scene) => {
    write(scene, scene.rows + 2 + (row % 3), 0, entry(as, scene, row));
  },
  'type-beside': ({ row, as }, scene) => {
    write(scene, row % scene.rows, scene.columns + 1, entry(as, scene, row));
  },
  'own-column': ({ formula }, scene) => {
    const number = scene.entries.next();
    const cells = Array.from({ length: scene.rows }, (_, i) => [
      ownCell(formula, scene, i, number),
    ]);
    scene.standing.columns.add(-1, [[`Mine ${String(number)}`], ...cells]);
  },
  'own-row': ({ row }, scene) => {
    const number = scene.entries.next();
    const cells = Array.from({ length: scene.columns }, (_, i) => (i === 0 ? number : null));
    // Microsoft's types don't know that null leaves a cell.
    scene.standing.rows.add(row % scene.rows, [cells] as number[][]);
  },
  sort: ({ column, ascending }, scene) => {
    scene.standing.sort.apply([{ key: column % scene.columns, ascending }]);
  },
  filter: ({ column }, scene) => {
    scene.standing.columns.getItemAt(column % scene.columns).filter.applyValuesFilter(['nothing']);
  },
  'row-below': ({ row }, scene) => {
    write(scene, scene.rows, 0, entry('text', scene, row));
  },
  'insert-sheet-row': ({ below }, scene) => {
    const at = below ? scene.at.row + scene.rows + 3 : 0;
    scene.sheet.getRangeByIndexes(at, 0, 1, 1).getEntireRow().insert('Down');
  },
  'delete-table-row': ({ row }, scene) => {
    scene.standing.rows.getItemAt(row % scene.rows).delete();
  },
  'insert-sheet-column': (_, scene) => {
    scene.sheet.getRangeByIndexes(0, 0, 1, 1).getEntireColumn().insert('Right');
  },
  'rename-header': ({ column }, scene) => {
    const header = scene.standing.getHeaderRowRange().getCell(0, column % scene.columns);
    header.values = [[`Mine ${String(scene.entries.next())}`]];
  },
  'delete-column': ({ column }, scene) => {
    scene.standing.columns.getItemAt(column % scene.columns).delete();
  },
  'cut-cell': ({ row }, scene) => {
    const from = body(scene, row % scene.rows, 3);
    from.moveTo(body(scene, row % scene.rows, scene.columns + 2));
  },
  'blank-key': ({ row }, scene) => {
    body(scene, row % scene.rows, 0).values = [['']];
  },
  'double-key': ({ row }, scene) => {
    const other = body(scene, (row + 1) % scene.rows, 0);
    body(scene, row % scene.rows, 0).copyFrom(other, 'Values');
  },
  'text-number': ({ row }, scene) => {
    body(scene, row % scene.rows, 2).values = [["'4400"]];
  },
  'refer-elsewhere': ({ row }, scene) => {
    const address = `D${String(scene.at.row + 1 + (row % scene.rows))}`;
    const number = String(scene.entries.next());
    scene.other.getRangeByIndexes(row, 0, 1, 1).formulas = [[`='${sheet}'!${address}*0+${number}`]];
  },
  totals: (_, scene) => {
    scene.standing.showTotals = true;
  },
  'move-table': (_, scene) => {
    scene.standing
      .getRange()
      .moveTo(scene.sheet.getRangeByIndexes(scene.at.row + 2, scene.at.column + 3, 1, 1));
  },
  'table-below': (_, scene) => {
    otherTable(scene, scene.at.row + scene.rows + 4, scene.at.column);
  },
  'table-beside': (_, scene) => {
    otherTable(scene, scene.at.row + 2, scene.at.column + scene.columns + 3);
  },
};

function otherTable(scene: Scene, row: number, column: number): void {
  const at = scene.sheet.getRangeByIndexes(row, column, 2, 2);
  const number = scene.entries.next();
  at.values = [
    ['A', 'B'],
    [number, 'mine'],
  ];
  scene.sheet.tables.add(at, true);
}

function body({ sheet, at }: Scene, row: number, column: number): Excel.Range {
  return sheet.getRangeByIndexes(at.row + row, at.column + column, 1, 1);
}

function write(scene: Scene, row: number, column: number, value: string | number): void {
  body(scene, row, column).formulas = [[value]];
}

function entry(as: EntryKind, scene: Scene, row: number): string | number {
  const number = scene.entries.next();
  switch (as) {
    case 'text':
      return `mine ${String(number)}`;
    case 'number':
      return number;
    case 'formula':
      return `=40+${String(number)}`;
    case 'reference':
      return `=Sheet1!$B$${String((row % 5) + 1)}*0+${String(number)}`;
  }
}

function ownCell(formula: OwnFormula, { at, rows }: Scene, row: number, number: number): string {
  const here = at.row + row + 1;
  switch (formula) {
    case 'filled':
      return `=D${String(here)}*0+${String(number)}`;
    case 'one-total':
      return row === rows - 1
        ? `=SUM(D${String(at.row + 1)}:D${String(here)})*0+${String(number)}`
        : '';
    case 'row-above':
      return row === 0 ? '' : `=D${String(here)}-D${String(here - 1)}+${String(number)}`;
    case 'other-sheet':
      return row % 2 === 0 ? `=Sheet1!A${String(row + 1)}+${String(number)}` : '';
    case 'sum':
      return `=SUM(D$${String(at.row + 1)}:D${String(here)})*0+${String(number)}`;
    case 'texts':
      return row % 3 === 0 ? `mine ${String(number)}` : '';
  }
}
