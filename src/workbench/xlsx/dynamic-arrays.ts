import type JSZip from 'jszip';
import { isExcelOnly, isRange, noNames, wordOf, type FormulaNames } from './formula-names';
import { isGroup, parseFormula, type Group, type Piece } from './formula-tree';
import {
  givesArray,
  givesReference,
  isElementwise,
  parameterOf,
  type Parameter,
} from './function-parameters';
import { addPart, addRelations, relationTypes, workbookRelations } from './package-parts';

/**
 * Whether Excel must be told to evaluate the formula as a dynamic array: it may give several values, or calculate with
 * each of several. Files keep the old meaning for all others: Excel would put an @ before a function of an add-in,
 * before a range that is calculated with, and before a function that may give a range, such as INDEX (Microsoft
 * Support, "Implicit intersection operator: @"). In doubt it is told.
 * @param fileFormula as the file keeps it
 */
export function needsDynamicArray(fileFormula: string, names = noNames): boolean {
  return calculatesWithSeveral(parseFormula(fileFormula), 'value', names);
}

function calculatesWithSeveral(
  pieces: readonly Piece[],
  taken: Parameter,
  names: FormulaNames,
): boolean {
  const solid = pieces.filter((piece) => isGroup(piece) || piece.trim() !== '');
  const operated = solid.some((piece) => !isGroup(piece) && /^[-+*/^&=<>%]$/.test(piece));
  const place = taken === 'range' && operated ? 'value' : taken;
  return solid.some((piece) =>
    isGroup(piece)
      ? groupNeedsArray(piece, place, names)
      : names.excelOnly.has(wordOf(piece)) ||
        (place === 'value' && (isRange(piece) || names.multiValued.has(wordOf(piece)))),
  );
}

function groupNeedsArray(group: Group, place: Parameter, names: FormulaNames): boolean {
  const { name, open, parts } = group;
  if (open === '{') return place === 'value';
  if (name === '') return parts.some((part) => calculatesWithSeveral(part, place, names));
  if (isExcelOnly(group) || givesArray(name) || names.excelOnly.has(wordOf(group))) return true;
  if (givesReference(name) && place === 'value') return true;
  return parts.some((part, i) => {
    const inside = place === 'array' && isElementwise(name) ? 'array' : parameterOf(name, i);
    return calculatesWithSeveral(part, inside, names);
  });
}

const metadata =
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
  'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
  'coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/**
 * Marks every array formula of the file as dynamic: without it Excel shows {=…} that does not grow or shrink.
 * LibreOffice keeps the values that a file has for other formulas, but calculates array formulas anew when it opens
 * one (sc/source/filter/oox/sheetdatacontext.cxx: "do not set result as cell value"), and cells that depend on them:
 * without the add-in they show errors there. Written as other formulas, Excel would put an @ before them.
 */
export async function markDynamicArrays(zip: JSZip): Promise<void> {
  let found = false;
  for (const sheet of zip.file(/^xl\/worksheets\/sheet\d+\.xml$/)) {
    const xml = await sheet.async('string');
    const marked = xml.replace(/<c ([^>]*)>(?=<f t="array")/g, '<c $1 cm="1">');
    if (marked === xml) continue;
    zip.file(sheet.name, marked);
    found = true;
  }
  if (!found) return;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
  await addPart(zip, 'xl/metadata.xml', type, metadata);
  await addRelations(zip, workbookRelations, [
    { type: relationTypes.sheetMetadata, target: 'metadata.xml' },
  ]);
}
