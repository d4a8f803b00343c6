import {
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LocaleType,
  type Univer,
} from '@univerjs/core';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import sheetsFormula from '@univerjs/sheets-formula/locale/en-US';
import sheetsNoteUi from '@univerjs/sheets-note-ui/locale/en-US';
import sheetsNumfmtUi from '@univerjs/sheets-numfmt-ui/locale/en-US';
import sheetsTableUi from '@univerjs/sheets-table-ui/locale/en-US';

/**
 * Adds what a person works with once there are cells: formats, notes and tables, and what Univer says of its 500
 * functions. Then the bars are drawn.
 */
export function addTools(univer: Univer): void {
  const locales = univer.__getInjector().get(LocaleService);
  for (const texts of [sheetsFormula, sheetsNoteUi, sheetsNumfmtUi, sheetsTableUi]) {
    locales.load({ [LocaleType.EN_US]: texts });
  }
  locales.setLocale(LocaleType.EN_US); // so that what was described without these is described again
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  // Univer hangs a name tag on each table that covers the row above it; Excel has none.
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.__getInjector().get(LifecycleService).stage = LifecycleStages.Steady;
}
