import './workbench.css';
import './univer.css';
import { Engine } from '../grid/engine';
import { fillWorkbook } from '../grid/xlsx-open';
import { createHub, type Hub } from '../host/hub';
import type { RibbonControl } from '../manifest';
import { addInOfFile, loadAddIn, servedAt, type AddIn } from './add-in';
import { followCellEditing } from './cell-editing';
import { download, openInNewPage, savedWorkbook, takeHandedOver } from './documents';
import { byId } from './elements';
import { showFunctionMessages } from './error-messages';
import { drawFileMenu } from './file-menu';
import { createHandle } from './handle';
import { showNotice } from './notice';
import { OfficeThemes } from './office-themes';
import { drawRibbon } from './ribbon';
import { createSpreadsheet, type Spreadsheet } from './spreadsheet';
import { TaskPane } from './task-pane';
import { showTheme } from './theme';
import { UnsavedChanges } from './unsaved-changes';

async function openWorkbench(): Promise<void> {
  const addIn = await loadAddIn('/manifest.xml');
  const file = await takeHandedOver(addInOfFile(addIn));
  const { displayName } = addIn.manifest;
  const spreadsheet = createSpreadsheet(byId('spreadsheet'), displayName);
  const themes = new OfficeThemes();
  const hub = connect(spreadsheet, addIn, themes, file?.name ?? 'Book1');
  if (file) fillWorkbook(hub.engine, hub.document, file.contents);
  if (file?.lost.length) {
    showNotice(
      `The workbench does not keep this file's ${file.lost.join(', ')}: saving leaves them out.`,
    );
  }
  const pane = new TaskPane(byId('pane'), displayName);
  drawRibbon(byId('ribbon'), spreadsheet.univer, addIn.manifest.ribbon, servedAt, (control) => {
    press(control, pane, hub);
  });
  drawDocument(hub, addIn, themes, file?.name ?? 'Book1');
  themes.follow(() => {
    showTheme(themes, spreadsheet.univer);
    pane.open(servedAt(addIn.manifest.taskPane)); // Excel tells an add-in its theme when it starts
  });
  window.workbench = createHandle(hub, addInOfFile(addIn));
}

function connect(
  { univer, workbook }: Spreadsheet,
  addIn: AddIn,
  themes: OfficeThemes,
  name: string,
): Hub {
  const { requirements, functions } = addIn;
  const hub = createHub(new Engine(univer, workbook), {
    requirements,
    ...(functions && { functions }),
    documentName: `${name}.xlsx`,
    get officeTheme() {
      return themes.current.colors;
    },
  });
  followCellEditing(univer, hub.cellEdit);
  showFunctionMessages(univer, hub.functions);
  window.workbenchHost = hub;
  return hub;
}

function press({ id, action }: RibbonControl, pane: TaskPane, hub: Hub): void {
  if (action.kind === 'ShowTaskpane') pane.show(!pane.visible);
  else void hub.command(action.functionName, id);
}

function drawDocument(hub: Hub, addIn: AddIn, themes: OfficeThemes, name: string): void {
  const ofFile = addInOfFile(addIn);
  const unsaved = new UnsavedChanges(hub.engine);
  const report = (error: unknown) => showNotice((error as Error).message);
  byId('document-name').textContent = name;
  document.title = `${name} – ${document.title}`;
  drawFileMenu(
    byId('file-menu'),
    {
      startNew: () => location.reload(),
      open: (file) => {
        file
          .arrayBuffer()
          .then((buffer) => openInNewPage(new Uint8Array(buffer), file.name, ofFile))
          .catch(report);
      },
      save: () => {
        savedWorkbook(hub, ofFile)
          .then((bytes) => {
            download(bytes, name);
            unsaved.saved();
          })
          .catch(report);
      },
    },
    themes,
  );
}

openWorkbench().catch((error: unknown) =>
  showNotice(`The workbench could not start: ${String(error)}`),
);
