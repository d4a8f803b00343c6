import { columnLetters } from '../formula/addresses';
import {
  ListCells,
  ListColumn,
  NearbyCell,
  RowNumber,
  NamedSpill,
  SpillCells,
  Value,
} from './calculation';
import type { Formula, Named } from './formula';
import {
  ColumnNumber,
  FrontCells,
  FrontRow,
  Header,
  Labels,
  Own,
  ValuesAbove,
  type Section,
} from './front';
import {
  anchorRow,
  columnIn,
  firstBody,
  firstValue,
  found,
  labelColumn,
  mostSpilled,
  valuesRow,
  valuesOfFront,
  valueWidth,
  type CalculationPlaces,
  type FrontPlaces,
} from './places';

/** Where a formula stands; rows and columns count from 0. */
export interface FormulaPlace {
  readonly sheet: 'front' | 'calculation';
  readonly row: number;
  readonly column: number;
  /** On the front. */
  readonly section?: Section;
}

/** Writes the addresses of what formulas name, as they are read from where a formula stands. */
export class Addresses {
  constructor(
    private readonly front: FrontPlaces,
    private readonly calculation: CalculationPlaces,
  ) {}

  /** A formula without its equals sign. */
  textOf(formula: Formula, spot: FormulaPlace): string {
    return formula.parts
      .map((part) => (typeof part === 'string' ? part : this.of(part, spot)))
      .join('');
  }

  /** The address of what is named, with its sheet where that is another. */
  of(named: Named, spot: FormulaPlace): string {
    if (named instanceof FrontRow) return this.inOwnColumn(this.front.placeOf(named).row, spot);
    if (named instanceof FrontCells) return this.frontCells(named, spot);
    if (named instanceof Labels) return this.labels(named);
    if (named instanceof ValuesAbove) return this.valuesAbove(named);
    if (named instanceof Header) return this.header(named, spot);
    if (named instanceof Own) {
      const section = found(spot.section, 'its own row outside a section');
      return inRow(columnIn(section, named.column), spot);
    }
    // Counted beside the formula's own cell: over it, Univer would see a circle.
    if (named instanceof ColumnNumber) {
      return `COLUMNS($${columnLetters(firstValue)}$1:${columnLetters(spot.column)}$1)`;
    }
    if (named instanceof RowNumber) {
      return `(ROWS($A$${String(firstBody + 1)}:$A${String(spot.row + 1)})-1)`;
    }
    if (named instanceof Value) {
      const column = this.calculation.columnOfValue(named) + valueWidth - 1;
      return this.onCalculation(fixed(valuesRow, column), spot);
    }
    if (named instanceof NamedSpill) {
      const anchor = fixed(anchorRow(named), this.calculation.columnOf(named));
      return this.onCalculation(`${anchor}#`, spot);
    }
    if (named instanceof SpillCells) return this.spillCells(named, spot);
    if (named instanceof ListColumn) return inRow(this.calculation.columnOfList(named), spot);
    if (named instanceof NearbyCell) {
      const row = spot.row + named.rows;
      return inRow(this.calculation.columnOfList(named.column), { ...spot, row });
    }
    if (named instanceof ListCells) return this.listCells(named, spot);
    throw new Error('A formula names something that no layout knows.');
  }

  private frontCells({ from, to, columns, inStep }: FrontCells, spot: FormulaPlace): string {
    const first = this.front.placeOf(from);
    const last = this.front.placeOf(to);
    if (!columns) return `${this.inOwnColumn(first.row, spot)}:${this.inOwnColumn(last.row, spot)}`;
    const cell = inStep ? inColumn : fixed;
    const start = cell(first.row, columnIn(first.section, columns[0]));
    const end = cell(last.row, columnIn(last.section, columns[1]));
    return this.onFront(start === end ? start : `${start}:${end}`, spot);
  }

  private labels({ from, to }: Labels): string {
    const [start, end] = [from, to].map((row) => fixed(this.front.placeOf(row).row, labelColumn));
    return start === end ? String(start) : `${String(start)}:${String(end)}`;
  }

  private valuesAbove({ row }: ValuesAbove): string {
    const below = this.front.topOf(this.front.placeOf(row).section);
    return `${fixed(this.front.top, firstValue)}:${fixed(below - 1, valuesOfFront.lastColumn)}`;
  }

  private header({ section, column }: Header, spot: FormulaPlace): string {
    const row = this.front.topOf(section);
    if (column === undefined) return this.inOwnColumn(row, spot);
    // Calculations that stand side by side name headers that do.
    const cell = spot.sheet === 'calculation' ? inColumn : fixed;
    return this.onFront(cell(row, columnIn(section, column)), spot);
  }

  private spillCells({ spill, column, which }: SpillCells, spot: FormulaPlace): string {
    const place = this.calculation.columnOf(spill) + column;
    if (which === 'in this row') return inRow(place, spot);
    const cells = `${fixed(firstBody, place)}:${fixed(firstBody + mostSpilled - 1, place)}`;
    return this.onCalculation(cells, spot);
  }

  private listCells(
    { column, last: cells, through, inStep }: ListCells,
    spot: FormulaPlace,
  ): string {
    const place = this.calculation.columnOfList(column);
    if (cells !== undefined) {
      const letters = columnLetters(place);
      const last = spot.row + 1;
      return `$${letters}${String(last + 1 - cells)}:$${letters}${String(last)}`;
    }
    // On the calculation sheet formulas over columns beside each other stand beside each other, and
    // are alike by relative columns; on the front every column of values names the same list, but for
    // those that go along it in step.
    const cell = (row: number, at = place) =>
      spot.sheet === 'front' && !inStep ? fixed(row, at) : inColumn(row, at);
    if ('spills' in column.content) return this.onCalculation(`${cell(firstBody)}#`, spot);
    const { first, last } = this.calculation.rowsOf(column);
    const end = cell(last, this.calculation.columnOfList(through));
    return this.onCalculation(`${cell(first)}:${end}`, spot);
  }

  /** A cell of the front in the formula's own column. */
  private inOwnColumn(row: number, spot: FormulaPlace): string {
    if (spot.sheet !== 'front') {
      throw new Error('A calculation names a row of the front without its column.');
    }
    return inColumn(row, spot.column);
  }

  private onFront(address: string, { sheet }: FormulaPlace): string {
    return sheet === 'front' ? address : sheetPrefix(this.front.name) + address;
  }

  private onCalculation(address: string, { sheet }: FormulaPlace): string {
    return sheet === 'calculation' ? address : sheetPrefix(this.calculation.name) + address;
  }
}

function inRow(column: number, spot: FormulaPlace): string {
  return `$${columnLetters(column)}${String(spot.row + 1)}`;
}

/** A cell whose column goes along when the formula is filled right. */
function inColumn(row: number, column: number): string {
  return `${columnLetters(column)}$${String(row + 1)}`;
}

function fixed(row: number, column: number): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}

/** A sheet's name as formulas need it. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? `${name}!`
    : `'${name.replace(/'/g, "''")}'!`;
}
