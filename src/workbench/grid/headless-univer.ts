import {
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { cellSize, giveNewSheetsCellSize } from './cell-size';
import { Engine } from './engine';
import { COPIED_AT_ONCE } from './sheets';

// Univer asks for it as a browser global; in Node an immediate turn does.
globalThis.requestIdleCallback ??= (callback) =>
  Number(setTimeout(() => callback({ timeRemaining: () => 50, didTimeout: false }), 0));

/** A workbook with one blank sheet and no user interface, for Node. */
export function createHeadlessEngine(): Engine {
  const locale = LocaleType.EN_US;
  const univer = new Univer({ logLevel: LogLevel.ERROR, locale, locales: { [locale]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { largeSheetOperation: COPIED_AT_ONCE });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  giveNewSheetsCellSize(univer);
  const sheet = { id: 'sheet-1', name: 'Sheet1', rowCount: 1000, columnCount: 26, ...cellSize };
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  });
  // On a page the spreadsheet has the focus from the start; Univer undoes only what has it.
  univer.__getInjector().get(IUniverInstanceService).focusUnit(workbook.getUnitId());
  return new Engine(univer, workbook);
}
