import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPackage } from '../../src/build/read-package';
import { pinXml } from '../../src/excel/edition/pinned-edition';
import { pinOf, type Pin } from '../../src/reference/stored/pin';
import { describeProblem } from '../../src/reference/package/package-problem';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { parseManifest } from '../../src/workbench/manifest/manifest';
import { addInFunctions } from '../../src/workbench/xlsx/file-formula';
import { writeXlsx } from '../../src/workbench/xlsx/write';

/** What an earlier edition said: file, the text as it is now, the text as it was. */
const asItWas = [
  ['datapackage.json', '"version": "2026.12.0"', '"version": "2026.7.0"'],
  ['figures.csv', 'lost, all states",,3960', 'lost, all states",,3950'],
  ['figures.csv', 'event.exhibition.year,', 'event.exhibition.gone,'],
  ['figures.csv', 'latest month end held",,4448', 'latest month end held",,4401'],
  ['sources.json', 'equipment losses, state of 5 May 2025"', 'equipment losses"'],
] as const;

/** The edition before the shipped one: a copy of the package, changed and read with all its checks. */
export function olderPin(): Pin {
  const folder = mkdtempSync(path.join(tmpdir(), 'edition-'));
  cpSync('assets/reference', folder, { recursive: true });
  for (const [file, now, then] of asItWas) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (!text.includes(now)) throw new Error(`${file} does not hold ${now}`);
    writeFileSync(path.join(folder, file), text.replaceAll(now, then));
  }
  const { edition } = readPackage(folder);
  rmSync(folder, { recursive: true });
  if (!edition.ok) throw new Error(edition.error.map(describeProblem).join('\n'));
  return pinOf(edition.value);
}

/** An xlsx file with formulas in column A of its one sheet, and with a custom XML part. */
export function workbookWith(formulas: readonly string[], xml: string): Promise<Uint8Array> {
  const manifest = parseManifest(readFileSync(path.join(addInFolder, 'manifest.xml'), 'utf8'));
  const { id, version } = manifest;
  return writeXlsx(
    {
      activeSheet: 0,
      sheets: [
        {
          name: 'Model',
          cells: formulas.map((formula, row) => ({ row, column: 0, formula })),
          columnWidths: new Map(),
          rowHeights: new Map(),
          frozen: { rows: 0, columns: 0 },
          merged: [],
          tables: [],
        },
      ],
      names: [],
      settings: new Map(),
      savedSettings: new Map(),
      xmlParts: new Map([['{6B1F0C37-4E0B-4C62-8E43-58B1F7E0A3D4}', xml]]),
    },
    { id, version, functions: addInFunctions(['TANKREF', 'TANKCITE', 'TANKSTOCK']) },
  );
}

/** A workbook that was built and saved with the older edition. */
export async function olderWorkbook(formulas: readonly string[]): Promise<Uint8Array> {
  return workbookWith(formulas, await pinXml(olderPin()));
}
