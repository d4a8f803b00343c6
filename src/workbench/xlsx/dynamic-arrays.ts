import type JSZip from 'jszip';
import { isGroup, parseFormula, type Piece } from './formula-tree';
import { addPart, addRelations, relationTypes, workbookRelations } from './package-parts';

/** Functions that take a whole range and give one value, so that Excel reads them alike in either way. */
const summaries = new Set(
  `SUM AVERAGE COUNT COUNTA COUNTBLANK MIN MAX MEDIAN PRODUCT STDEV STDEVP VAR VARP SUMSQ SUMIF SUMIFS COUNTIF
  COUNTIFS AVERAGEIF AVERAGEIFS SUMPRODUCT SUBTOTAL INDEX MATCH VLOOKUP HLOOKUP ROWS COLUMNS LARGE SMALL RANK
  PERCENTILE QUARTILE NPV IRR CORREL SLOPE INTERCEPT RSQ AND OR`.split(/\s+/),
);

/**
 * Whether Excel must be told to evaluate the formula as a dynamic array. Files keep the old meaning for all others:
 * Excel would put an @ before a function of an add-in and before a range that is calculated with.
 * @param fileFormula as the file keeps it
 */
export function needsDynamicArray(fileFormula: string): boolean {
  return (
    /_xl(?:fn|udf|dudf)/.test(fileFormula) || calculatesWithRange(parseFormula(fileFormula), false)
  );
}

function calculatesWithRange(pieces: readonly Piece[], summarised: boolean): boolean {
  const solid = pieces.filter((piece) => isGroup(piece) || piece.trim() !== '');
  const range = solid.some((piece) => piece === ':' || (!isGroup(piece) && piece.startsWith('[')));
  const operator = solid.some((piece) => !isGroup(piece) && /^[-+*/^&=<>%]$/.test(piece));
  if (range && (operator || !summarised)) return true;
  return solid.some(
    (piece) =>
      isGroup(piece) &&
      (piece.open === '{' ||
        piece.parts.some((part) =>
          calculatesWithRange(part, summaries.has(piece.name.toUpperCase())),
        )),
  );
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
