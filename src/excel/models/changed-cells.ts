import { cellName } from '../../formula';
import { isSame, type LaidSheet } from '../../templates';
import { entryOf, type HeldCell } from '../requests/read-before-write';
import { laidFormulas } from './laid-block';

/** A cell of a model's sheet that holds something else than was laid. */
export interface ChangedCell extends Pick<HeldCell, 'row' | 'column' | 'entry'> {
  /** Without the sheet. */
  readonly address: string;
}

/** A laid formula that may spill. */
interface Anchor {
  readonly row: number;
  readonly column: number;
  /** The cells that it fills, where this Excel can be asked. */
  readonly filled: Excel.Range | undefined;
}

/**
 * Queues a look for cells of a sheet that were not laid there. What the spill of a laid formula fills was laid;
 * what stands below it was not.
 * @returns after the next sync: those cells, the one to be named first
 */
export function lookForChanges(
  sheet: Excel.Worksheet,
  laid: LaidSheet,
): () => readonly ChangedCell[] {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('formulas,values,rowIndex,columnIndex');
  const showsSpills = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
  const anchors = anchorsOf(laid).map(({ row, column }): Anchor => {
    if (!showsSpills) return { row, column, filled: undefined };
    const filled = sheet.getCell(row, column).getSpillingToRangeOrNullObject();
    return { row, column, filled: filled.load('rowCount,columnCount') };
  });
  // Read by whoever has sent the request.
  // eslint-disable-next-line office-addins/call-sync-before-read
  return () => (used.isNullObject ? [] : changedIn(used, laid, anchors));
}

function changedIn(
  used: Excel.Range,
  laid: LaidSheet,
  anchors: readonly Anchor[],
): readonly ChangedCell[] {
  const expected = laidFormulas(laid);
  const spills = new Spills(used, laid, anchors);
  const changed: ChangedCell[] = [];
  const obstructed: ChangedCell[] = [];
  (used.formulas as HeldCell['entry'][][]).forEach((line, i) => {
    line.forEach((formula, j) => {
      const row = used.rowIndex + i;
      const column = used.columnIndex + j;
      const value: unknown = used.values[i]?.[j];
      const wanted = expected[row]?.[column] ?? '';
      if (formula === '') return;
      const cell = {
        row,
        column,
        address: cellName({ row, column }),
        entry: entryOf(formula, value),
      };
      if (wanted === '') {
        if (!spills.fill(row, column)) changed.push(cell);
      } else if (!isSame(formula, wanted)) changed.push(cell);
      // A spill that somebody wrote into shows an error instead of spilling.
      else if (value === '#SPILL!') obstructed.push(cell);
    });
  });
  return [...changed, ...obstructed];
}

/** The laid formulas that may spill: at the top of the columns that they fill. */
function anchorsOf({ cells, spilled }: LaidSheet): readonly Pick<Anchor, 'row' | 'column'>[] {
  return spilled.flatMap(({ column, fromRow }) =>
    cells.filter(
      (cell) =>
        cell.column === column &&
        (cell.row === fromRow || cell.row === fromRow - 1) &&
        String(cell.content).startsWith('='),
    ),
  );
}

/** How far the spills of a sheet reach. */
class Spills {
  /** Columns that spills fill, and the anchor of each, which stands there or to the left of it. */
  private readonly anchorOf: ReadonlyMap<number, Anchor>;

  constructor(
    private readonly used: Excel.Range,
    { spilled }: LaidSheet,
    anchors: readonly Anchor[],
  ) {
    const nearest = (column: number) =>
      anchors
        .filter((anchor) => anchor.column <= column)
        .reduce<Anchor | undefined>((a, b) => (a && a.column > b.column ? a : b), undefined);
    this.anchorOf = new Map(
      spilled.flatMap(({ column }) => {
        const anchor = nearest(column);
        return anchor ? [[column, anchor]] : [];
      }),
    );
  }

  fill(row: number, column: number): boolean {
    const anchor = this.anchorOf.get(column);
    if (!anchor || row < anchor.row) return false;
    const { filled } = anchor;
    if (!filled) return this.reachTo(row, anchor);
    return (
      !filled.isNullObject &&
      row < anchor.row + filled.rowCount &&
      column < anchor.column + filled.columnCount
    );
  }

  /**
   * Where Excel can't be asked, a spill is taken to end above the first row that is blank in all its columns.
   * Before Excel has calculated it, a formula shows nothing and fills nothing.
   */
  private reachTo(row: number, anchor: Anchor): boolean {
    if (this.shownAt(anchor.row, anchor.column) === '') return false;
    const columns = [...this.anchorOf].flatMap(([column, its]) => (its === anchor ? [column] : []));
    for (let above = anchor.row; above < row; above += 1) {
      if (columns.every((column) => this.shownAt(above, column) === '')) return false;
    }
    return true;
  }

  private shownAt(row: number, column: number): unknown {
    const { values, rowIndex, columnIndex } = this.used;
    return (values as unknown[][])[row - rowIndex]?.[column - columnIndex] ?? '';
  }
}
