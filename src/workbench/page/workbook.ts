import { LifecycleService, LifecycleStages, ThemeService, type Univer } from '@univerjs/core';
import { Engine } from '../grid/engine';
import { createHub, type Hub } from '../host/hub';
import type { RibbonControl } from '../manifest/manifest';
import { addInOfFile, requiredSets, servedAt, type AddIn } from './add-in';
import { followCellEditing } from './cell-editing';
import { drawConditionalFormats } from './conditional-look';
import { byId } from './elements';
import { showFunctionMessages } from './error-messages';
import { drawFileMenu } from './file-menu';
import type { NextFile } from './next-file';
import { createHandle, type WorkbenchHandle } from './handle';
import { showNotice } from './notice';
import type { OfficeThemes } from './office-themes';
import { drawRibbon } from './ribbon';
import { createSpreadsheet } from './spreadsheet';
import type { TaskPane } from './task-pane';
import { leadByF6 } from './window-parts';
import { WorkbookDocument } from './workbook-document';

/** What stands on the page before the workbook. */
interface PageParts {
  readonly addIn: AddIn;
  readonly themes: OfficeThemes;
  readonly pane: TaskPane;
  /** The workbook's, without ".xlsx". */
  readonly name: string;
}

export interface OpenWorkbook {
  readonly hub: Hub;
  readonly handle: WorkbenchHandle;
  fill(file: NextFile): Promise<void>;
  /** Resolves when the cells are drawn. */
  drawn(): Promise<void>;
}

/** Puts a blank workbook on the page, with the ribbon and the File menu. */
export function openWorkbook(parts: PageParts): OpenWorkbook {
  const { addIn, themes, pane, name } = parts;
  const { displayName, ribbon } = addIn.manifest;
  const { univer, workbook } = createSpreadsheet(byId('spreadsheet'), displayName);
  const hub = connect(new Engine(univer, workbook), parts);
  followCellEditing(univer, hub.cellEdit);
  showFunctionMessages(univer, hub.functions);
  themes.follow(() => darken(univer, themes));
  drawRibbon(byId('ribbon'), univer, ribbon, servedAt, (control) => press(control, pane, hub));
  leadByF6(univer, byId('ribbon'), pane);
  const document = new WorkbookDocument(hub, addInOfFile(addIn), name);
  drawDocument(document, themes);
  return {
    hub,
    handle: createHandle(hub, document),
    fill: (file) => fill(hub, addIn, file),
    async drawn() {
      await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
      drawChartsFromTheFirst(hub);
      drawConditionalFormats(hub.engine);
      requestIdleCallback(() => void addTools(univer), { timeout: 3000 });
    },
  };
}

function connect(engine: Engine, { addIn, themes, pane, name }: PageParts): Hub {
  const { manifest, functions } = addIn;
  return createHub(engine, {
    requirements: requiredSets(manifest),
    ...(functions && { functions }),
    documentName: `${name}.xlsx`,
    get officeTheme() {
      return themes.current.colors;
    },
    showPane: (visible) => pane.show(visible),
  });
}

function darken(univer: Univer, { current }: OfficeThemes): void {
  univer.__getInjector().get(ThemeService).setDarkMode(current.dark);
}

async function fill(hub: Hub, addIn: AddIn, { bytes }: NextFile): Promise<void> {
  const { readXlsx } = await import('../xlsx/read');
  const { fillWorkbook } = await import('../grid/xlsx-open');
  const { contents, lost } = await readXlsx(bytes, addInOfFile(addIn));
  fillWorkbook(hub.engine, hub.document, contents);
  if (!lost.length) return;
  showNotice(`The workbench does not keep this file's ${lost.join(', ')}: saving leaves them out.`);
}

/** Drawing charts is large, and a new workbook has none. After a failed load the next change tries again. */
function drawChartsFromTheFirst({ engine, functions }: Hub): void {
  let layer: Promise<unknown> | undefined;
  const load = async () => {
    const { ChartLayer } = await import('./charts/chart-layer');
    return new ChartLayer(engine, () => functions.pending);
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

/** Cells go on without the tools where these can't be loaded; the bars are then drawn all the same. */
async function addTools(univer: Univer): Promise<void> {
  try {
    (await import('./spreadsheet-tools')).addTools(univer);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showNotice(
      `The menus of formats, notes and tables are missing. Load the page again. (${reason})`,
    );
  }
}

const report = (error: Error) => showNotice(error.message);

function reportLeftOut(charts: number): void {
  if (charts === 0) return;
  const which = charts === 1 ? 'The chart is' : `The ${charts} charts are`;
  showNotice(`${which} not in the saved file: the workbench cannot write charts.`);
}

function drawDocument(workbook: WorkbookDocument, themes: OfficeThemes): void {
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
    saveValues: () => {
      workbook.saveValues().then(reportLeftOut, report);
    },
  };
  drawFileMenu(byId('file-menu'), actions, themes);
}
