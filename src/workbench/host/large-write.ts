import { contains, rowCount } from '../grid/area';
import type { CellInput } from '../grid/cells';
import type { RangeObject } from './objects/handles';

/** What a write puts into cells, row by row. */
export type Inputs = readonly (readonly (CellInput | undefined)[])[];

/**
 * Puts a write together that the client sends in pieces: over 1,500 cells it announces the whole
 * range and then sets some rows at a time. It is one write, one change and one step of undo.
 */
export class LargeWrite {
  private whole: RangeObject | undefined;
  private rows: (readonly (CellInput | undefined)[])[] = [];
  private missing = 0;

  /** The client is going to write this range in pieces. */
  announce(range: RangeObject): void {
    this.whole = range;
    this.rows = [];
    this.missing = rowCount(range.area);
  }

  /** Forgets a write that was not finished. */
  end(): void {
    this.whole = undefined;
    this.rows = [];
  }

  /** The write that is complete with this one; undefined while pieces are missing. */
  add(range: RangeObject, inputs: Inputs): { range: RangeObject; inputs: Inputs } | undefined {
    const { whole } = this;
    if (!whole || whole.sheetId !== range.sheetId || !contains(whole.area, range.area)) {
      return { range, inputs };
    }
    inputs.forEach((row, i) => {
      this.rows[range.area.top - whole.area.top + i] = row;
    });
    this.missing -= inputs.length;
    if (this.missing > 0) return undefined;
    const complete = { range: whole, inputs: this.rows };
    this.end();
    return complete;
  }
}
