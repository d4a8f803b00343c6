import { fillWorkbook } from '../grid/xlsx-open';
import type { Hub } from '../host/hub';
import { valuesFile, workbookFile } from '../host/workbook-file';
import { addInFunctions } from '../xlsx/file-formula';
import { readXlsx } from '../xlsx/read';
import type { AddInIdentity } from '../xlsx/settings';
import type { AddInOfFile } from '../xlsx/write';

/** The workbook as an xlsx file, after what is being calculated. */
export function saveFile(hub: Hub, addIn: AddInIdentity): Promise<Uint8Array> {
  return workbookFile(hub, ofFile(hub, addIn));
}

/** The copy for programs without the add-in. */
export function saveValuesFile(hub: Hub, addIn: AddInIdentity): Promise<Uint8Array> {
  return valuesFile(hub, ofFile(hub, addIn));
}

/** Fills a blank workbook from an xlsx file. */
export async function openFile(hub: Hub, addIn: AddInIdentity, file: Uint8Array): Promise<void> {
  const { contents } = await readXlsx(file, ofFile(hub, addIn));
  fillWorkbook(hub.engine, hub.document, contents);
}

function ofFile(hub: Hub, addIn: AddInIdentity): AddInOfFile {
  return { ...addIn, functions: addInFunctions(hub.functions.names()) };
}
