import { ICommandService, type Univer } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from '@univerjs/sheets';
import type { Area } from './area';
import type { Selection } from './selection';
import type { Sheets } from './sheets';

/** Where cells go when others are put in or taken out. */
export type Shift = 'down' | 'right' | 'up' | 'left';

const COMMANDS: Readonly<Record<Shift, string>> = {
  down: InsertRangeMoveDownCommand.id,
  right: InsertRangeMoveRightCommand.id,
  up: DeleteRangeMoveUpCommand.id,
  left: DeleteRangeMoveLeftCommand.id,
};

/** Puts blank cells in (down, right) and takes cells out (up, left); formulas follow. */
export class CellShift {
  private readonly commands: ICommandService;
  private shifting = false;

  constructor(
    univer: Univer,
    private readonly sheets: Sheets,
    private readonly selection: Selection,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
  }

  /** Whether a shift is going on: Univer selects and activates meanwhile, which nobody has done. */
  get active(): boolean {
    return this.shifting;
  }

  run(sheetId: string, area: Area, shift: Shift): void {
    const shown = this.sheets.active().getSheetId();
    const selected = this.selection.areas()[0];
    const range = {
      startRow: area.top,
      startColumn: area.left,
      endRow: area.bottom,
      endColumn: area.right,
    };
    this.shifting = true;
    try {
      // Univer's commands work on the active sheet and select what they have moved.
      if (shown !== sheetId) this.sheets.activate(sheetId);
      // Declared asynchronous, yet they do everything before they first wait.
      void this.commands.executeCommand(COMMANDS[shift], { range });
    } finally {
      if (shown !== sheetId) this.sheets.activate(shown);
      if (selected) this.selection.select(shown, selected);
      this.shifting = false;
    }
  }
}
