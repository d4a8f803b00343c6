import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** What the next edition says otherwise: file, the text as it is, the text as it will be. */
const asItWillBe = [
  ['datapackage.json', '"version": "2026.12.0"', '"version": "2027.1.0"'],
  ['edition.json', '2026.12.0', '2027.1.0'],
  ['losses-oryx-monthly.csv', '2026-05-31,3297,164', '2026-05-31,3298,163'],
  ['losses-oryx-monthly.csv', '2026-06-30,3310,164', '2026-06-30,3311,163'],
  [
    'CHANGELOG.md',
    '## 2026.12.0, ',
    '## 2027.1.0, 2027-01-20\n\n- losses_oryx, 2026-05: 3297 → 3298. One tank was burnt, not only hit.\n- losses_oryx, 2026-06: 3310 → 3311. A photo was found.\n\n## 2026.12.0, ',
  ],
] as const;

const newRows = {
  'losses-oryx-monthly.csv':
    '2026-10,2026-10-31,3357,165,392,538,4452,4,oryx-list,,leedrake5-russia-ukraine,69ab6f779a9e5cb9786da9045346a1dcbbef5a60\n',
  'losses-general-staff-monthly.csv':
    '2026-09,2026-09-30,12416,100,general-staff-ukraine,,petroivaniuk-dataset\n',
} as const;

/** Lets the add-in's own site have the edition after the shipped one. */
export async function serveNewerPackage(page: Page): Promise<void> {
  await page.route('**/reference/*', (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    return route.fulfill({ body: newerText(file) });
  });
}

function newerText(file: string): string {
  const text =
    file === 'edition.json'
      ? '{"version":"2026.12.0"}'
      : readFileSync(path.join('assets/reference', file), 'utf8');
  const changes = asItWillBe.filter(([name]) => name === file);
  const changed = changes.reduce((soFar, [, now, then]) => {
    if (!soFar.includes(now)) throw new Error(`${file} does not hold ${now}`);
    return soFar.replace(now, then);
  }, text);
  return changed + (file in newRows ? newRows[file as keyof typeof newRows] : '');
}
