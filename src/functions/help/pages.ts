import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../../reference/edition';
import { functionGroups, functionPages } from '../contracts/all';
import { fileName } from './frame';
import { functionPage } from './function-page';
import { indexPage } from './index-page';

const besideThis = (name: string) => readFileSync(path.join(__dirname, name), 'utf8');

/**
 * The files of help/ by name: a page for each function, an index, the style sheet and the script.
 *
 * @param edition the reference data that the pages quote the article's figures from
 */
export function renderHelpPages(edition: Edition): Map<string, string> {
  return new Map([
    ['index.html', indexPage(functionGroups)],
    ...functionPages.map(
      (page) => [fileName(page.contract.id), functionPage(page, functionGroups, edition)] as const,
    ),
    ['help.css', besideThis('help.css')],
    ['copy.js', besideThis('copy.js')],
  ]);
}
