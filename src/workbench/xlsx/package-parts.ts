import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import type JSZip from 'jszip';

/** The part that names sheets and defined names, and the list of its relations. */
export const workbookPart = 'xl/workbook.xml';
export const workbookRelations = 'xl/_rels/workbook.xml.rels';

const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const officeRelations =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Kinds of relation between parts, as the file format names them. */
export const relationTypes = {
  customXml: `${officeRelations}/customXml`,
  hyperlink: `${officeRelations}/hyperlink`,
  customXmlProperties: `${officeRelations}/customXmlProps`,
  sheetMetadata: `${officeRelations}/sheetMetadata`,
  taskPanes: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  webExtension: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
} as const;

/** A part's XML; undefined when the file lacks it. Rejects when it is not well-formed. */
export async function readPart(zip: JSZip, path: string): Promise<Document | undefined> {
  const xml = await zip.file(path)?.async('string');
  return xml === undefined ? undefined : parse(xml);
}

export function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml');
}

/** Elements of the document with this local name. */
export function elements(document: Document | undefined, name: string): Element[] {
  return document ? Array.from(document.getElementsByTagNameNS('*', name)) : [];
}

/** Adds a part with the content type that its readers look for. */
export async function addPart(zip: JSZip, path: string, type: string, xml: string): Promise<void> {
  zip.file(path, xmlHeader + xml);
  const document = await readPart(zip, '[Content_Types].xml');
  const types = document?.documentElement;
  if (!document || !types) throw new Error('The file has no list of content types.');
  const override = document.createElementNS(types.namespaceURI, 'Override');
  override.setAttribute('PartName', `/${path}`);
  override.setAttribute('ContentType', type);
  types.appendChild(override);
  writePart(zip, '[Content_Types].xml', document);
}

/** A relation from one part to another, or to an address outside the file. */
export interface Relation {
  type: string;
  target: string;
  external?: boolean;
}

/** Adds relations to a part's list and returns their ids; the list is made when there is none. */
export async function addRelations(
  zip: JSZip,
  list: string,
  relations: readonly Relation[],
): Promise<string[]> {
  const document =
    (await readPart(zip, list)) ?? parse(`<Relationships xmlns="${relationsNamespace}"/>`);
  const root = document.documentElement as Element;
  const first = elements(document, 'Relationship').length + 1;
  const ids = relations.map(({ type, target, external }, i) => {
    const id = `rIdTankStock${first + i}`;
    const relation = document.createElementNS(relationsNamespace, 'Relationship');
    relation.setAttribute('Id', id);
    relation.setAttribute('Type', type);
    relation.setAttribute('Target', target);
    if (external) relation.setAttribute('TargetMode', 'External');
    root.appendChild(relation);
    return id;
  });
  writePart(zip, list, document);
  return ids;
}

/** What a list relates to, by the relation's id: paths as the zip names them, addresses outside as they are. */
export async function readRelations(zip: JSZip, list: string): Promise<Map<string, Relation>> {
  const base = `file:///${list.replace(/_rels\/[^/]*$/, '')}`;
  const entries = elements(await readPart(zip, list), 'Relationship').map((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    const external = relation.getAttribute('TargetMode') === 'External';
    return [
      relation.getAttribute('Id') ?? '',
      {
        type: relation.getAttribute('Type') ?? '',
        target: external ? target : decodeURI(new URL(target, base).pathname.slice(1)),
        external,
      },
    ] as const;
  });
  return new Map(entries);
}

/** Paths of the parts that a list relates to in one way. */
export async function related(zip: JSZip, list: string, type: string): Promise<string[]> {
  const relations = [...(await readRelations(zip, list)).values()];
  return relations.filter((relation) => relation.type === type).map(({ target }) => target);
}

/** The list of a part's relations. */
export function relationsOf(path: string): string {
  return path.replace(/[^/]*$/, '_rels/$&.rels');
}

/** Paths of the sheets' parts by the sheets' names, in their order. */
export async function sheetPaths(zip: JSZip): Promise<Map<string, string>> {
  const relations = await readRelations(zip, workbookRelations);
  return new Map(
    elements(await readPart(zip, workbookPart), 'sheet').map((sheet) => [
      sheet.getAttribute('name') ?? '',
      relations.get(sheet.getAttributeNS(officeRelations, 'id') ?? '')?.target ?? '',
    ]),
  );
}

export function writePart(zip: JSZip, path: string, document: Document): void {
  zip.file(path, new XMLSerializer().serializeToString(document));
}

/** A text as the value of an attribute. */
export function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
  return text
    .replace(/[&<>"]/g, (character) => `&${names[character] ?? ''};`)
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
