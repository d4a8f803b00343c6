import {
  NamedSpill,
  type CalculationBlock,
  type List,
  type ListColumn,
  type Value,
} from './calculation';
import type { ChartBand, FrontRow, Section } from './front';

/** The column of a front that holds headings and labels. */
export const labelColumn = 1;
/** The first column of values on a front, and those to the right of all values. */
export const firstValue = 3;
export const mostValues = 8;
const sourcesColumn = firstValue + mostValues;
const notesColumn = sourcesColumn + 1;

/** The last column of the answers and charts that a first view shows. */
export const lastInView = firstValue + 5;

/** The columns of a front that hold values, counted from 0. */
export const valuesOfFront = { firstColumn: firstValue, lastColumn: sourcesColumn - 1 };

/** Where the rows of a front lie: sections under each other with an empty row between. */
export class FrontPlaces {
  private readonly rows = new Map<FrontRow, { readonly row: number; readonly section: Section }>();
  private readonly tops = new Map<Section | ChartBand, number>();
  /** The first row below all sections. */
  readonly end: number;

  constructor(
    readonly name: string,
    parts: readonly (Section | ChartBand)[],
    /** The first row of the first section. */
    readonly top: number,
  ) {
    let row = top;
    for (const part of parts) {
      this.tops.set(part, row);
      if ('charts' in part) {
        row += part.rows + 1;
        continue;
      }
      part.rows.forEach((each, i) => this.rows.set(each, { row: row + 1 + i, section: part }));
      row += part.rows.length + 2;
    }
    this.end = row;
  }

  topOf(part: Section | ChartBand): number {
    return found(this.tops.get(part), 'a section that is not on the front');
  }

  placeOf(row: FrontRow): { readonly row: number; readonly section: Section } {
    return found(this.rows.get(row), `a row that is not on the front: "${String(row.label)}"`);
  }
}

/** Where the blocks of a calculation sheet lie: side by side with an empty column between. */
export class CalculationPlaces {
  private readonly blocks = new Map<CalculationBlock['block'], number>();
  private readonly columns = new Map<ListColumn, number>();
  private readonly values = new Map<Value, number>();

  constructor(
    readonly name: string,
    blocks: readonly CalculationBlock[],
  ) {
    let column = 1;
    for (const { values = [], block } of blocks) {
      this.blocks.set(block, column);
      values.forEach((value, i) => this.values.set(value, column + valueWidth * i));
      if (!(block instanceof NamedSpill))
        block.columns.forEach((each, i) => this.columns.set(each, column + i));
      const width = block instanceof NamedSpill ? block.units.length : block.columns.length;
      column += Math.max(width, values.length * valueWidth) + 1;
    }
  }

  columnOf(block: NamedSpill | List): number {
    return found(this.blocks.get(block), 'a block that is not on the calculation sheet');
  }

  columnOfList(column: ListColumn): number {
    return found(this.columns.get(column), 'a list column that is not on the calculation sheet');
  }

  /** The column of a value's label; the value stands two columns to the right. */
  columnOfValue(value: Value): number {
    return found(
      this.values.get(value),
      `a value that is not on the calculation sheet: "${value.label}"`,
    );
  }

  /** The rows of a list's column that hold something. */
  rowsOf(column: ListColumn): { readonly first: number; readonly last: number } {
    for (const block of this.blocks.keys()) {
      if (!(block instanceof NamedSpill) && block.columns.includes(column)) {
        const from = 'each' in column.content ? (column.content.from ?? 0) : 0;
        return { first: firstBody + from, last: firstBody + block.rows - 1 };
      }
    }
    throw new Error('A formula names a list column that is not on the calculation sheet.');
  }
}

/** Rows of a calculation sheet: single values, headings, headers, and from there on what is calculated. */
export const valuesRow = 2;
export const headingsRow = 3;
export const headersRow = 4;
export const firstBody = 5;
/** Rows below its header that a spill may fill: as many as a horizon may have months. */
export const mostSpilled = 1200;
/** A value takes its label's column, an empty one and its own. */
export const valueWidth = 3;

/** The column of a section, by its name. */
export function columnIn(section: Section, name: string): number {
  const column = section.columns.find((each) => each.name === name);
  if (!column)
    throw new Error(`A formula names the column "${name}", which "${section.heading}" has not.`);
  if (column.holds === 'sources') return sourcesColumn;
  if (column.holds === 'notes') return notesColumn;
  return firstValue + section.columns.filter(({ holds }) => !holds).indexOf(column);
}

/** The last column over which a section's header runs. */
export function lastOf(section: Section): number {
  return Math.max(lastInView, ...section.columns.map(({ name }) => columnIn(section, name)));
}

/** The row in which a spill's formula stands: where its own header goes, or below a written one. */
export function anchorRow({ headers }: NamedSpill): number {
  return headers ? firstBody : headersRow;
}

export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`A formula names ${what}.`);
  return value;
}
