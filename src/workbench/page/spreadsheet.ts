import {
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverNetworkPlugin } from '@univerjs/network';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import { cellSize, giveNewSheetsCellSize } from '../grid/cell-size';
import { COPIED_AT_ONCE } from '../grid/sheets';
import design from '@univerjs/design/locale/en-US';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import sheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsTable from '@univerjs/sheets-table/locale/en-US';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import ui from '@univerjs/ui/locale/en-US';

/** Univer's spreadsheet on the page. */
export interface Spreadsheet {
  univer: Univer;
  workbook: Workbook;
}

/** Excel's green, from light to dark: Univer draws selections and marked buttons in it. */
const excelGreen = {
  50: '#F1F8F4',
  100: '#DDEFE4',
  200: '#BFE0CC',
  300: '#8FC7A5',
  400: '#4DA273',
  500: '#1D8249',
  600: '#107C41',
  700: '#0E6B38',
  800: '#0B5A2F',
  900: '#084524',
};

/**
 * Draws a spreadsheet with one blank sheet in an element.
 * @param functionCategory what the list of functions calls those of the add-in
 */
export function createSpreadsheet(container: HTMLElement, functionCategory: string): Spreadsheet {
  const univer = new Univer({
    theme: { ...defaultTheme, primary: excelGreen },
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: texts(functionCategory) },
  });
  registerPlugins(univer, container);
  giveNewSheetsCellSize(univer);
  const sheet = { id: 'sheet-1', name: 'Sheet1', rowCount: 1000, columnCount: 26, ...cellSize };
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    { sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } },
  );
  return { univer, workbook };
}

function registerPlugins(univer: Univer, container: HTMLElement): void {
  univer.registerPlugin(UniverNetworkPlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: 'classic' });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin, { largeSheetOperation: COPIED_AT_ONCE });
  univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
}

/** Univer's English, with Excel's name for the first tab and the add-in's for its functions. */
function texts(functionCategory: string) {
  const formulaTexts = sheetsFormulaUi['sheets-formula-ui'];
  return mergeLocales(
    design,
    docsUi,
    sheets,
    sheetsFormulaUi,
    sheetsTable,
    sheetsUi,
    ui,
    { ui: { ...ui.ui, ribbon: { ...ui.ui.ribbon, start: 'Home' } } },
    {
      'sheets-formula-ui': {
        ...formulaTexts,
        functionType: { ...formulaTexts.functionType, user: functionCategory },
      },
    },
  );
}
