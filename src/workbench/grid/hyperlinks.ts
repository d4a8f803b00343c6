import { ICommandService, type Univer, type Workbook } from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';

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

  set(sheetId: string, row: number, column: number, link: Hyperlink): void {
    const style = { cl: { rgb: LINK_COLOR }, ul: { s: 1 } };
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.workbook.getUnitId(),
      subUnitId: sheetId,
      cellValue: { [row]: { [column]: { custom: { [KEY]: link }, s: style } } },
      trigger: SetStyleCommand.id,
    });
  }
}
