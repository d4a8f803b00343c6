import { columnCount, gridOf, rowCount, type Area } from '../../grid/area';
import type { CellInput } from '../../grid/cells';
import { invalidArgument, notImplemented, undocumented } from '../errors';
import type { Host } from '../host';
import { method, type Member } from '../member';
import { RangeObject } from './handles';
import { writeInputs } from './range-contents';
import { rangeOn, resolveRange } from './resolve-range';
import { assertWritable } from './sheet-of';

const TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** Range: what is copied into it. */
export const rangeCopy: Record<string, Member<RangeObject>> = {
  CopyFrom: method('1.9', (range, args, host) => {
    const source = args.at(0);
    const type = args.oneOf(1, 'copyType', TYPES, true);
    if (args.optionalBoolean(2, 'skipBlanks', false)) throw notImplemented('copyFrom skipBlanks');
    if (args.optionalBoolean(3, 'transpose', false)) throw notImplemented('copyFrom transpose');
    const from =
      typeof source === 'string' ? resolveRange(host, source, range.sheetId) : args.object(0);
    if (!(from instanceof RangeObject)) throw invalidArgument('sourceRange must be a range.');
    const to = destination(range, from.area);
    assertWritable(to, host);
    if (type === 'Formats') copyFormats(from, to, host);
    else if (type === 'Formulas') copyFormulas(from, to, host);
    else throw notImplemented(`Range.copyFrom of ${type}`);
  }),
};

/** A smaller destination grows; an exact multiple takes copies (reference: Range.copyFrom). */
function destination({ sheetId, area }: RangeObject, source: Area): RangeObject {
  const [rows, columns] = [rowCount(source), columnCount(source)];
  const grown = {
    ...area,
    bottom: Math.max(area.bottom, area.top + rows - 1),
    right: Math.max(area.right, area.left + columns - 1),
  };
  if (rowCount(grown) % rows !== 0 || columnCount(grown) % columns !== 0) {
    throw undocumented('what copying into a range does that is no multiple of the source');
  }
  return rangeOn(sheetId, grown);
}

/** The cell of the source that a cell of the destination takes after. */
function sourceOf({ area }: RangeObject, to: RangeObject) {
  return (row: number, column: number) => ({
    row: area.top + ((row - to.area.top) % rowCount(area)),
    column: area.left + ((column - to.area.left) % columnCount(area)),
  });
}

function copyFormats(from: RangeObject, to: RangeObject, host: Host): void {
  const { styles, sheets } = host.engine;
  const at = sourceOf(from, to);
  const copied = gridOf(to.area, (row, column) => {
    const source = at(row, column);
    return styles.styleOf(from.sheetId, source.row, source.column);
  });
  sheets.makeRoom(to.sheetId, to.area);
  styles.clear(to.sheetId, to.area);
  styles.apply(to.sheetId, to.area, (row, column) => {
    return copied[row - to.area.top]?.[column - to.area.left];
  });
}

/** Formulas keep the relative position of what they refer to; other cells are copied as they are. */
function copyFormulas(from: RangeObject, to: RangeObject, host: Host): void {
  const { cells } = host.engine;
  const at = sourceOf(from, to);
  const inputs = gridOf(to.area, (row, column): CellInput => {
    const source = at(row, column);
    const formula = cells.formula(from.sheetId, source.row, source.column);
    if (formula !== undefined) {
      const moved = cells.movedFormula(formula, row - source.row, column - source.column);
      return { kind: 'formula', formula: moved };
    }
    const { row: top, column: left } = source;
    const [[value = ''] = []] = cells.values(from.sheetId, { top, left, bottom: top, right: left });
    return value === '' ? { kind: 'clear' } : { kind: 'constant', value };
  });
  writeInputs(to, inputs, host);
}
