import { registerCommands } from '../commands/commands';
import { firstEdition, wholeEdition } from './editions';
import './fluent';
import { excelWorkbook } from './insert/workbook';
import './pane';
import type { TankPane } from './pane';
import { applyTheme, followTheme } from './theme';

followTheme();
const pane = document.querySelector('tank-pane');
if (pane) {
  pane.edition = firstEdition;
  void complete(pane);
  void connect(pane);
}

/** Adds the tables that are not in the pane's own code, once it stands. */
async function complete(pane: TankPane): Promise<void> {
  await pane.updateComplete;
  try {
    pane.edition = await wholeEdition();
  } catch {
    pane.incomplete = true;
  }
}

/** Joins the pane to Excel. In a plain browser, or when office.js did not load, it stays a reference to read. */
async function connect(pane: TankPane): Promise<void> {
  if (typeof Office === 'undefined' || (await Office.onReady()).host !== Office.HostType.Excel) {
    pane.workbook = 'absent';
    return;
  }
  applyTheme(); // Office names its colours only now
  registerCommands(
    () => Promise.resolve(firstEdition),
    (result) => {
      pane.showResult(result);
      // What was inserted is on the screen; what went wrong would be said in a pane nobody sees.
      if (result.kind !== 'inserted') void openPane();
    },
  );
  pane.workbook = excelWorkbook;
  try {
    await excelWorkbook.watchSelection((place) => {
      pane.place = place;
    });
  } catch {
    // Excel won't tell of the selection: the button says "at the selection" instead of a cell.
  }
}

async function openPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // This Excel can't: the message waits until the pane is opened.
  }
}
