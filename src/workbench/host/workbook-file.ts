import { contentsOf } from '../grid/xlsx-save';
import type { Hub } from './hub';
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
