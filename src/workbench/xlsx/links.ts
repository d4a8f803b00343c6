import type { Element } from '@xmldom/xmldom';
import type JSZip from 'jszip';
import { areaAddress, parseAddress } from '../grid/address';
import { cellArea } from '../grid/area';
import type { LinkContents, SheetContents } from './contents';
import {
  addRelations,
  elements,
  escaped,
  officeRelations,
  parse,
  readRelations,
  relationsOf,
  relationTypes,
  sheetPaths,
} from './package-parts';

/** Links of a sheet by the address of their cell. */
export type SheetLinks = ReadonlyMap<string, LinkContents>;

/** Adds the cells' links. exceljs would make an outside address of a place in the workbook. */
export async function addLinks(zip: JSZip, sheets: readonly SheetContents[]): Promise<void> {
  const paths = await sheetPaths(zip);
  for (const { name, cells } of sheets) {
    const path = paths.get(name) ?? '';
    const linked = cells.flatMap(({ row, column, link }) =>
      link ? [{ ref: areaAddress(cellArea(row, column)), link }] : [],
    );
    const sheet = zip.file(path);
    if (!sheet || !linked.length) continue;
    const outside = linked.flatMap(({ link: { address } }) =>
      address ? [{ type: relationTypes.hyperlink, target: address, external: true }] : [],
    );
    const ids = (await addRelations(zip, relationsOf(path), outside)).values();
    const written = linked.map(({ ref, link }) => {
      const id = link.address ? ` r:id="${ids.next().value ?? ''}"` : '';
      const place = attribute('location', link.documentReference);
      return `<hyperlink ref="${ref}"${id}${place}${attribute('tooltip', link.screenTip)}/>`;
    });
    const list = `<hyperlinks xmlns:r="${officeRelations}">${written.join('')}</hyperlinks>`;
    // The format fixes the order: links stand before the print settings, which exceljs always writes.
    const xml = await sheet.async('string');
    zip.file(
      path,
      xml.replace(/<(?:printOptions|pageMargins)\b/, (next) => list + next),
    );
  }
}

/** The links of every sheet, by the sheet's name. */
export async function readLinks(zip: JSZip): Promise<Map<string, SheetLinks>> {
  const links = new Map<string, SheetLinks>();
  for (const [name, path] of await sheetPaths(zip)) {
    const xml = (await zip.file(path)?.async('string')) ?? '';
    // Sheets can be long: only this list is parsed.
    const list = /<hyperlinks\b[^]*?<\/hyperlinks>/.exec(xml)?.[0];
    if (list === undefined) continue;
    const relations = await readRelations(zip, relationsOf(path));
    const read = (entry: Element): LinkContents => {
      const address = relations.get(entry.getAttributeNS(officeRelations, 'id') ?? '')?.target;
      const place = entry.getAttribute('location');
      const tip = entry.getAttribute('tooltip');
      return {
        ...(address && { address }),
        ...(place && { documentReference: place }),
        ...(tip && { screenTip: tip }),
      };
    };
    const entries = elements(parse(withPrefixesOf(xml, list)), 'hyperlink');
    links.set(name, new Map(entries.map((entry) => [firstCell(entry), read(entry)])));
  }
  return links;
}

/** A list cut out of a sheet, with the prefixes that the sheet declares: Excel's links have `xr:uid`. */
function withPrefixesOf(sheet: string, list: string): string {
  const [opened = ''] = /<worksheet\b[^>]*>/.exec(sheet) ?? [];
  const [begin = ''] = /^<[^>]*>/.exec(list) ?? [];
  const missing = (opened.match(/\sxmlns:[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? []).filter(
    (declared) => !begin.includes(declared.slice(0, declared.indexOf('=')).trim()),
  );
  return list.replace(/^<hyperlinks\b/, `$&${missing.join('')}`);
}

/** Excel's link belongs to the top left cell of what it covers. */
function firstCell(entry: Element): string {
  const area = parseAddress(entry.getAttribute('ref') ?? '')?.area;
  return area ? areaAddress(cellArea(area.top, area.left)) : '';
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escaped(value)}"`;
}
