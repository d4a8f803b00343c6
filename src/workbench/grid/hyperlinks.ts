import {
  ICommandService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { hasCell, type Area } from './area';
import { formatsOnly } from './styles';

/** A hyperlink as Excel knows it. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** Where Univer keeps what else belongs to a cell, so that it moves with it. */
const KEY = 'hyperlink';

/** The colour of links in Excel's default theme. */
const LINK_COLOR = '#0563C1';

/** The hyperlinks of cells: Univer's core has none, so they are kept as custom data of the cell. */
export class Hyperlinks {
  private readonly commands: ICommandService;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
  }

  at(sheetId: string, row: number, column: number): Hyperlink | undefined {
    const cell = this.workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column);
    return cell?.custom?.[KEY] as Hyperlink | undefined;
  }

  /** Whether a cell of the area has a link. */
  any(sheetId: string, area: Area): boolean {
    return this.linked(sheetId, area).length > 0;
  }

  /** Takes the links away and leaves text and formats. */
  clear(sheetId: string, area: Area): void {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const [row, column] of this.linked(sheetId, area)) {
      (cellValue[row] ??= {})[column] = { custom: null };
    }
    if (Object.keys(cellValue).length) this.write(sheetId, cellValue);
  }

  set(sheetId: string, row: number, column: number, link: Hyperlink): void {
    const style = { cl: { rgb: LINK_COLOR }, ul: { s: 1 } };
    this.write(sheetId, { [row]: { [column]: { custom: { [KEY]: link }, s: style } } });
  }

  private linked(sheetId: string, area: Area): [number, number][] {
    const found: [number, number][] = [];
    this.workbook
      .getSheetBySheetId(sheetId)
      ?.getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (cell?.custom?.[KEY] && hasCell(area, row, column)) found.push([row, column]);
      });
    return found;
  }

  private write(sheetId: string, cellValue: IObjectMatrixPrimitiveType<ICellData>): void {
    const unitId = this.workbook.getUnitId();
    this.commands.syncExecuteCommand(
      SetRangeValuesMutation.id,
      formatsOnly({ unitId, subUnitId: sheetId, cellValue }),
    );
  }
}
