import { columnCount, contains, gridOf, intersection, rowCount, type Area } from '../../grid/area';
import type { CellInput } from '../../grid/cells';
import { invalidArgument, notImplemented, undocumented } from '../errors';
import type { Host } from '../host';
import { settledMethod, type Member } from '../member';
import { RangeObject } from './handles';
import { writeInputs } from './range-contents';
import { rangeOn, resolveRange } from './resolve-range';
import { assertWritable } from './sheet-of';

const TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** Range: what is copied into it. */
export const rangeCopy: Record<string, Member<RangeObject>> = {
  CopyFrom: settledMethod('1.9', (range, args, host) => {
    const source = args.at(0);
    const type = args.oneOf(1, 'copyType', TYPES, true);
    if (args.optionalBoolean(2, 'skipBlanks', false)) throw notImplemented('copyFrom skipBlanks');
    if (args.optionalBoolean(3, 'transpose', false)) throw notImplemented('copyFrom transpose');
    const from =
      typeof source === 'string' ? resolveRange(host, source, range.sheetId) : args.object(0);
    if (!(from instanceof RangeObject)) throw invalidArgument('sourceRange must be a range.');
    const to = destination(range, from.area);
    assertWritable(to, host);
    if (type === 'Link') throw notImplemented('Range.copyFrom of Link');
    if (type === 'All') assertOnlyCells(from, to, host);
    if (type === 'Values') writeInputs(to, valuesFor(from, to, host), host);
    if (type === 'Formulas' || type === 'All') writeInputs(to, formulasFor(from, to, host), host);
    if (type === 'Formats' || type === 'All') copyFormats(from, to, host);
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
function formulasFor(from: RangeObject, to: RangeObject, host: Host): CellInput[][] {
  const { cells } = host.engine;
  const at = sourceOf(from, to);
  return gridOf(to.area, (row, column): CellInput => {
    const source = at(row, column);
    const formula = cells.formula(from.sheetId, source.row, source.column);
    if (formula === undefined) return constantFor(from, source, host);
    const moved = cells.movedFormula(formula, row - source.row, column - source.column);
    return { kind: 'formula', formula: moved };
  });
}

/** A cell without a formula. What a copied formula spills comes from its copy. */
function constantFor(
  from: RangeObject,
  source: { readonly row: number; readonly column: number },
  host: Host,
): CellInput {
  const anchor = host.engine.cells.spillAnchor(from.sheetId, source.row, source.column);
  if (!anchor) return valueFor(from, source, host);
  if (contains(from.area, anchor)) return { kind: 'clear' };
  throw undocumented('what is copied of a spill whose first cell is not copied');
}

/** What the cells show, spilled ones included, without their formulas. */
function valuesFor(from: RangeObject, to: RangeObject, host: Host): CellInput[][] {
  const at = sourceOf(from, to);
  return gridOf(to.area, (row, column) => valueFor(from, at(row, column), host));
}

function valueFor(
  { sheetId }: RangeObject,
  { row, column }: { readonly row: number; readonly column: number },
  { engine }: Host,
): CellInput {
  const cell = { top: row, left: column, bottom: row, right: column };
  const value = engine.cells.values(sheetId, cell)[0]?.[0] ?? '';
  if (value === '') return { kind: 'clear' };
  const isError = engine.cells.valueTypes(sheetId, cell)[0]?.[0] === 'Error';
  return isError ? { kind: 'error', name: String(value) } : { kind: 'constant', value };
}

/** What else hangs on cells and would have to come along. */
function assertOnlyCells(from: RangeObject, to: RangeObject, { engine }: Host): void {
  const { sheetId, area } = from;
  const touches = (other: { readonly sheetId: string; readonly area: Area }) =>
    other.sheetId === sheetId && intersection(other.area, area);
  if (engine.tables.all().some(touches)) throw undocumented('whether a table is copied with cells');
  if (engine.hyperlinks.any(sheetId, area)) {
    throw notImplemented('Range.copyFrom of All with hyperlinks');
  }
  const ruled = engine.conditionalFormats.on(sheetId).some(touches);
  if (ruled || engine.validations.all().some(touches)) {
    throw notImplemented('Range.copyFrom of All with conditional formats or validation');
  }
  if (from.sheetId === to.sheetId && intersection(from.area, to.area)) {
    throw undocumented('what copying into a range does that overlaps the source');
  }
}
