import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** The workbench's own files by name, such as `page.js`. */
export type WorkbenchFiles = ReadonlyMap<string, Uint8Array>;

/** A running server. */
export interface WorkbenchServer {
  port: number;
  close(): Promise<void>;
}

/** Where the workbench's own files stand; every other address belongs to the add-in. */
export const workbenchFolder = '/workbench/';

/** The script that stands before office.js in the add-in's pages: the other side of the host's boundary. */
export const boundaryScript = 'boundary.js';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The spreadsheet sets styles on elements and draws icons as data; nothing may come from another machine. */
const pagePolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** How a slow network and a stale cache are had, by the last part of a file's address. */
export interface Delivery {
  /** Seconds that a file is held back. */
  readonly late?: Readonly<Record<string, number>>;
  /** What is served instead of a file as it is now: an older copy. */
  readonly older?: Readonly<Record<string, string>>;
}

interface Answer {
  status: number;
  body: Uint8Array | string;
  headers: Record<string, string>;
}

/**
 * Answers for the workbench: its page and bundle below {@link workbenchFolder}, and the built add-in everywhere else,
 * with the host's boundary put before the first script of its pages.
 */
export function workbenchListener(
  addInFolder: string,
  files: WorkbenchFiles,
  { late = {}, older = {} }: Delivery = {},
): RequestListener {
  const answer = async (address: string): Promise<Answer> => {
    if (address === '/') return redirect(workbenchFolder);
    if (address.startsWith(workbenchFolder)) return ownFile(files, address);
    const name = path.posix.basename(address);
    await seconds(late[name] ?? 0);
    const copy = older[name];
    return copy === undefined
      ? addInFile(addInFolder, address, (html) => withBoundary(html))
      : fileAnswer(name, copy);
  };
  return listener(answer);
}

/**
 * Answers with the built add-in as it is: what Excel itself loads. Excel on the web reads the functions' metadata
 * from a page of another origin, so every page may.
 */
export function addInListener(addInFolder: string): RequestListener {
  const shared = { 'access-control-allow-origin': '*' };
  return listener(async (address) => {
    const answer = await addInFile(addInFolder, address, (html) => html);
    return { ...answer, headers: { ...answer.headers, ...shared } };
  });
}

/**
 * Listens on this computer only. Rejects with the system's error when the port cannot be had; port 0 takes a free one.
 * @param host an address of this computer
 */
export function listen(server: Server, port: number, host = '127.0.0.1'): Promise<WorkbenchServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function listener(answer: (address: string) => Promise<Answer>): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(request, response, {
        ...plain(405, 'Only GET and HEAD are answered.'),
        headers: { allow: 'GET, HEAD' },
      });
      return;
    }
    const address = decoded(request.url ?? '/');
    const found = address === undefined ? Promise.resolve(notFound()) : answer(address);
    found
      .catch(() => plain(500, 'The file could not be read.'))
      .then((result) => send(request, response, result));
  };
}

/** The path of a request, normalised; nothing for a malformed one. */
function decoded(url: string): string | undefined {
  try {
    const address = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
    return address.includes('\0') ? undefined : address;
  } catch {
    return undefined; // a stray % in the address
  }
}

function ownFile(files: WorkbenchFiles, address: string): Answer {
  const name = address.slice(workbenchFolder.length) || 'index.html';
  const body = files.get(name);
  if (!body) return notFound();
  const answer = fileAnswer(name, body);
  answer.headers['content-security-policy'] = pagePolicy;
  return answer;
}

async function addInFile(
  folder: string,
  address: string,
  page: (html: string) => string,
): Promise<Answer> {
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${path.posix.normalize(address)}`);
  if (!file.startsWith(root + path.sep)) return notFound();
  const body = await readFile(file).catch(() => undefined);
  if (!body) return notFound();
  return fileAnswer(file, path.extname(file) === '.html' ? page(body.toString('utf8')) : body);
}

/**
 * Puts the host's boundary before the first script of a page.
 * @param folder where the workbench's own files stand, seen from the page
 */
export function withBoundary(html: string, folder = workbenchFolder): string {
  const script = `<script src="${folder}${boundaryScript}"></script>`;
  return html.replace(/<script\b/i, `${script}$&`);
}

function fileAnswer(name: string, body: Uint8Array | string): Answer {
  const type = contentTypes[path.extname(name)] ?? 'application/octet-stream';
  return { status: 200, body, headers: { 'content-type': type } };
}

const seconds = (count: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, count * 1000));

function plain(status: number, body: string): Answer {
  return { status, body, headers: { 'content-type': 'text/plain; charset=utf-8' } };
}

function notFound(): Answer {
  return plain(404, 'There is no such file.');
}

function redirect(location: string): Answer {
  return { status: 302, body: '', headers: { location } };
}

function send(
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
  { status, body, headers }: Answer,
): void {
  const etag = status === 200 ? tagOf(body) : undefined;
  const known = etag !== undefined && asked['if-none-match'] === etag;
  response.writeHead(known ? 304 : status, {
    // The ribbon shows a default picture instead of an icon that comes with it.
    ...(headers['content-type'] === 'image/png' ? {} : { 'cache-control': 'no-cache' }),
    ...(etag && { etag }),
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(method === 'HEAD' || known ? undefined : body);
}

/** By it the browser asks whether a file has changed, and keeps what it has compiled of one that has not. */
const tagOf = (body: Uint8Array | string) =>
  `"${createHash('sha1').update(body).digest('base64url')}"`;
