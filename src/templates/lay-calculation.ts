import type { Addresses } from './addresses';
import { NamedSpill, type CalculationBlock, type List } from './calculation';
import { formatOf } from './formats';
import type { Formula } from './formula';
import { LaidCells } from './laid-cells';
import type { LaidSheet } from './laid-sheet';
import {
  anchorRow,
  firstBody,
  headersRow,
  headingsRow,
  valuesRow,
  valueWidth,
  type CalculationPlaces,
} from './places';
import type { Template } from './template';
import { titleOfWorking } from './working-title';

/** In points: a date or a scenario's name, and what separates two blocks. */
const leastWidth = 66;
const gapWidth = 24;
/** Of bold text at 11 points: Arial's letters, of which capitals and figures are the wider ones. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + (/[A-Z0-9]/.test(letter) ? 7.6 : 5.8), 6);

/** Lays the calculation sheet of a model: its title, and its blocks side by side. */
export function layCalculation(
  { calculation }: Template,
  frontName: string,
  places: CalculationPlaces,
  addresses: Addresses,
): LaidSheet {
  const laying = new CalculationInLaying(places, addresses);
  laying.layTitle(frontName, calculation.note);
  for (const block of calculation.blocks) laying.layBlock(block);
  return laying.sheet;
}

class CalculationInLaying {
  private readonly laid: LaidCells;
  private readonly spilled: LaidSheet['spilled'][number][] = [];
  private readonly widths: number[] = [8];

  constructor(
    private readonly places: CalculationPlaces,
    addresses: Addresses,
  ) {
    this.laid = new LaidCells('calculation', addresses);
  }

  get sheet(): LaidSheet {
    const { name } = this.places;
    return { name, cells: this.laid.cells, widths: [...this.widths], spilled: this.spilled };
  }

  layTitle(frontName: string, note: string): void {
    // By this formula the two sheets of a model are found again, whatever they are called then.
    this.laid.put({ row: 0, column: 1 }, titleOfWorking(frontName), '', 'title');
    const only = 'Formulas only: what is typed stands on the front.';
    this.laid.put({ row: 1, column: 1 }, `${only} ${note}`.trim(), '', 'text');
  }

  layBlock({ values = [], block }: CalculationBlock): void {
    for (const value of values) {
      const column = this.places.columnOfValue(value);
      this.laid.put({ row: valuesRow, column }, value.label, '', 'text');
      this.widen(column, valueWidth - 1, value.label);
      const place = { row: valuesRow, column: column + valueWidth - 1 };
      this.laid.put(place, value.content, value.unit);
    }
    const column = this.places.columnOf(block);
    this.laid.put({ row: headingsRow, column }, block.heading, '', 'heading');
    if (block instanceof NamedSpill) this.laySpill(block, column);
    else this.layList(block);
    const { length } = block instanceof NamedSpill ? block.units : block.columns;
    this.leaveRoom(column, length, block.heading);
  }

  private layHeader(column: number, header: string | Formula): void {
    this.laid.put({ row: headersRow, column }, header, '', 'heading');
    if (typeof header === 'string') this.widen(column, 1, header);
  }

  private laySpill(spill: NamedSpill, column: number): void {
    spill.headers?.forEach((header, i) => {
      this.layHeader(column + i, header);
    });
    this.laid.put({ row: anchorRow(spill), column }, spill.formula, '');
    spill.units.forEach((unit, i) => {
      this.formatBelow(column + i, unit);
    });
  }

  private layList({ columns }: List): void {
    for (const each of columns) {
      const { content, header, unit } = each;
      const column = this.places.columnOfList(each);
      this.layHeader(column, header);
      if ('spills' in content) {
        this.laid.put({ row: firstBody, column }, content.spills, '');
        this.formatBelow(column, unit);
        continue;
      }
      const { first, last } = this.places.rowsOf(each);
      for (let row = first; row <= last; row += 1) {
        const value = 'each' in content ? content.each : content.countsFrom + row - firstBody;
        this.laid.put({ row, column }, value, unit);
      }
    }
  }

  /** Makes a column wide enough for a text that may run on over the columns beside it. */
  private widen(first: number, columns: number, text: string): void {
    const beside = (columns - 1) * leastWidth;
    this.widths[first] = Math.max(this.widths[first] ?? leastWidth, widthOf(text) - beside);
  }

  /** Makes the empty column behind a block wide enough for its heading to run on over it. */
  private leaveRoom(first: number, columns: number, heading: string): void {
    const end = first + columns;
    for (let column = 1; column < end; column += 1) this.widths[column] ??= leastWidth;
    const wide = this.widths.slice(first, end).reduce((sum, width) => sum + width, 0);
    this.widths[end] = Math.max(gapWidth, widthOf(heading) - wide);
  }

  private formatBelow(column: number, unit: string): void {
    this.spilled.push({ column, fromRow: firstBody, format: formatOf(unit) });
  }
}
