import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../reference/edition/edition';
import { functionGroups, functionPages } from './function-pages';
import { fileName } from './frame';
import { functionPage } from './function-page';
import { indexPage } from './index-page';

/** The parts of help.css, in the order of the cascade. */
const styles = [
  'base',
  'navigation',
  'page',
  'examples',
  'lists',
  'narrow',
  'forced-colors-and-print',
];

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
    ['help.css', styles.map((part) => besideThis(`styles/${part}.css`)).join('\n')],
    ['copy.js', besideThis('copy.js')],
  ]);
}
