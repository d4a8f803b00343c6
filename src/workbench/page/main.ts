import './workbench.css';
import './ribbon.css';
import './task-pane.css';
import './menus.css';
import './charts.css';
import './univer.css';
import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { Engine } from '../grid/engine';
import { createHub, type Hub } from '../host/hub';
import type { RibbonControl } from '../manifest/manifest';
import { addInOfFile, loadAddIn, servedAt, type AddIn } from './add-in';
import { followCellEditing } from './cell-editing';
import { drawConditionalFormats } from './conditional-look';
import { byId } from './elements';
import { showFunctionMessages } from './error-messages';
import { drawFileMenu } from './file-menu';
import { takeHandedOver, type HandedOverFile } from './handed-over';
import { createHandle } from './handle';
import { showNotice } from './notice';
import { OfficeThemes } from './office-themes';
import { drawRibbon } from './ribbon';
import { createSpreadsheet, type Spreadsheet } from './spreadsheet';
import { TaskPane } from './task-pane';
import { showTheme } from './theme';
import { leadByF6 } from './window-parts';
import { WorkbookDocument } from './workbook-document';

async function openWorkbench(): Promise<void> {
  const addIn = await loadAddIn('manifest.xml');
  const file = await takeHandedOver();
  const { displayName, ribbon, taskPane } = addIn.manifest;
  const spreadsheet = createSpreadsheet(byId('spreadsheet'), displayName);
  const themes = new OfficeThemes();
  const pane = new TaskPane(byId('pane'), displayName);
  const hub = connect(spreadsheet, addIn, themes, pane, file?.name ?? 'Book1');
  if (file) await fill(hub, addIn, file);
  drawRibbon(byId('ribbon'), spreadsheet.univer, ribbon, servedAt, (control) => {
    press(control, pane, hub);
  });
  leadByF6(spreadsheet.univer, byId('ribbon'), pane);
  const document = new WorkbookDocument(hub, addInOfFile(addIn), file?.name ?? 'Book1');
  drawDocument(document, themes);
  let wanted = location.hash; // the pane's to read, once
  themes.follow(() => {
    showTheme(themes, spreadsheet.univer);
    // Excel tells an add-in its theme when it starts.
    pane.open(servedAt(taskPane) + wanted);
    wanted = '';
  });
  await spreadsheet.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  drawChartsFromTheFirst(hub.engine);
  drawConditionalFormats(hub.engine);
  window.workbench = createHandle(hub, document);
}

function connect(
  { univer, workbook }: Spreadsheet,
  { requirements, functions }: AddIn,
  themes: OfficeThemes,
  pane: TaskPane,
  name: string,
): Hub {
  const hub = createHub(new Engine(univer, workbook), {
    requirements,
    ...(functions && { functions }),
    documentName: `${name}.xlsx`,
    get officeTheme() {
      return themes.current.colors;
    },
    showPane: (visible) => pane.show(visible),
  });
  followCellEditing(univer, hub.cellEdit);
  showFunctionMessages(univer, hub.functions);
  window.workbenchHost = hub;
  return hub;
}

async function fill(hub: Hub, addIn: AddIn, { bytes }: HandedOverFile): Promise<void> {
  const { readXlsx } = await import('../xlsx/read');
  const { fillWorkbook } = await import('../grid/xlsx-open');
  const { contents, lost } = await readXlsx(bytes, addInOfFile(addIn));
  fillWorkbook(hub.engine, hub.document, contents);
  if (!lost.length) return;
  showNotice(`The workbench does not keep this file's ${lost.join(', ')}: saving leaves them out.`);
}

/** Drawing charts is large, and a new workbook has none. After a failed load the next change tries again. */
function drawChartsFromTheFirst(engine: Engine): void {
  let layer: Promise<unknown> | undefined;
  const load = async () => {
    const { ChartLayer } = await import('./charts/chart-layer');
    return new ChartLayer(engine);
  };
  const start = () => {
    layer ??= load().catch((error: Error) => {
      layer = undefined;
      report(error);
    });
  };
  engine.charts.onChange(start);
  if (engine.charts.all().length > 0) start(); // the add-in runs before the spreadsheet is drawn
}

function press({ id, action }: RibbonControl, pane: TaskPane, hub: Hub): void {
  if (action.kind === 'ShowTaskpane') pane.show(!pane.visible);
  else hub.command(action.functionName, id).catch(report);
}

const report = (error: Error) => showNotice(error.message);

function reportLeftOut(charts: number): void {
  if (charts === 0) return;
  const which = charts === 1 ? 'The chart is' : `The ${charts} charts are`;
  showNotice(`${which} not in the saved file: the workbench cannot write charts.`);
}

function drawDocument(workbook: WorkbookDocument, themes: OfficeThemes): void {
  byId('document-name').textContent = workbook.name;
  document.title = `${workbook.name} – ${document.title}`;
  const actions = {
    startNew: () => workbook.startNew(),
    open: (file: File) => {
      const opened = file
        .arrayBuffer()
        .then((all) => workbook.open(new Uint8Array(all), file.name));
      opened.catch(report);
    },
    save: () => {
      workbook.save().then(reportLeftOut, report);
    },
  };
  drawFileMenu(byId('file-menu'), actions, themes);
}

openWorkbench().catch((error: Error) => {
  showNotice(`The workbench could not start: ${error.message}`);
});
