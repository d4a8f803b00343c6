import { serialOf } from '../reference/excel-date';
import type { Addresses, FormulaPlace } from './addresses';
import { formatOf, isDate } from './formats';
import { Formula } from './formula';
import { Typed, type Content } from './front';
import type { CellKind, LaidCell } from './laid-sheet';

/** Where a cell of a sheet stands; rows and columns count from 0. */
export type CellPlace = Omit<FormulaPlace, 'sheet'>;

/** The cells of a sheet as they are laid, their formulas with the addresses of what they name. */
export class LaidCells {
  readonly cells: LaidCell[] = [];

  constructor(
    private readonly sheet: FormulaPlace['sheet'],
    private readonly addresses: Addresses,
  ) {}

  /**
   * Lays a cell. A blank one is laid only where its kind is seen without words: as a heading.
   * @param kind what the content doesn't tell by itself
   * @returns what then stands in the cell
   */
  put(place: CellPlace, content: Content, unit: string, kind = kindOf(content)): string | number {
    if (content === '' && kind !== 'heading') return '';
    const format = formatOf(unit);
    const written = this.written(place, content, unit);
    this.cells.push({
      row: place.row,
      column: place.column,
      content: written,
      kind,
      ...(format !== 'General' && typeof content !== 'string' && { format }),
      ...(content instanceof Typed && content.choices && { choices: content.choices }),
    });
    return written;
  }

  private written(place: CellPlace, content: Content, unit: string): string | number {
    if (content instanceof Formula) {
      return `=${this.addresses.textOf(content, { ...place, sheet: this.sheet })}`;
    }
    if (!(content instanceof Typed)) return content;
    const { value } = content;
    if (typeof value === 'number' || !isDate(unit)) return value;
    // The analyst may have typed a formula, or a text that is no day: the checks say so of it.
    return serialOf(value) ?? value;
  }
}

function kindOf(content: Content): CellKind {
  if (content instanceof Typed) return 'assumption';
  if (content instanceof Formula) return content.isFigure ? 'figure' : 'formula';
  return 'text';
}
