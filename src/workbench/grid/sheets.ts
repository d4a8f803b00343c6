import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { ICommandService, type Univer } from '@univerjs/core';
import { CopySheetCommand, InsertSheetCommand } from '@univerjs/sheets';
import { columnCount, rowCount, type Area } from './area';

/** How many rows and columns a new sheet shows; it grows as cells beyond are written. */
const SHOWN_ROWS = 1000;
const SHOWN_COLUMNS = 26;
/** How far a sheet grows beyond the last cell written, so that the next row finds room. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 5;

/** Univer would copy a large sheet little by little, after the request. */
export const COPIED_AT_ONCE = { largeSheetCellCountThreshold: Number.MAX_SAFE_INTEGER };

/** The workbook's sheets. */
export class Sheets {
  private readonly commands: ICommandService;

  constructor(
    univer: Univer,
    private readonly workbook: FWorkbook,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
  }

  all(): FWorksheet[] {
    return this.workbook.getSheets();
  }

  byId(sheetId: string): FWorksheet | undefined {
    return this.workbook.getSheetBySheetId(sheetId) ?? undefined;
  }

  /** Names differ by more than upper and lower case. */
  byName(name: string): FWorksheet | undefined {
    const wanted = name.toLowerCase();
    return this.all().find((sheet) => sheet.getSheetName().toLowerCase() === wanted);
  }

  active(): FWorksheet {
    return this.workbook.getActiveSheet();
  }

  activate(sheetId: string): void {
    this.workbook.setActiveSheet(sheetId);
  }

  /** Adds a sheet after the last one, without activating it. */
  add(name: string): FWorksheet {
    return this.added(InsertSheetCommand.id, {
      index: this.all().length,
      sheet: { name, rowCount: SHOWN_ROWS, columnCount: SHOWN_COLUMNS },
    });
  }

  /** Copies a sheet and gives the copy's id. The sheet in front stays there. */
  copy(sheetId: string, name: string): string {
    const copy = this.added(CopySheetCommand.id, { subUnitId: sheetId });
    return copy.setName(name).getSheetId();
  }

  private added(commandId: string, params: object): FWorksheet {
    const before = new Set(this.all().map((sheet) => sheet.getSheetId()));
    const active = this.active().getSheetId();
    this.commands.syncExecuteCommand(commandId, { unitId: this.workbook.getId(), ...params });
    if (this.active().getSheetId() !== active) this.activate(active);
    const added = this.all().find((sheet) => !before.has(sheet.getSheetId()));
    if (!added) throw new Error('Univer did not add the sheet.');
    return added;
  }

  delete(sheetId: string): void {
    this.workbook.deleteSheet(sheetId);
  }

  move(sheetId: string, position: number): void {
    const sheet = this.byId(sheetId);
    if (sheet) this.workbook.moveSheet(sheet, position);
  }

  /** Makes one cell of several; it shows what stands in the first. */
  merge(sheetId: string, area: Area): void {
    const { top, left } = area;
    this.byId(sheetId)?.getRange(top, left, rowCount(area), columnCount(area)).merge();
  }

  /** The cells that were made of several. */
  merged(sheetId: string): Area[] {
    const ranges = this.byId(sheetId)?.getMergeData() ?? [];
    return ranges.map((range) => {
      const {
        startRow: top,
        startColumn: left,
        endRow: bottom,
        endColumn: right,
      } = range.getRange();
      return { top, left, bottom, right };
    });
  }

  /** Lets the sheet hold the area: Univer keeps nothing beyond a sheet's last row and column. */
  makeRoom(sheetId: string, area: Area): void {
    const sheet = this.byId(sheetId);
    if (!sheet) return;
    if (area.bottom >= sheet.getMaxRows()) sheet.setRowCount(area.bottom + 1 + SPARE_ROWS);
    if (area.right >= sheet.getMaxColumns()) sheet.setColumnCount(area.right + 1 + SPARE_COLUMNS);
  }
}
