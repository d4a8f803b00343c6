import { parseAddress } from '../grid/address';
import type { Area } from '../grid/area';
import type { CellInput, CellValue } from '../grid/cells';
import type { Faults } from '../host/faults';
import type { Hub } from '../host/hub';
import type { AddInOfFile } from '../xlsx/write';
import { openInNewPage, savedWorkbook } from './documents';

/**
 * `window.workbench`: the workbook for looking and for tests. Cells are named as in `B2` (on the sheet in front)
 * or `Losses!B2`; an address that names no single cell throws.
 */
export class WorkbenchHandle {
  constructor(
    private readonly hub: Hub,
    private readonly addIn: AddInOfFile,
  ) {}

  /** Puts into a cell what a person would type: a formula, a number, TRUE or FALSE, or text. */
  type(cell: string, text: string): void {
    const { sheetId, area } = this.find(cell);
    const { sheets, cells } = this.hub.engine;
    sheets.makeRoom(sheetId, area);
    cells.write(sheetId, area.top, area.left, [[typed(text)]]);
  }

  /** The cell's raw value: not rounded, not formatted; errors by their names, "" when it is empty. */
  read(cell: string): CellValue {
    const { sheetId, area } = this.find(cell);
    return this.hub.engine.cells.values(sheetId, area)[0]?.[0] ?? '';
  }

  /** What the cell shows. */
  text(cell: string): string {
    const { sheetId, area } = this.find(cell);
    return this.hub.engine.cells.texts(sheetId, area)[0]?.[0] ?? '';
  }

  /** What a function of the add-in said with the cell's error; undefined when it said nothing. */
  errorMessage(cell: string): string | undefined {
    const { sheetId, area } = this.find(cell);
    return this.hub.functions.errorAt(sheetId, area.top, area.left)?.message;
  }

  /** Resolves when everything is calculated and every function has answered at least once. */
  settled(): Promise<void> {
    return this.hub.settled();
  }

  /** Counts the add-in's requests and their bytes, and makes chosen ones fail. */
  get faults(): Faults {
    return this.hub.faults;
  }

  /** Opens an xlsx file in this page's place: the page loads anew. */
  openXlsx(bytes: Uint8Array, name = 'Book1.xlsx'): Promise<void> {
    return openInNewPage(bytes, name, this.addIn);
  }

  /** The workbook as an xlsx file. */
  saveXlsx(): Promise<Uint8Array> {
    return savedWorkbook(this.hub, this.addIn);
  }

  private find(cell: string): { sheetId: string; area: Area } {
    const { sheets } = this.hub.engine;
    const parsed = parseAddress(cell);
    if (
      !parsed ||
      parsed.area.top !== parsed.area.bottom ||
      parsed.area.left !== parsed.area.right
    ) {
      throw new Error(`"${cell}" does not name a cell.`);
    }
    const { sheetName, area } = parsed;
    const sheet = sheetName === undefined ? sheets.active() : sheets.byName(sheetName);
    if (!sheet) throw new Error(`There is no sheet "${sheetName ?? ''}".`);
    return { sheetId: sheet.getSheetId(), area };
  }
}

function typed(text: string): CellInput {
  if (text === '') return { kind: 'clear' };
  if (/^=./s.test(text)) return { kind: 'formula', formula: text };
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
  if (isNumber) return { kind: 'constant', value: Number(text) };
  if (/^(true|false)$/i.test(text)) return { kind: 'constant', value: /^true$/i.test(text) };
  return { kind: 'constant', value: text };
}
