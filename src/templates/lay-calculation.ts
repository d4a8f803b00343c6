import type { Addresses } from './addresses';
import { NamedSpill, type CalculationBlock, type List } from './calculation';
import { formatOf } from './formats';
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

  constructor(
    private readonly places: CalculationPlaces,
    addresses: Addresses,
  ) {
    this.laid = new LaidCells('calculation', addresses);
  }

  get sheet(): LaidSheet {
    const { name } = this.places;
    return { name, cells: this.laid.cells, widths: [8], spilled: this.spilled };
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
      const place = { row: valuesRow, column: column + valueWidth - 1 };
      this.laid.put(place, value.content, value.unit);
    }
    const column = this.places.columnOf(block);
    this.laid.put({ row: headingsRow, column }, block.heading, '', 'heading');
    if (block instanceof NamedSpill) this.laySpill(block, column);
    else this.layList(block);
  }

  private laySpill(spill: NamedSpill, column: number): void {
    spill.headers?.forEach((header, i) => {
      this.laid.put({ row: headersRow, column: column + i }, header, '', 'heading');
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
      this.laid.put({ row: headersRow, column }, header, '', 'heading');
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

  private formatBelow(column: number, unit: string): void {
    this.spilled.push({ column, fromRow: firstBody, format: formatOf(unit) });
  }
}
