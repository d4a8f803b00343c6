import { ICommandService, type Univer } from '@univerjs/core';
import { InsertSheetMutation, type IInsertSheetMutationParams } from '@univerjs/sheets';

/** Excel's usual cell in pixels, instead of Univer's 88 × 24. */
export const cellSize = { defaultColumnWidth: 64, defaultRowHeight: 20 };

/** Univer has no setting for the cells of sheets that are added later. */
export function giveNewSheetsCellSize(univer: Univer): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      if (id !== InsertSheetMutation.id) return;
      const { sheet } = params as IInsertSheetMutationParams;
      // A sheet that comes back by undo keeps what it had.
      if (Object.keys(sheet.cellData ?? {}).length === 0) Object.assign(sheet, cellSize);
    });
}
