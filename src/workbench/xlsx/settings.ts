import type { Element } from '@xmldom/xmldom';
import type JSZip from 'jszip';
import type { WorkbookContents } from './contents';
import {
  addPart,
  addRelations,
  elements,
  escaped,
  readPart,
  related,
  relationsOf,
  relationTypes,
} from './package-parts';

/** Whose settings they are: the add-in as its manifest names it. */
export interface AddInIdentity {
  id: string;
  version: string;
}

const folder = 'xl/webextensions';
const packageRelations = '_rels/.rels';
const panesPart = `${folder}/taskpanes.xml`;
const extensionSpace = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const panesSpace = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const relationsSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Both stores are documented per file and add-in, not whether they are one: the names of Workbook.settings
 * are told apart by this, so that neither store loses what it holds.
 */
const workbookPrefix = 'Excel.Workbook.settings:';

/** What an add-in keeps in a workbook. */
export type AddInSettings = Pick<WorkbookContents, 'settings' | 'savedSettings'>;

/** Adds what the add-in keeps in the workbook, in the part in which Office keeps an add-in's properties. */
export async function addSettings(
  zip: JSZip,
  { settings, savedSettings }: AddInSettings,
  addIn: AddInIdentity,
): Promise<void> {
  if (!settings.size && !savedSettings.size) return;
  const properties = [
    ...savedSettings,
    ...[...settings].map(
      ([name, value]) => [workbookPrefix + name, JSON.stringify(value)] as const,
    ),
  ].map(([name, text]) => `<we:property name="${escaped(name)}" value="${escaped(text)}"/>`);
  await addPart(
    zip,
    `${folder}/webextension1.xml`,
    'application/vnd.ms-office.webextension+xml',
    `<we:webextension xmlns:we="${extensionSpace}" id="{${crypto.randomUUID().toUpperCase()}}">` +
      `<we:reference id="${escaped(addIn.id)}" version="${escaped(addIn.version)}" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/></we:webextension>`,
  );
  const [id = ''] = await addRelations(zip, relationsOf(panesPart), [
    { type: relationTypes.webExtension, target: 'webextension1.xml' },
  ]);
  await addPart(
    zip,
    panesPart,
    'application/vnd.ms-office.webextensiontaskpanes+xml',
    `<wetp:taskpanes xmlns:wetp="${panesSpace}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1">` +
      `<wetp:webextensionref xmlns:r="${relationsSpace}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  await addRelations(zip, packageRelations, [{ type: relationTypes.taskPanes, target: panesPart }]);
}

/** What this add-in keeps in the workbook; other add-ins' settings are theirs. */
export async function readSettings(zip: JSZip, addIn: AddInIdentity): Promise<AddInSettings> {
  const settings = new Map<string, unknown>();
  const savedSettings = new Map<string, string>();
  for (const property of await ownProperties(zip, addIn)) {
    const name = property.getAttribute('name') ?? '';
    const text = property.getAttribute('value') ?? '';
    if (!name.startsWith(workbookPrefix)) savedSettings.set(name, text);
    else settings.set(name.slice(workbookPrefix.length), json(text));
  }
  return { settings, savedSettings };
}

async function ownProperties(zip: JSZip, addIn: AddInIdentity): Promise<Element[]> {
  for (const panes of await related(zip, packageRelations, relationTypes.taskPanes)) {
    for (const path of await related(zip, relationsOf(panes), relationTypes.webExtension)) {
      const extension = await readPart(zip, path);
      const [reference] = elements(extension, 'reference');
      const id = reference?.getAttribute('id') ?? '';
      if (id.toLowerCase() === addIn.id.toLowerCase()) return elements(extension, 'property');
    }
  }
  return [];
}

/** A value that somebody else wrote may be no JSON: then it is the text itself. */
function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
