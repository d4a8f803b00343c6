import type { Area } from '../grid/area';
import type { SheetProtection } from './protection';

/** What a workbook holds, as plain data: between the spreadsheet and a file. Rows and columns count from 0. */
export interface WorkbookContents {
  sheets: SheetContents[];
  /** The sheet in front, counted from 0. */
  activeSheet: number;
  /** Whether days are counted from 1904 instead of 1900. */
  dates1904?: true;
  names: NameContents[];
  /** What the add-in keeps by Excel's Workbook.settings: JSON values by key. */
  settings: ReadonlyMap<string, unknown>;
  /** What it keeps by Office.context.document.settings: JSON texts by name. */
  savedSettings: ReadonlyMap<string, string>;
  /** Custom XML parts: the XML by id, a GUID in braces. */
  xmlParts: ReadonlyMap<string, string>;
}

export interface SheetContents {
  name: string;
  hidden?: 'hidden' | 'veryHidden';
  /** Left out for a sheet that is not protected. */
  protection?: SheetProtection;
  cells: CellContents[];
  /** Widths and heights in CSS pixels at 100 %, where they differ from the sheet's usual ones. */
  columnWidths: ReadonlyMap<number, number>;
  rowHeights: ReadonlyMap<number, number>;
  frozen: { rows: number; columns: number };
  merged: Area[];
  tables: TableContents[];
  /** Left out where they show, as usual. */
  gridlines?: false;
  /** #RRGGBB; left out for the program's own colour. */
  tabColor?: string;
  page?: PageContents;
  validations?: ValidationContents[];
  /** Highest priority first. */
  conditionalFormats?: ConditionalContents[];
}

/** How a sheet is printed; margins are points. */
export interface PageContents {
  orientation?: string;
  paperSize?: string;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  topMargin?: number;
  bottomMargin?: number;
  leftMargin?: number;
  rightMargin?: number;
  headerMargin?: number;
  footerMargin?: number;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
}

/** A list that a cell's entry is taken from. */
export interface ValidationContents {
  area: Area;
  /** The entries divided by commas, or "=" and a reference. */
  source: string;
  ignoreBlanks: boolean;
  errorAlert?: { showAlert: boolean; style: string; title: string; message: string };
  prompt?: { showPrompt: boolean; title: string; message: string };
}

/** Cells look so where a formula is true of them. */
export interface ConditionalContents {
  area: Area;
  /** With its leading "=". */
  formula: string;
  stopIfTrue: boolean;
  look: { bold?: boolean; italic?: boolean; fontColor?: string; fill?: string | null };
}

export interface CellContents {
  row: number;
  column: number;
  /** A constant, or the formula's last result. Left out for a cell that has only a look. */
  value?: CellContent;
  /** With its leading "=". */
  formula?: string;
  /** The area that the formula's result fills, the cell itself included. */
  spill?: Area;
  style?: CellStyle;
  link?: LinkContents;
  note?: string;
}

export type CellContent = string | number | boolean | ErrorContent;

/** An Excel error such as #N/A; the text "#N/A" is a string. */
export interface ErrorContent {
  error: string;
}

/** As Excel's Range.hyperlink names the parts; the text is the cell's own. */
export interface LinkContents {
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

/** How a cell looks. Colours are #RRGGBB; sizes are points. */
export interface CellStyle {
  font?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  color?: string;
  fill?: string;
  /** Excel's code, such as yyyy-mm-dd. */
  numberFormat?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
  borders?: Partial<Record<Side, Border>>;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** A line at the side of a cell; `style` is the file format's word, such as thin or double. */
export interface Border {
  style: string;
  color?: string;
}

/** A table; the area includes the header row. */
export interface TableContents {
  name: string;
  area: Area;
  columns: readonly string[];
  showHeaders: boolean;
  /** Excel's name of its style, such as TableStyleMedium2. */
  style: string;
}

export interface NameContents {
  name: string;
  /** What it stands for, without the leading "=". */
  reference: string;
  comment: string;
  /** The sheet it belongs to; left out for the workbook's own names. */
  sheet?: string;
}
