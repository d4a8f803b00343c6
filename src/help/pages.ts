import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../reference/edition/edition';
import { functionPages } from './function-pages';
import { fileName, indexFile } from './frame';
import { functionPage } from './function-page';
import { indexPage } from './index-page';
import { walkthroughPage } from './walkthrough-page';
import { walkthroughs } from './walkthroughs/all';

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
 * The files of help/ by name: a page for each function and walkthrough, an index, the style sheet and the script.
 *
 * @param edition the reference data that the pages quote the article's figures from
 */
export function renderHelpPages(edition: Edition): Map<string, string> {
  return new Map([
    [indexFile, indexPage()],
    ...walkthroughs.map((each) => [each.file, walkthroughPage(each, edition)] as const),
    ...functionPages.map(
      (page) => [fileName(page.contract.id), functionPage(page, edition)] as const,
    ),
    ['help.css', styles.map((part) => besideThis(`styles/${part}.css`)).join('\n')],
    ['copy.js', besideThis('copy.js')],
  ]);
}
