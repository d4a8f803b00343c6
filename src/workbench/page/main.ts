import './styles';
import { ComingHost } from '../host/coming-host';
import { createExcelState } from '../host/excel-state';
import { themeJson } from '../host/office-theme';
import { offeredSets } from '../host/requirement-sets';
import { loadAddIn, loadManifest, requiredSets, servedAt } from './add-in';
import { byId } from './elements';
import { takeNextFile } from './next-file';
import { showNotice } from './notice';
import { OfficeThemes } from './office-themes';
import { readAhead } from './read-ahead';
import { TaskPane } from './task-pane';

/**
 * Univer is large: while it is read, the add-in's page starts beside it, and its requests wait. The page of a file
 * starts after the file is read, which holds the add-in's settings.
 */
async function openWorkbench(): Promise<void> {
  const beginnings = Promise.all([loadManifest('manifest.xml'), takeNextFile()]);
  readAhead(); // after the manifest: a browser asks for six files at a time
  const [manifest, file] = await beginnings;
  const name = file?.name ?? 'Book1';
  byId('document-name').textContent = name;
  document.title = `${name} – ${document.title}`;
  const themes = new OfficeThemes();
  themes.follow(() => showTheme(themes));
  const pane = new TaskPane(byId('pane'), manifest.displayName);
  const host = new ComingHost({
    requirements: offeredSets(requiredSets(manifest)),
    get officeTheme() {
      return themeJson(themes.current.colors);
    },
    documentName: `${name}.xlsx`,
    contentLanguage: createExcelState().regional.name,
  });
  window.workbenchHost = host;
  const startPane = () => {
    // The pane's to read, once. It is for a blank workbook: nothing is built into a file that is opened.
    let wanted = file ? '' : location.hash;
    // Excel tells an add-in its theme when it starts.
    themes.follow(() => {
      pane.open(servedAt(manifest.taskPane) + wanted);
      wanted = '';
    });
  };
  if (!file) startPane();
  const [{ openWorkbook }, addIn] = await Promise.all([import('./workbook'), loadAddIn(manifest)]);
  const workbook = openWorkbook({ addIn, themes, pane, name });
  if (file) await workbook.fill(file);
  host.arrive(workbook.hub);
  if (file) startPane();
  await workbook.drawn();
  window.workbench = workbook.handle;
}

function showTheme({ name, current }: OfficeThemes): void {
  const page = document.documentElement;
  page.dataset['officeTheme'] = name;
  page.toggleAttribute('data-dark', current.dark);
}

openWorkbench().catch((error: Error) => {
  showNotice(`The workbench could not start: ${error.message}`);
});
