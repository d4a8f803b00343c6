import { contentsOf } from '../grid/xlsx-save';
import type { Hub } from './hub';
import { withValues } from '../xlsx/values-copy';
import { writeXlsx, type AddInOfFile } from '../xlsx/write';

/**
 * The workbook as an xlsx file, after what is being calculated.
 * @param taken called at the moment whose workbook the file holds: later changes are not in it
 */
export async function workbookFile(
  hub: Hub,
  addIn: AddInOfFile,
  taken?: () => void,
): Promise<Uint8Array> {
  await hub.settled();
  const contents = contentsOf(hub.engine, hub.document);
  taken?.();
  return writeXlsx(contents, addIn);
}

/** A copy for programs without the add-in: values stand where only Excel with the add-in calculates. */
export async function valuesFile(hub: Hub, addIn: AddInOfFile): Promise<Uint8Array> {
  await hub.settled();
  return writeXlsx(withValues(contentsOf(hub.engine, hub.document), addIn.functions), addIn);
}
