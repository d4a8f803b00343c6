import {
  CellValueType,
  ICommandService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/engine-formula';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { boundingArea, contains, gridOf, hasCell, type Area } from './area';
import { boundsOf, type SparseCells } from './bounds';
import { isErrorName } from './error-values';

/** What a cell holds as Excel's `values` shows it: `''` when empty, errors as their names. */
export type CellValue = string | number | boolean;

/** What to put into a cell. Text is stored as it stands, whatever it looks like. */
export type CellInput =
  | { readonly kind: 'clear' }
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'formula'; readonly formula: string }
  /** An error that stands in the cell without a formula, such as #N/A. */
  | { readonly kind: 'error'; readonly name: string };

/** The kinds of value that Excel tells apart (Excel.RangeValueType). */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

type Spilled = SparseCells<Nullable<ICellData>>;

/** Reads and writes what cells hold. Reads see the model as it stands: settle first. */
export class Cells {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly lexer: LexerTreeBuilder;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.lexer = injector.get(LexerTreeBuilder);
  }

  /** Raw values, unformatted and unrounded, spilled cells included. */
  values(sheetId: string, area: Area): CellValue[][] {
    const sheet = this.sheet(sheetId);
    const spilled = this.spilled(sheetId);
    return gridOf(area, (row, column) => valueOf(cellAt(sheet, spilled, row, column)));
  }

  valueTypes(sheetId: string, area: Area): ValueType[][] {
    const sheet = this.sheet(sheetId);
    const spilled = this.spilled(sheetId);
    return gridOf(area, (row, column) => typeOf(cellAt(sheet, spilled, row, column)));
  }

  /** What the cells show, formatted, however narrow their columns are. */
  texts(sheetId: string, area: Area): string[][] {
    const sheet = this.sheet(sheetId);
    return gridOf(area, (row, column) => shownText(sheet.getCell(row, column)));
  }

  /** The formula of each cell that has one, else its value. */
  formulasOrValues(sheetId: string, area: Area): CellValue[][] {
    const sheet = this.sheet(sheetId);
    const spilled = this.spilled(sheetId);
    return gridOf(
      area,
      (row, column) =>
        this.formula(sheetId, row, column) ?? valueOf(cellAt(sheet, spilled, row, column)),
    );
  }

  /** The formula that stands in the cell; undefined for constants, spilled and empty cells. */
  formula(sheetId: string, row: number, column: number): string | undefined {
    const cell = this.sheet(sheetId).getCellRaw(row, column);
    if (!cell?.f && !cell?.si) return undefined;
    const shared = this.formulas.getFormulaStringByCell(row, column, sheetId, this.unitId);
    return shared ?? cell.f ?? undefined;
  }

  /** Writes the grid with its first cell at row, column; `undefined` leaves a cell as it is. */
  write(
    sheetId: string,
    row: number,
    column: number,
    grid: readonly (readonly (CellInput | undefined)[])[],
  ): void {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    grid.forEach((inputs, i) => {
      const cells: Record<number, ICellData> = {};
      inputs.forEach((input, j) => {
        if (input) cells[column + j] = cellData(input);
      });
      if (Object.keys(cells).length) cellValue[row + i] = cells;
    });
    this.set(sheetId, cellValue);
  }

  /** Empties the cells and leaves their formats. */
  clear(sheetId: string, area: Area): void {
    const value: IObjectMatrixPrimitiveType<ICellData> = {};
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!hasCell(area, row, column) || !hasValue(cell)) return;
        (value[row] ??= {})[column] = cellData({ kind: 'clear' });
      });
    this.set(sheetId, value);
  }

  /** The formula as it is copied elsewhere: what it refers to by relative references moves along. */
  movedFormula(formula: string, rows: number, columns: number): string {
    return this.lexer.moveFormulaRefOffset(formula, columns, rows);
  }

  /** Whether the engine can read the formula; it need not have a value. */
  isFormula(formula: string): boolean {
    return typeof this.lexer.treeBuilder(formula) !== 'string';
  }

  /** The rectangle around the cells inside the area that hold something; undefined if none does. */
  used(sheetId: string, valuesOnly: boolean, inside: Area): Area | undefined {
    const own = boundsOf(
      this.sheet(sheetId).getCellMatrix().getMatrix() as SparseCells<Nullable<ICellData>>,
      (cell, row, column) =>
        (hasValue(cell) || (!valuesOnly && Boolean(cell?.s))) && hasCell(inside, row, column),
    );
    const spilled = boundsOf(
      this.spilled(sheetId),
      (cell, row, column) => hasValue(cell) && hasCell(inside, row, column),
    );
    return own && spilled ? boundingArea(own, spilled) : (own ?? spilled);
  }

  /** The spill of the formula in this cell, anchor included; undefined when it does not spill. */
  spillOf(sheetId: string, row: number, column: number): Area | undefined {
    const range = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheetId]?.[row]?.[column];
    if (!range || !this.formula(sheetId, row, column)) return undefined;
    const area = {
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    };
    return area;
  }

  /** The anchor of the spill that covers this cell; undefined when none does. */
  spillAnchor(sheetId: string, row: number, column: number): Area | undefined {
    const anchors = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheetId] ?? {};
    const cell = { top: row, left: column, bottom: row, right: column };
    for (const top of Object.keys(anchors).map(Number)) {
      for (const left of Object.keys(anchors[top] ?? {}).map(Number)) {
        const spill = this.spillOf(sheetId, top, left);
        if (spill && contains(spill, cell)) return { top, left, bottom: top, right: left };
      }
    }
    return undefined;
  }

  /** Whether all cells belong to spills; null when only some do. */
  hasSpill(sheetId: string, area: Area): boolean | null {
    const cells = gridOf(area, (row, column) =>
      Boolean(this.spillOf(sheetId, row, column) ?? this.spillAnchor(sheetId, row, column)),
    ).flat();
    return cells.every(Boolean) ? true : cells.some(Boolean) ? null : false;
  }

  private set(sheetId: string, value: IObjectMatrixPrimitiveType<ICellData>): void {
    if (!Object.keys(value).length) return;
    this.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      value,
      // Not used beside a sparse value, but without one a workbook with no selection is refused.
      range: { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 },
    });
  }

  private get unitId(): string {
    return this.workbook.getUnitId();
  }

  private sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The workbook has no sheet with the id ${sheetId}.`);
    return sheet;
  }

  private spilled(sheetId: string): Spilled {
    return (this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheetId] ?? {}) as Spilled;
  }
}

function cellAt(
  sheet: Worksheet,
  spilled: Spilled,
  row: number,
  column: number,
): Nullable<ICellData> {
  const own = sheet.getCellRaw(row, column);
  return hasValue(own) && !isBlankText(own) ? own : (spilled[row]?.[column] ?? own);
}

function isBlankText(cell: Nullable<ICellData>): boolean {
  return cell?.v === undefined || cell.v === null || cell.v === '';
}

function hasValue(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (!isBlankText(cell) || cell.f || cell.si || cell.p));
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
  return cell?.t === CellValueType.BOOLEAN ? value === true || Number(value) === 1 : value;
}

/** Univer's interceptors have put the formatted text, and the spilled values, into the cell. */
function shownText(cell: Nullable<ICellData>): string {
  const rich = cell?.p?.body?.dataStream.replace(/\r\n$/, '');
  if (rich !== undefined) return rich;
  if (cell?.t === CellValueType.BOOLEAN && cell.v !== null && cell.v !== undefined) {
    return valueOf(cell) ? 'TRUE' : 'FALSE';
  }
  return String(cell?.v ?? '');
}

function typeOf(cell: Nullable<ICellData>): ValueType {
  const value = valueOf(cell);
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return cell?.t !== CellValueType.FORCE_STRING && isErrorName(value) ? 'Error' : 'String';
}

/** `p` is rich text and `si` a shared formula: either would outlive a plain value. */
function cellData(input: CellInput): ICellData {
  switch (input.kind) {
    case 'clear':
      return { v: null, t: null, f: null, si: null, p: null };
    case 'error':
      return { v: input.name, t: CellValueType.STRING, f: null, si: null, p: null };
    case 'formula':
      return { v: null, t: null, f: input.formula, si: null, p: null };
    case 'constant':
      return { ...constantData(input.value), f: null, si: null, p: null };
  }
}

function constantData(value: CellValue): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const looksOtherwise =
    isErrorName(value) ||
    value.trim() === '' ||
    !Number.isNaN(Number(value)) ||
    /^(true|false)$/i.test(value);
  return { v: value, t: looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
