import {
  ICommandService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { gridOf, hasCell, type Area } from './area';
import { lookOf, styleOf, type CellLook } from './cell-look';

/** Reads and writes how cells look. */
export class Styles {
  private readonly commands: ICommandService;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
  }

  /** The cell's style as Univer keeps it. */
  styleOf(sheetId: string, row: number, column: number): IStyleData {
    const cell = this.workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column);
    return this.workbook.getStyles().getStyleByCell(cell) ?? {};
  }

  look(sheetId: string, row: number, column: number): CellLook {
    return lookOf(this.styleOf(sheetId, row, column));
  }

  numberFormat(sheetId: string, row: number, column: number): string {
    return this.styleOf(sheetId, row, column).n?.pattern ?? 'General';
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    return gridOf(area, (row, column) => this.numberFormat(sheetId, row, column));
  }

  /** What all cells of the area agree on; undefined when they differ. */
  uniform<K extends keyof CellLook>(sheetId: string, area: Area, part: K): CellLook[K] | undefined {
    const first = this.look(sheetId, area.top, area.left)[part];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (this.look(sheetId, row, column)[part] !== first) return undefined;
      }
    }
    return first;
  }

  /** Changes parts of the look of each cell; `undefined` leaves a cell as it is. */
  change(
    sheetId: string,
    area: Area,
    look: (row: number, column: number) => Partial<CellLook> | undefined,
  ): void {
    this.apply(sheetId, area, (row, column) => {
      const changed = look(row, column);
      return changed && styleOf(changed);
    });
  }

  /**
   * Changes the given parts of the style of each cell; `undefined` leaves a cell as it is.
   * The mutation and not the command: the command for values with nothing but a style in it
   * deletes formulas.
   */
  apply(
    sheetId: string,
    area: Area,
    styleOf: (row: number, column: number) => IStyleData | undefined,
  ): void {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    const grid = gridOf(area, styleOf);
    grid.forEach((styles, i) => {
      const cells: Record<number, ICellData> = {};
      styles.forEach((style, j) => {
        if (style) cells[area.left + j] = { s: style };
      });
      if (Object.keys(cells).length) cellValue[area.top + i] = cells;
    });
    this.set(sheetId, cellValue);
  }

  /** Takes every format away and leaves what the cells hold. */
  clear(sheetId: string, area: Area): void {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    this.workbook
      .getSheetBySheetId(sheetId)
      ?.getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (cell?.s && hasCell(area, row, column)) (cellValue[row] ??= {})[column] = { s: null };
      });
    this.set(sheetId, cellValue);
  }

  private set(sheetId: string, cellValue: IObjectMatrixPrimitiveType<ICellData>): void {
    if (!Object.keys(cellValue).length) return;
    const unitId = this.workbook.getUnitId();
    this.commands.syncExecuteCommand(
      SetRangeValuesMutation.id,
      formatsOnly({ unitId, subUnitId: sheetId, cellValue }),
    );
  }
}

/**
 * A write of formats that leaves formulas alone. Univer tells one by its trigger, but puts the command there
 * that is still under way, if there is one: then it would delete the formulas.
 */
export function formatsOnly(params: ISetRangeValuesMutationParams): ISetRangeValuesMutationParams {
  return Object.defineProperty(params, 'trigger', {
    get: () => SetStyleCommand.id,
    set: () => undefined,
    enumerable: true,
  });
}
