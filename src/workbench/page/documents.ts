import { contentsOf } from '../grid/xlsx-save';
import type { Hub } from '../host/hub';
import { readXlsx, type OpenedXlsx } from '../xlsx/read';
import { writeXlsx, type AddInOfFile } from '../xlsx/write';

/** A workbook that is to be opened by the page that loads next. */
const cacheName = 'workbench';
const nextFile = '/workbench/next-file';
const nameHeader = 'x-file-name';

/** A file that was handed over to this page, with its name without ".xlsx". */
export interface OpenedFile extends OpenedXlsx {
  name: string;
}

/**
 * Opens a file in a new page: as in Excel, a workbook has its own run of the add-in, and nothing of the one
 * before is left. Rejects with an XlsxError and stays when the file cannot be read.
 */
export async function openInNewPage(
  bytes: Uint8Array,
  name: string,
  addIn: AddInOfFile,
): Promise<void> {
  await readXlsx(bytes, addIn);
  const cache = await caches.open(cacheName);
  const headers = { [nameHeader]: encodeURIComponent(name.replace(/\.xlsx$/i, '')) };
  await cache.put(nextFile, new Response(new Blob([new Uint8Array(bytes)]), { headers }));
  location.reload();
}

/** The file that the page before handed over, once. */
export async function takeHandedOver(addIn: AddInOfFile): Promise<OpenedFile | undefined> {
  const cache = await caches.open(cacheName);
  const response = await cache.match(nextFile);
  if (!response) return undefined;
  await cache.delete(nextFile);
  const name = decodeURIComponent(response.headers.get(nameHeader) ?? 'Book1');
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { name, ...(await readXlsx(bytes, addIn)) };
}

/** The workbook as a file, after what is being calculated. */
export async function savedWorkbook(hub: Hub, addIn: AddInOfFile): Promise<Uint8Array> {
  await hub.settled();
  return writeXlsx(contentsOf(hub.engine, hub.document), addIn);
}

/** Lets the browser save a file where its person wants it. */
export function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.xlsx`;
  link.click();
  URL.revokeObjectURL(address);
}
