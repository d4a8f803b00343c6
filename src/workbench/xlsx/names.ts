import type { Element } from '@xmldom/xmldom';
import type JSZip from 'jszip';
import type { NameContents } from './contents';
import { fromFileFormula, toFileFormula, type AddInFunctions } from './file-formula';
import { elements, readPart, workbookPart, writePart } from './package-parts';

/** Adds defined names; exceljs keeps only those of plain ranges in the whole workbook. */
export async function addNames(
  zip: JSZip,
  names: readonly NameContents[],
  sheetNames: readonly string[],
  functions: AddInFunctions,
): Promise<void> {
  const document = await readPart(zip, workbookPart);
  const [sheets] = elements(document, 'sheets');
  if (!names.length || !document || !sheets) return;
  const list = document.createElementNS(sheets.namespaceURI, 'definedNames');
  for (const { name, reference, comment, sheet } of names) {
    const entry = document.createElementNS(sheets.namespaceURI, 'definedName');
    entry.setAttribute('name', name);
    if (comment) entry.setAttribute('comment', comment);
    if (sheet !== undefined) entry.setAttribute('localSheetId', String(sheetNames.indexOf(sheet)));
    entry.appendChild(document.createTextNode(toFileFormula(reference, functions)));
    list.appendChild(entry);
  }
  // The format fixes the order: names follow the sheets.
  sheets.parentNode?.insertBefore(list, sheets.nextSibling);
  writePart(zip, workbookPart, document);
}

/** The names that people made; Excel's own (`_xlnm.`, print areas among them) and hidden ones are left out. */
export async function readNames(
  zip: JSZip,
  sheetNames: readonly string[],
  functions: AddInFunctions,
): Promise<NameContents[]> {
  return elements(await readPart(zip, workbookPart), 'definedName')
    .filter((entry) => !isInternal(entry))
    .map((entry) => {
      const sheet = sheetNames[Number(entry.getAttribute('localSheetId') ?? NaN)];
      return {
        name: entry.getAttribute('name') ?? '',
        reference: fromFileFormula(entry.textContent ?? '', functions).slice(1),
        comment: entry.getAttribute('comment') ?? '',
        ...(sheet !== undefined && { sheet }),
      };
    });
}

function isInternal(entry: Element): boolean {
  return entry.getAttribute('hidden') === '1' || /^_xl/.test(entry.getAttribute('name') ?? '_xl');
}
