import { ICommandService, type Univer } from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Area } from './area';

/** What a person has selected on the active sheet. */
export class Selection {
  private readonly commands: ICommandService;
  private readonly selections: SheetsSelectionsService;

  constructor(
    univer: Univer,
    private readonly workbook: FWorkbook,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.selections = injector.get(SheetsSelectionsService);
  }

  /** All selected rectangles; a workbook that nobody has touched has A1 selected, as Excel's. */
  areas(): Area[] {
    const selected = this.selections.getCurrentSelections().map(({ range }) => ({
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    }));
    return selected.length ? selected : [{ top: 0, left: 0, bottom: 0, right: 0 }];
  }

  select(sheetId: string, area: Area): void {
    const range = {
      startRow: area.top,
      startColumn: area.left,
      endRow: area.bottom,
      endColumn: area.right,
    };
    const actual = { startRow: area.top, endRow: area.top, startColumn: area.left };
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.workbook.getId(),
      subUnitId: sheetId,
      reveal: true,
      selections: [
        {
          range,
          primary: {
            ...actual,
            endColumn: area.left,
            actualRow: area.top,
            actualColumn: area.left,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
  }
}
