import { Named, type Formula } from './formula';

/** A formula that spills, with a heading above it. Named in a formula: the whole spill, with its header. */
export class NamedSpill extends Named {
  constructor(
    readonly heading: string,
    readonly formula: Formula,
    /** The unit of each column that the answer can fill: it decides the number formats. */
    readonly units: readonly string[],
    /** Written above an answer that has no header of its own. */
    readonly headers?: readonly string[],
  ) {
    super();
  }

  /** A column of it, counted from 0, in the row of the cell that the formula stands in. */
  beside(column: number): SpillCells {
    return new SpillCells(this, column, 'in this row');
  }

  /** All cells that a column of it, counted from 0, may fill below its header; blank below its end. */
  below(column: number): SpillCells {
    return new SpillCells(this, column, 'all');
  }
}

/** Cells of a spill's column below its header. */
export class SpillCells extends Named {
  constructor(
    readonly spill: NamedSpill,
    readonly column: number,
    readonly which: 'in this row' | 'all',
  ) {
    super();
  }
}

/**
 * A column of a list: one formula filled down, a formula that spills down, or whole numbers.
 * Named in a formula: its cell in the formula's own row.
 */
export class ListColumn extends Named {
  constructor(
    readonly header: string | Formula,
    readonly unit: string,
    readonly content:
      /** `from` counts the rows that are left empty at the top. */
      | { readonly each: Formula; readonly from?: number }
      | { readonly spills: Formula }
      /** Whole numbers, from this one on. */
      | { readonly countsFrom: number },
  ) {
    super();
  }

  get all(): ListCells {
    return new ListCells(this);
  }

  /** The same, where the column beside on the front names the next column of the list: one formula, filled right. */
  get allInStep(): ListCells {
    return new ListCells(this, undefined, this, true);
  }

  /** All cells from this column to another of its list. */
  through(last: ListColumn): ListCells {
    return new ListCells(this, undefined, last);
  }

  /** The last cells down to the formula's own row. */
  last(cells: number): ListCells {
    return new ListCells(this, cells);
  }

  /** The cell so many rows below the formula's own; above it when negative. */
  rowsOn(rows: number): NearbyCell {
    return new NearbyCell(this, rows);
  }
}

/** A cell of a list's column in another row than the formula's own. */
export class NearbyCell extends Named {
  constructor(
    readonly column: ListColumn,
    readonly rows: number,
  ) {
    super();
  }
}

/** All cells of a list's column or of columns beside each other, or a stretch that ends in the formula's row. */
export class ListCells extends Named {
  constructor(
    readonly column: ListColumn,
    readonly last?: number,
    readonly through: ListColumn = column,
    readonly inStep = false,
  ) {
    super();
  }
}

/** 0 in the first row of a list, 1 in the second, … */
export class RowNumber extends Named {
  readonly counts = 'rows';
}

export const rowNumber = new RowNumber();

/** Columns side by side under one heading, as many rows each. */
export interface List {
  readonly heading: string;
  readonly rows: number;
  readonly columns: readonly ListColumn[];
}

/** A single labelled cell above a block. */
export class Value extends Named {
  constructor(
    readonly label: string,
    readonly unit: string,
    readonly content: Formula,
  ) {
    super();
  }
}

/** What stands side by side on a calculation sheet, with the single values above it. */
export interface CalculationBlock {
  readonly values?: readonly Value[];
  readonly block: NamedSpill | List;
}
