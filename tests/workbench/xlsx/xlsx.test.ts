import fc from 'fast-check';
import JSZip from 'jszip';
import type {
  CellContents,
  SheetContents,
  WorkbookContents,
} from '../../../src/workbench/xlsx/contents';
import { addInFunctions } from '../../../src/workbench/xlsx/file-formula';
import { readXlsx, XlsxError } from '../../../src/workbench/xlsx/read';
import { writeXlsx } from '../../../src/workbench/xlsx/write';

const addIn = {
  id: 'b3c7a3ba-9a43-4cf1-8f2a-0a5d4ad7a4f1',
  version: '0.1.0.0',
  functions: addInFunctions(['TANKSTOCK', 'TANKLEDGER']),
};

function sheet(name: string, more: Partial<SheetContents> = {}): SheetContents {
  return {
    name,
    cells: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozen: { rows: 0, columns: 0 },
    merged: [],
    tables: [],
    ...more,
  };
}

function workbook(sheets: SheetContents[], more: Partial<WorkbookContents> = {}): WorkbookContents {
  return {
    sheets,
    activeSheet: 0,
    names: [],
    settings: new Map(),
    savedSettings: new Map(),
    xmlParts: new Map(),
    ...more,
  };
}

async function saved(contents: WorkbookContents): Promise<WorkbookContents> {
  return (await readXlsx(await writeXlsx(contents, addIn), addIn)).contents;
}

async function part(contents: WorkbookContents, path: string): Promise<string> {
  const zip = await JSZip.loadAsync(await writeXlsx(contents, addIn));
  return (await zip.file(path)?.async('string')) ?? '';
}

describe('a workbook comes back from a file as it was', () => {
  const cells: CellContents[] = [
    { row: 0, column: 0, value: 'Visually confirmed losses', style: { bold: true, size: 14 } },
    {
      row: 1,
      column: 0,
      value: 'Oryx',
      link: { address: 'https://example.org/a?b=c', screenTip: 'Source' },
    },
    { row: 1, column: 1, value: 'Below', link: { documentReference: "'The data'!A1" } },
    { row: 2, column: 0, value: 'Month' },
    { row: 2, column: 1, value: 'Lost' },
    { row: 3, column: 0, value: 44_621, style: { numberFormat: 'yyyy-mm-dd' } },
    { row: 3, column: 1, value: 184 },
    { row: 4, column: 0, value: 44_652, style: { numberFormat: 'yyyy-mm-dd' } },
    { row: 4, column: 1, value: 1_234.5678, note: 'A lower bound' },
    { row: 5, column: 3, formula: '=SUM(Losses[Lost])', value: 1_418.5678 },
    { row: 6, column: 3, formula: '=TANKSTOCK(A1,B1)', value: { error: '#VALUE!' } },
    {
      row: 7,
      column: 3,
      formula: '=SEQUENCE(2,2)',
      value: 1,
      spill: { top: 7, left: 3, bottom: 8, right: 4 },
    },
    {
      row: 9,
      column: 3,
      value: true,
      style: { fill: '#DDEBF7', color: '#C00000', wrap: true, horizontal: 'center' },
    },
    { row: 10, column: 3, value: '=cmd()' },
    { row: 11, column: 3, value: '#N/A' },
    {
      row: 12,
      column: 3,
      style: { borders: { top: { style: 'thin', color: '#112233' }, left: { style: 'double' } } },
    },
    { row: 13, column: 3, value: 'Merged' },
  ];
  const first = sheet('Losses', {
    cells,
    columnWidths: new Map([
      [0, 120],
      [3, 64],
    ]),
    rowHeights: new Map([[0, 32]]),
    frozen: { rows: 3, columns: 1 },
    merged: [{ top: 13, left: 3, bottom: 14, right: 5 }],
    tables: [
      {
        name: 'Losses',
        area: { top: 2, left: 0, bottom: 4, right: 1 },
        columns: ['Month', 'Lost'],
        showHeaders: true,
        style: 'TableStyleMedium7',
      },
    ],
  });
  const contents = workbook(
    [
      first,
      sheet('The data', {
        hidden: 'hidden',
        protection: { allowSort: true, allowEditObjects: true, selectionMode: 'None' },
      }),
      sheet('O’Neil & "Sons"'),
    ],
    {
      activeSheet: 2,
      names: [
        { name: 'Opening', reference: 'Losses!$B$4', comment: 'At the start' },
        { name: 'Twice', reference: 'LAMBDA(x,x*2)', comment: '' },
        { name: 'Local', reference: "'The data'!$A$1#", comment: '', sheet: 'The data' },
      ],
      settings: new Map<string, unknown>([
        ['edition', '2026.8 "x" <y>\n'],
        ['kept', { rows: [1, null, true] }],
      ]),
      savedSettings: new Map([['edition', '"2026.7"']]),
      xmlParts: new Map([
        [
          '{0D6F3C1E-98C4-4F0B-9E55-0A5A0A0F0C11}',
          '<rows xmlns="urn:tankstock:base">é &amp; 1</rows>',
        ],
      ]),
    },
  );

  test('cells, looks, links, notes, tables, names, settings and XML parts', async () => {
    expect(await saved(contents)).toEqual(contents);
  });

  test('and again from a file that was read', async () => {
    expect(await saved(await saved(contents))).toEqual(contents);
  });

  test('any cells', async () => {
    const value = fc.oneof(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[\uFFFE\uFFFF]/.test(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.constantFrom('#N/A', '#DIV/0!').map((error) => ({ error })),
    );
    const column = fc
      .array(value, { maxLength: 8 })
      .map((values) => values.map((v, row) => ({ row, column: 2, value: v })));
    await fc.assert(
      fc.asyncProperty(column, async (column) => {
        const { sheets } = await saved(workbook([sheet('Sheet1', { cells: column })]));
        expect(sheets[0]?.cells).toEqual(column);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what Excel finds in the file', () => {
  const formula = (text: string) =>
    part(
      workbook([sheet('S', { cells: [{ row: 0, column: 0, formula: text, value: 1 }] })]),
      'xl/worksheets/sheet1.xml',
    );

  test.each(['=SUM(A1:A3)*2', '=IF(A1>0,SUM(B1:B9),VLOOKUP(A1,B1:C9,2))', '=Opening*1.5'])(
    '%s stays an ordinary formula',
    async (text) => {
      expect(await formula(text)).toMatch(/<c r="A1"(?![^>]* cm=)[^>]*><f>[^<]/);
    },
  );

  test.each([
    '=TANKSTOCK(A1,B1)',
    '=SUM(A1:A3*2)',
    '=SUM(ABS(A1:A3))',
    '=COUNT(A1#)',
    '=SUM(T[Lost]-1)',
  ])('%s is marked as dynamic, or Excel would put an @ into it', async (text) => {
    expect(await formula(text)).toMatch(/<c r="A1"[^>]* cm="1"><f t="array" ref="A1">/);
  });

  test('the mark is explained once, and related to the workbook', async () => {
    const spilling = workbook([
      sheet('S', {
        cells: [
          {
            row: 0,
            column: 0,
            formula: '=SEQUENCE(3)',
            value: 1,
            spill: { top: 0, left: 0, bottom: 2, right: 0 },
          },
        ],
      }),
    ]);
    expect(await part(spilling, 'xl/worksheets/sheet1.xml')).toMatch(
      /ref="A1:A3">_xlfn\.SEQUENCE\(3\)</,
    );
    expect(await part(spilling, 'xl/metadata.xml')).toMatch(/fDynamic="1"/);
    expect(await part(spilling, 'xl/_rels/workbook.xml.rels')).toMatch(
      /sheetMetadata"[^>]*Target="metadata\.xml"/,
    );
    expect(await part(spilling, '[Content_Types].xml')).toMatch(/PartName="\/xl\/metadata\.xml"/);
  });

  test('an error newer than the format is kept as #VALUE!', async () => {
    const { sheets } = await saved(
      workbook([
        sheet('S', {
          cells: [{ row: 0, column: 0, formula: '=A2:A3', value: { error: '#SPILL!' } }],
        }),
      ]),
    );
    expect(sheets[0]?.cells[0]?.value).toEqual({ error: '#VALUE!' });
  });

  test('settings of this add-in only are read', async () => {
    const bytes = await writeXlsx(workbook([sheet('S')], { settings: new Map([['a', 1]]) }), {
      ...addIn,
      id: 'another',
    });
    expect((await readXlsx(bytes, addIn)).contents.settings.size).toBe(0);
  });
});

describe('a file that cannot be opened, or not wholly', () => {
  const refused = (bytes: Uint8Array) => readXlsx(bytes, addIn);

  test.each([
    ['an empty file', new Uint8Array(), /not an Excel workbook/],
    ['text', new TextEncoder().encode('a,b\n1,2'), /not an Excel workbook/],
    [
      'an old .xls file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      /old \.xls format or has a password/,
    ],
  ])('%s is refused with its reason', async (_what, bytes, reason) => {
    await expect(refused(bytes)).rejects.toThrow(XlsxError);
    await expect(refused(bytes)).rejects.toThrow(reason);
  });

  test('links carry the revision ids that Excel gives them', async () => {
    const link = { address: 'https://example.org/', screenTip: 'Source' };
    const linked = workbook([sheet('S', { cells: [{ row: 0, column: 0, value: 'Oryx', link }] })]);
    const zip = await JSZip.loadAsync(await writeXlsx(linked, addIn));
    const xml = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
    const asExcel = xml
      .replace(
        '<worksheet',
        `$& xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"`,
      )
      .replace('<hyperlink ', '$&xr:uid="{00000000-0004-0000-0000-000000000000}" ');
    zip.file('xl/worksheets/sheet1.xml', asExcel);
    const { contents } = await readXlsx(await zip.generateAsync({ type: 'uint8array' }), addIn);
    expect(asExcel).toContain('<hyperlink xr:uid=');
    expect(contents.sheets[0]?.cells[0]?.link).toEqual(link);
  });

  test('elements with a prefix, as some programs write them, are read', async () => {
    const written = workbook([
      sheet('S', {
        cells: [
          { row: 0, column: 0, value: '<x:not an element>' },
          { row: 1, column: 0, value: 3960 },
        ],
      }),
    ]);
    const zip = await JSZip.loadAsync(await writeXlsx(written, addIn));
    const parts = Object.keys(zip.files).filter((path) => /^xl\/.*\.xml$/.test(path));
    for (const path of parts) {
      const xml = (await zip.file(path)?.async('string')) ?? '';
      const prefixed = xml.replace(/<(\/?)([A-Za-z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
      zip.file(path, prefixed);
    }
    const { contents } = await readXlsx(await zip.generateAsync({ type: 'uint8array' }), addIn);
    expect(contents.sheets.map(({ name }) => name)).toEqual(['S']);
    expect(contents.sheets[0]?.cells).toMatchObject(written.sheets[0]?.cells ?? []);
  });

  test('a damaged workbook is refused', async () => {
    const zip = await JSZip.loadAsync(await writeXlsx(workbook([sheet('S')]), addIn));
    zip.file('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row');
    await expect(refused(await zip.generateAsync({ type: 'uint8array' }))).rejects.toThrow(
      XlsxError,
    );
  });

  test('what the workbench cannot keep is named', async () => {
    const zip = await JSZip.loadAsync(await writeXlsx(workbook([sheet('S')]), addIn));
    zip.file('xl/vbaProject.bin', 'x').file('xl/charts/chart1.xml', '<c/>');
    const { lost } = await refused(await zip.generateAsync({ type: 'uint8array' }));
    expect(lost).toEqual(['charts', 'macros']);
  });
});
