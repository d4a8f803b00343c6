import { columnCount, intersection, rowCount } from '../../grid/area';
import type { CellInput } from '../../grid/cells';
import { invalidArgument, undocumented } from '../errors';
import type { Host } from '../host';
import type { Inputs } from '../large-write';
import { method, property, type Member } from '../member';
import { cellInput } from './cell-input';
import type { RangeObject } from './handles';
import { englishEntry, localEntry } from './local-entry';
import { readGrid, writtenGrid } from './range-grid';
import { growTables } from './table-growth';
import { bodyArea } from './table-of';
import { assertWritable } from './sheet-of';

/** Range: what the cells hold and show. */
export const rangeContents: Record<string, Member<RangeObject>> = {
  Values: property(
    '1.1',
    (range, host) => readGrid(range, () => host.engine.cells.values(range.sheetId, range.area)),
    writeContents,
  ),
  Formulas: property(
    '1.1',
    (range, host) =>
      readGrid(range, () => host.engine.cells.formulasOrValues(range.sheetId, range.area)),
    writeContents,
  ),
  FormulasLocal: property(
    '1.1',
    (range, host) =>
      readGrid(range, () =>
        host.engine.cells
          .formulasOrValues(range.sheetId, range.area)
          .map((row) => row.map((entry) => localEntry(entry, host))),
      ),
    (range, value, host) => {
      const grid = writtenGrid(range, value);
      const english = grid.map((row) => row.map((entry) => englishEntry(entry, host)));
      writeContents(range, english, host);
    },
  ),
  Text: property('1.1', (range, host) =>
    readGrid(range, () => host.engine.cells.texts(range.sheetId, range.area)),
  ),
  ValueTypes: property('1.1', (range, host) =>
    readGrid(range, () => host.engine.cells.valueTypes(range.sheetId, range.area)),
  ),
  NumberFormat: property(
    '1.1',
    (range, host) =>
      readGrid(range, () => host.engine.styles.numberFormats(range.sheetId, range.area)),
    writeNumberFormats,
  ),
  /** The client sends it before it writes more than 1,500 cells row by row. */
  _ValidateArraySize: method('1.1', (range, args, host) => {
    const [rows, columns] = [args.integer(0, 'rows'), args.integer(1, 'columns')];
    if (rows !== rowCount(range.area) || columns !== columnCount(range.area)) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    host.largeWrite.announce(range);
  }),
};

/** Writes values or formulas; both properties take the same input. */
export function writeContents(range: RangeObject, value: unknown, host: Host): void {
  assertWritable(range, host);
  const { engine } = host;
  const { top, left } = range.area;
  const inputs = writtenGrid(range, value).map((row, i) =>
    row.map((cell, j) => {
      const format = engine.styles.numberFormat(range.sheetId, top + i, left + j);
      return checkedFormula(cellInput(cell, format, host.document.dates1904), host);
    }),
  );
  const complete = host.largeWrite.add(range, inputs);
  if (complete) writeInputs(complete.range, complete.inputs, host);
}

/** Puts into the cells what is known to be right for them. */
export function writeInputs(range: RangeObject, inputs: Inputs, host: Host): void {
  assertUnfiltered(range, host);
  const { engine } = host;
  engine.sheets.makeRoom(range.sheetId, range.area);
  engine.cells.write(range.sheetId, range.area.top, range.area.left, inputs);
  growTables(host, range, inputs);
}

/** Desktop Excel has put values into the wrong rows of a filtered table (office-js issue 224). */
function assertUnfiltered({ sheetId, area }: RangeObject, host: Host): void {
  if (rowCount(area) === 1) return;
  for (const table of host.engine.tables.all()) {
    if (table.sheetId !== sheetId || !intersection(bodyArea(table), area)) continue;
    if (!host.engine.tables.isFiltered(table.id)) continue;
    throw undocumented(
      `into which rows of the filtered table ${table.name} values go: clear the filter first`,
    );
  }
}

function checkedFormula(input: CellInput | undefined, host: Host): CellInput | undefined {
  if (input?.kind === 'formula' && !host.engine.cells.isFormula(input.formula)) {
    throw invalidArgument(`${JSON.stringify(input.formula)} is not a formula.`);
  }
  return input;
}

function writeNumberFormats(range: RangeObject, value: unknown, host: Host): void {
  assertWritable(range, host);
  const grid = writtenGrid(range, value);
  const { top, left } = range.area;
  host.engine.sheets.makeRoom(range.sheetId, range.area);
  host.engine.styles.change(range.sheetId, range.area, (row, column) => {
    const code = grid[row - top]?.[column - left];
    if (code === null || code === undefined) return undefined;
    if (typeof code !== 'string') throw invalidArgument('A number format must be text.');
    return { numberFormat: code === '' ? 'General' : code };
  });
}
