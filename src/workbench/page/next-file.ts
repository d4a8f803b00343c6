/** A file that one page leaves for the page that takes its place. */
const cacheName = 'workbench';
const address = 'next-file';
const nameHeader = 'x-file-name';

/** A file's bytes, and its name without ".xlsx". */
export interface NextFile {
  bytes: Uint8Array;
  name: string;
}

export async function leaveNextFile(bytes: Uint8Array, name: string): Promise<void> {
  const cache = await caches.open(cacheName);
  const headers = { [nameHeader]: encodeURIComponent(name) };
  await cache.put(address, new Response(new Blob([new Uint8Array(bytes)]), { headers }));
}

/** What the page before handed over, once: loading the page again begins with a blank workbook. */
export async function takeNextFile(): Promise<NextFile | undefined> {
  const cache = await caches.open(cacheName);
  const response = await cache.match(address);
  if (!response) return undefined;
  await cache.delete(address);
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    name: decodeURIComponent(response.headers.get(nameHeader) ?? ''),
  };
}
