import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { parseManifest } from '../../src/workbench/manifest/manifest';
import type { WorkbookContents } from '../../src/workbench/xlsx/contents';
import { addInFunctions } from '../../src/workbench/xlsx/file-formula';
import { readXlsx } from '../../src/workbench/xlsx/read';
import { writeXlsx } from '../../src/workbench/xlsx/write';
import { useWorkbench } from './workbench';

const open = useWorkbench();

/** A workbook with one of everything that the workbench keeps. */
const contents: WorkbookContents = {
  activeSheet: 1,
  sheets: [
    {
      name: 'Inputs',
      cells: [
        { row: 0, column: 0, value: 'Opening', style: { bold: true, size: 14, color: '#C00000' } },
        { row: 1, column: 0, value: 1750, note: 'From the census' },
        {
          row: 2,
          column: 0,
          value: 'Source',
          link: { address: 'https://example.org/', screenTip: 'Read it' },
          style: { color: '#0563C1', underline: true },
        },
        {
          row: 3,
          column: 0,
          value: 45_000,
          style: {
            numberFormat: 'yyyy-mm-dd',
            fill: '#DDEBF7',
            horizontal: 'center',
            wrap: true,
            borders: { top: { style: 'thin', color: '#112233' } },
          },
        },
        { row: 5, column: 0, value: 'Merged' },
      ],
      columnWidths: new Map([[0, 120]]),
      rowHeights: new Map([[0, 40]]),
      frozen: { rows: 1, columns: 0 },
      merged: [{ top: 5, left: 0, bottom: 6, right: 1 }],
      tables: [],
    },
    {
      name: "The model's",
      cells: [
        { row: 0, column: 0, value: 'Month' },
        { row: 0, column: 1, value: 'Lost' },
        { row: 1, column: 0, value: 1 },
        { row: 1, column: 1, value: 117 },
        { row: 3, column: 0, value: 117, formula: '=SUM(Losses[Lost])' },
        {
          row: 4,
          column: 0,
          value: 1,
          formula: '=SEQUENCE(2)*LET(x,1,x)',
          spill: { top: 4, left: 0, bottom: 5, right: 0 },
        },
        { row: 6, column: 0, value: { error: '#VALUE!' }, formula: '=TANKSTOCK(-1,1,1,1,1)' },
        { row: 7, column: 0, value: 3500, formula: '=Doubled' },
        { row: 8, column: 0, value: '=text' },
        { row: 9, column: 0, value: true },
      ],
      columnWidths: new Map(),
      rowHeights: new Map(),
      frozen: { rows: 0, columns: 0 },
      merged: [],
      tables: [
        {
          name: 'Losses',
          area: { top: 0, left: 0, bottom: 1, right: 1 },
          columns: ['Month', 'Lost'],
          showHeaders: true,
          style: 'TableStyleMedium7',
        },
      ],
    },
    {
      name: 'Kept',
      hidden: 'veryHidden',
      protection: { allowSort: true },
      cells: [],
      columnWidths: new Map(),
      rowHeights: new Map(),
      frozen: { rows: 0, columns: 0 },
      merged: [],
      tables: [],
    },
  ],
  names: [{ name: 'Doubled', reference: 'Inputs!$A$2*2', comment: 'Twice the opening' }],
  settings: new Map([['edition', { version: '2026.8.0' }]]),
  savedSettings: new Map([['pane', '"open"']]),
  xmlParts: new Map([['{0D6F3C1E-98C4-4F0B-9E55-0A5A0A0F0C11}', '<base xmlns="urn:x">1</base>']]),
};

test('what a file holds is there after it was opened and saved', async () => {
  const { id, version } = parseManifest(
    readFileSync(path.join(addInFolder, 'manifest.xml'), 'utf8'),
  );
  const addIn = { id, version, functions: addInFunctions(['TANKSTOCK']) };
  const workbench = await open();
  await workbench.openXlsx(await writeXlsx(contents, addIn));
  await workbench.settled();
  const saved = await readXlsx(await workbench.saveXlsx(), addIn);
  expect(saved.lost).toEqual([]);
  expect(saved.contents).toEqual(contents);
  expect(workbench.uncaughtErrors).toEqual([]);
});
