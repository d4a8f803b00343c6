import { BooleanNumber, ICommandService, type Univer, type Workbook } from '@univerjs/core';
import {
  CancelFrozenCommand,
  SetFrozenCommand,
  SetTabColorCommand,
  ToggleGridlinesCommand,
} from '@univerjs/sheets';

/** How many rows at the top and columns at the left stay in sight. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** How sheets are shown: frozen rows and columns, gridlines, the colours of their tabs. */
export class SheetViews {
  private readonly commands: ICommandService;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
  }

  frozen(sheetId: string): Frozen {
    const { xSplit = 0, ySplit = 0 } = this.config(sheetId)?.freeze ?? {};
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheetId: string, { rows, columns }: Frozen): void {
    if (rows === 0 && columns === 0) {
      this.run(CancelFrozenCommand.id, sheetId, {});
      return;
    }
    const first = { startRow: rows || -1, startColumn: columns || -1 };
    this.run(SetFrozenCommand.id, sheetId, { ...first, xSplit: columns, ySplit: rows });
  }

  showsGridlines(sheetId: string): boolean {
    return this.config(sheetId)?.showGridlines !== BooleanNumber.FALSE;
  }

  showGridlines(sheetId: string, shown: boolean): void {
    if (this.showsGridlines(sheetId) === shown) return;
    const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.run(ToggleGridlinesCommand.id, sheetId, { showGridlines });
  }

  /** #RRGGBB or a colour's name; "" for Excel's own. */
  tabColor(sheetId: string): string {
    return this.config(sheetId)?.tabColor ?? '';
  }

  setTabColor(sheetId: string, value: string): void {
    this.run(SetTabColorCommand.id, sheetId, { value });
  }

  private config(sheetId: string) {
    return this.workbook.getSheetBySheetId(sheetId)?.getConfig();
  }

  private run(id: string, subUnitId: string, params: object): void {
    const unitId = this.workbook.getUnitId();
    this.commands.syncExecuteCommand(id, { unitId, subUnitId, ...params });
  }
}
