import JSZip from 'jszip';
import type { CellContents, WorkbookContents } from '../../../src/workbench/xlsx/contents';
import { addInFunctions } from '../../../src/workbench/xlsx/file-formula';
import { readXlsx } from '../../../src/workbench/xlsx/read';
import { withValues } from '../../../src/workbench/xlsx/values-copy';
import { writeXlsx } from '../../../src/workbench/xlsx/write';

const addIn = {
  id: 'b3c7a3ba-9a43-4cf1-8f2a-0a5d4ad7a4f1',
  version: '0.1.0.0',
  functions: addInFunctions(['TANKSTOCK', 'TANKREF']),
};

const path = { top: 1, left: 0, bottom: 3, right: 0 };
const style = { numberFormat: '#,##0', fill: '#DDEBF7' };

/** Cells with formulas: what is lost of them in a copy, and what they become. */
const calculated: [Pick<CellContents, 'formula' | 'spill'>, CellContents][] = [
  [
    { formula: '=TANKSTOCK(B1,117)' },
    { row: 0, column: 0, value: 1633, style, note: 'Of a month' },
  ],
  [
    { formula: '=SEQUENCE(3)*TANKREF("a")', spill: path },
    { row: 1, column: 0, value: 5 },
  ],
  [{ formula: '=IF(B1>0,SUM(A2#),0)' }, { row: 0, column: 2, value: 30 }],
  [{ formula: '=Total*2' }, { row: 1, column: 2, value: 8 }],
  [{ formula: '=Twice(4)' }, { row: 2, column: 2, value: 8 }],
  [{ formula: '=FORMULATEXT(A1)' }, { row: 5, column: 3, value: '=TANKSTOCK(B1,117)' }],
  [{ formula: '=TANKREF("none")' }, { row: 3, column: 2, value: { error: '#N/A' } }],
  [{ formula: '=IFERROR(TANKREF("none"),"")' }, { row: 4, column: 2, value: '' }],
  [{ formula: '=SUM(A2:A4)+A1' }, { row: 5, column: 0, value: 1663 }],
  [{ formula: '=SUM(Path*2)' }, { row: 5, column: 1, value: 60 }],
  [{ formula: '=IFNA(C1,0)' }, { row: 5, column: 2, value: 30 }],
  [
    { formula: '=A2:A4*2', spill: { top: 7, left: 0, bottom: 9, right: 0 } },
    { row: 7, column: 0, value: 10 },
  ],
];

const rest: CellContents[] = [
  { row: 0, column: 1, value: 1750 },
  { row: 2, column: 0, value: 10, style },
  { row: 3, column: 0, value: 15 },
];

const list = { ignoreBlanks: true };
const look = { stopIfTrue: false, look: { bold: true } };
const at = (row: number) => ({ top: row, left: 3, bottom: row, right: 3 });

const contents: WorkbookContents = {
  sheets: [
    {
      name: "The model's",
      cells: [...calculated.map(([lost, kept]) => ({ ...lost, ...kept })), ...rest],
      columnWidths: new Map([[0, 120]]),
      rowHeights: new Map([[0, 32]]),
      frozen: { rows: 1, columns: 0 },
      merged: [],
      tables: [],
      validations: [
        { area: at(0), source: 'low,best,high', ...list },
        { area: at(1), source: '=$A$2#', ...list },
        { area: at(2), source: '=UNIQUE($A$2:$A$4)', ...list },
      ],
      conditionalFormats: [
        { area: at(0), formula: '=$B$1>0', ...look },
        { area: at(1), formula: '=$B$1>MAX($A$2#)', ...look },
        { area: at(2), formula: '=$B$1>TANKREF("a")', ...look },
      ],
    },
  ],
  activeSheet: 0,
  names: [
    { name: 'Opening', reference: "'The model''s'!$B$1", comment: 'At the start' },
    { name: 'Path', reference: "'The model''s'!$A$2#", comment: 'What it fills' },
    { name: 'Total', reference: 'TANKREF("a")-1', comment: '' },
    { name: 'Twice', reference: 'LAMBDA(x,x*2)', comment: '' },
  ],
  settings: new Map([['edition', '2026.8']]),
  savedSettings: new Map(),
  xmlParts: new Map(),
};

const [sheet] = contents.sheets;

const expected = {
  ...contents,
  sheets: [
    {
      ...sheet,
      cells: [...calculated.map(([, kept]) => kept), ...rest],
      validations: [
        { area: at(0), source: 'low,best,high', ...list },
        { area: at(1), source: '=$A$2:$A$4', ...list },
      ],
      conditionalFormats: [
        { area: at(0), formula: '=$B$1>0', ...look },
        { area: at(1), formula: '=$B$1>MAX($A$2:$A$4)', ...look },
      ],
    },
  ],
  names: [
    { name: 'Opening', reference: "'The model''s'!$B$1", comment: 'At the start' },
    { name: 'Path', reference: "'The model''s'!$A$2:$A$4", comment: 'What it fills' },
  ],
};

test('values stand in place of formulas; names and rules refer to the cells of a spill or are left out', () => {
  expect(withValues(contents, addIn.functions)).toEqual(expected);
});

test('a workbook of values is as it was', () => {
  const copy = withValues(contents, addIn.functions);
  expect(withValues(copy, addIn.functions)).toEqual(copy);
});

test('the file names nothing that only Excel knows, and is opened again as it was written', async () => {
  const copy = withValues(contents, addIn.functions);
  const file = await writeXlsx(copy, addIn);
  const zip = await JSZip.loadAsync(file);
  const parts = await Promise.all(
    Object.values(zip.files)
      .filter(({ name }) => name.endsWith('.xml'))
      .map((part) => part.async('string')),
  );
  expect(parts.join('')).not.toMatch(/_xld?udf|ANCHORARRAY|_xlpm|SEQUENCE|UNIQUE/);
  expect(await zip.file('xl/worksheets/sheet1.xml')?.async('string')).not.toMatch(/<f[ >]/);
  const byPlace = (cells: readonly CellContents[] = []) =>
    new Map(cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]));
  const read = (await readXlsx(file, addIn)).contents;
  expect(byPlace(read.sheets[0]?.cells)).toEqual(byPlace(copy.sheets[0]?.cells));
  expect([read.names, read.settings]).toEqual([copy.names, copy.settings]);
});
