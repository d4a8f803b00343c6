import { element } from './elements';

/** Under this name the page lists the scripts of the workbook. */
export const workbookScripts = 'workbook-scripts';

/** Asks for the scripts of the workbook all at once: the browser knows of most when it has read others. */
export function readAhead(): void {
  const list = document.querySelector<HTMLMetaElement>(`meta[name=${workbookScripts}]`);
  for (const href of list?.content.split(' ') ?? []) {
    document.head.append(element('link', { rel: 'modulepreload', href }));
  }
}
