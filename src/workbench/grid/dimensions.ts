import type { FWorksheet } from '@univerjs/sheets/facade';
import { hasCell, intersection, type Area } from './area';

/** Univer counts CSS pixels, Excel points: 96 pixels or 72 points are an inch. */
const POINTS_PER_PIXEL = 0.75;
/** A digit's width and a cell's margins in pixels, at the default font. */
const CHARACTER_WIDTH = 7;
const CELL_MARGIN = 12;
/** A table's header is bold and has a filter button, which Excel leaves room for. */
const BOLD_CHARACTER_WIDTH = 8;
const FILTER_BUTTON = 16;
const NARROWEST = 24;
const WIDEST = 600;

/** Column widths and row heights, in points. */
export class Dimensions {
  constructor(
    private readonly sheetById: (sheetId: string) => FWorksheet | undefined,
    private readonly texts: (sheetId: string, area: Area) => string[][],
    private readonly tableHeaders: (sheetId: string) => readonly Area[],
  ) {}

  /** Every column's width; the columns beyond those that the sheet shows are as the last. */
  columnWidths(sheetId: string, area: Area): number[] {
    const sheet = this.sheet(sheetId);
    const shown = this.shown(sheet, area);
    return range(shown.left, shown.right).map((c) => sheet.getColumnWidth(c) * POINTS_PER_PIXEL);
  }

  rowHeights(sheetId: string, area: Area): number[] {
    const sheet = this.sheet(sheetId);
    const shown = this.shown(sheet, area);
    return range(shown.top, shown.bottom).map((r) => sheet.getRowHeight(r) * POINTS_PER_PIXEL);
  }

  setColumnWidth(sheetId: string, area: Area, points: number): void {
    const sheet = this.sheet(sheetId);
    const { left, right } = this.shown(sheet, area);
    sheet.setColumnWidths(left, right - left + 1, points / POINTS_PER_PIXEL);
  }

  columnsHidden(sheetId: string, area: Area): boolean[] {
    const sheet = this.sheet(sheetId);
    const shown = this.shown(sheet, area);
    return range(shown.left, shown.right).map((c) => !sheet.getSheet().getColVisible(c));
  }

  hideColumns(sheetId: string, area: Area, hidden: boolean): void {
    const sheet = this.sheet(sheetId);
    const { left, right } = this.shown(sheet, area);
    if (hidden) sheet.hideColumns(left, right - left + 1);
    else sheet.showColumns(left, right - left + 1);
  }

  setRowHeight(sheetId: string, area: Area, points: number): void {
    const sheet = this.sheet(sheetId);
    const { top, bottom } = this.shown(sheet, area);
    sheet.setRowHeightsForced(top, bottom - top + 1, points / POINTS_PER_PIXEL);
  }

  /** Fits each column to the longest text in its cells, by the number of characters. */
  autofitColumns(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    const texts = this.texts(sheetId, area);
    const headers = this.tableHeaders(sheetId);
    range(area.left, area.right).forEach((column, i) => {
      const width = texts.reduce((most, row, j) => {
        const isHeader = headers.some((header) => hasCell(header, area.top + j, column));
        return Math.max(most, textWidth(row[i] ?? '', isHeader));
      }, 0);
      if (!width) return;
      sheet.setColumnWidths(column, 1, Math.min(WIDEST, Math.max(NARROWEST, width)));
    });
  }

  autofitRows(sheetId: string, area: Area): void {
    this.sheet(sheetId).setRowAutoHeight(area.top, area.bottom - area.top + 1);
  }

  private sheet(sheetId: string): FWorksheet {
    const sheet = this.sheetById(sheetId);
    if (!sheet) throw new Error(`The workbook has no sheet with the id ${sheetId}.`);
    return sheet;
  }

  private shown(sheet: FWorksheet, area: Area): Area {
    const all = {
      top: 0,
      left: 0,
      bottom: sheet.getMaxRows() - 1,
      right: sheet.getMaxColumns() - 1,
    };
    return intersection(area, all) ?? { ...all, top: all.bottom, left: all.right };
  }
}

function textWidth(text: string, isHeader: boolean): number {
  if (text === '') return 0;
  if (isHeader) return text.length * BOLD_CHARACTER_WIDTH + CELL_MARGIN + FILTER_BUTTON;
  return text.length * CHARACTER_WIDTH + CELL_MARGIN;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
