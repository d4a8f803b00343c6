import type JSZip from 'jszip';
import {
  addPart,
  addRelations,
  elements,
  escaped,
  readPart,
  related,
  relationsOf,
  relationTypes,
  workbookRelations,
} from './package-parts';

const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Adds custom XML parts; their ids stand in a properties part each. */
export async function addXmlParts(zip: JSZip, parts: ReadonlyMap<string, string>): Promise<void> {
  let number = 0;
  for (const [id, xml] of parts) {
    number++;
    const [item, properties] = [`item${number}.xml`, `itemProps${number}.xml`];
    zip.file(`customXml/${item}`, xml);
    await addPart(
      zip,
      `customXml/${properties}`,
      propertiesType,
      `<ds:datastoreItem xmlns:ds="${namespace}" ds:itemID="${escaped(id)}"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    await addRelations(zip, relationsOf(`customXml/${item}`), [
      { type: relationTypes.customXmlProperties, target: properties },
    ]);
    await addRelations(zip, workbookRelations, [
      { type: relationTypes.customXml, target: `../customXml/${item}` },
    ]);
  }
}

/** The custom XML parts by id. One without an id, which the format allows, gets a new one. */
export async function readXmlParts(zip: JSZip): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const path of await related(zip, workbookRelations, relationTypes.customXml)) {
    const xml = await zip.file(path)?.async('string');
    const [properties] = await related(zip, relationsOf(path), relationTypes.customXmlProperties);
    const [item] = elements(
      properties ? await readPart(zip, properties) : undefined,
      'datastoreItem',
    );
    const id =
      item?.getAttributeNS(namespace, 'itemID') ?? `{${crypto.randomUUID().toUpperCase()}}`;
    if (xml !== undefined) parts.set(id, xml);
  }
  return parts;
}
