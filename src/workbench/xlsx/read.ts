import type { Workbook } from 'exceljs';
import type JSZip from 'jszip';
import type { WorkbookContents } from './contents';
import { readLinks } from './links';
import { readNames } from './names';
import { elements, readPart, workbookPart, writePart } from './package-parts';
import { dropPrefixes } from './prefixed-elements';
import { hasPassword } from './protection';
import { readSheet } from './read-sheet';
import { readSettings } from './settings';
import type { AddInOfFile } from './write';
import { readXmlParts } from './xml-parts';

/** The file cannot be opened: the message says why in one sentence. */
export class XlsxError extends Error {
  override name = 'XlsxError';
}

/** What a file holds, and what of it the workbench cannot keep, in words such as "charts". */
export interface OpenedXlsx {
  contents: WorkbookContents;
  lost: string[];
}

/** Parts of a file that neither the spreadsheet nor exceljs keeps. */
const unkept: readonly (readonly [RegExp, string])[] = [
  [/^xl\/charts\//, 'charts'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/slicers\//, 'slicers'],
  [/^xl\/externalLinks\//, 'links to other workbooks'],
  [/^xl\/threadedComments\//, 'threaded comments'],
  [/^xl\/vbaProject\.bin$/, 'macros'],
];

/** Reads an xlsx file. Rejects with {@link XlsxError} when it is none. */
export async function readXlsx(bytes: Uint8Array, addIn: AddInOfFile): Promise<OpenedXlsx> {
  const zip = await openZip(bytes);
  await dropPrefixes(zip);
  const dates1904 = await countFrom1900(zip);
  const workbook = await openWorkbook(zip);
  const links = await readLinks(zip);
  const sheets = workbook.worksheets.map((sheet) =>
    readSheet(sheet, links.get(sheet.name), addIn.functions),
  );
  if (!sheets.length) throw new XlsxError('The file holds no worksheets.');
  const names = sheets.map(({ name }) => name);
  const views = workbook.views as Workbook['views'] | undefined; // none in some programs' files
  const paths = Object.keys(zip.files);
  return {
    contents: {
      sheets,
      activeSheet: Math.min(views?.at(0)?.activeTab ?? 0, sheets.length - 1),
      ...(dates1904 && { dates1904 }),
      names: await readNames(zip, names, addIn.functions),
      ...(await readSettings(zip, addIn)),
      xmlParts: await readXmlParts(zip),
    },
    lost: [
      ...unkept.filter(([path]) => paths.some((name) => path.test(name))).map(([, words]) => words),
      ...(workbook.worksheets.some(hasPassword) ? ['sheet passwords'] : []),
    ],
  };
}

/**
 * Lets a file that counts days from 1904 look as one that counts from 1900, so that exceljs reads the
 * numbers as they stand. Gives whether it was one.
 */
async function countFrom1900(zip: JSZip): Promise<boolean> {
  const part = await readPart(zip, workbookPart);
  const properties = part && elements(part, 'workbookPr')[0];
  if (!part || !/^(1|true)$/.test(properties?.getAttribute('date1904') ?? '')) return false;
  properties?.removeAttribute('date1904');
  writePart(zip, workbookPart, part);
  return true;
}

async function openZip(bytes: Uint8Array): Promise<JSZip> {
  // Old .xls files and files with a password begin with the mark of a compound file.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new XlsxError(
      'The file is in the old .xls format or has a password: save it as .xlsx without one.',
    );
  }
  const { default: Zip } = await import('jszip');
  const zip = await Zip.loadAsync(bytes).catch(() => undefined);
  if (!zip?.file('xl/workbook.xml'))
    throw new XlsxError('The file is not an Excel workbook (.xlsx).');
  return zip;
}

async function openWorkbook(zip: JSZip): Promise<Workbook> {
  const { default: Excel } = await import('exceljs'); // takes long to load
  const workbook = new Excel.Workbook();
  try {
    await workbook.xlsx.load(await zip.generateAsync({ type: 'arraybuffer' }));
  } catch (error) {
    throw new XlsxError(`The workbook could not be read: ${(error as Error).message}`);
  }
  return workbook;
}
