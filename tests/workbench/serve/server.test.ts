import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  addInListener,
  listen,
  workbenchListener,
  type WorkbenchServer,
} from '../../../src/workbench/serve/server';

const page = '<!doctype html><head><script src="office/office.js"></script></head>';
let folder: string;
let workbench: WorkbenchServer;
let addIn: WorkbenchServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'served-'));
  const dist = path.join(folder, 'dist');
  mkdirSync(path.join(dist, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  mkdirSync(path.join(folder, 'dist-of-another'));
  writeFileSync(path.join(folder, 'dist-of-another', 'secret.txt'), 'secret');
  writeFileSync(path.join(dist, 'taskpane.html'), page);
  writeFileSync(path.join(dist, 'functions.json'), '{}');
  writeFileSync(path.join(dist, 'assets', 'icon.png'), 'png');
  const files = new Map([
    ['index.html', Buffer.from('the page')],
    ['boundary.js', Buffer.from('the boundary')],
  ]);
  workbench = await listen(createServer(workbenchListener(dist, files)), 0);
  addIn = await listen(createServer(addInListener(dist)), 0);
});

afterAll(async () => {
  await Promise.all([workbench.close(), addIn.close()]);
  rmSync(folder, { recursive: true });
});

const origin = ({ port }: WorkbenchServer) => `http://127.0.0.1:${port}`;
const get = (address: string, init?: RequestInit) => fetch(origin(workbench) + address, init);

/** Sends a request target as it stands: `fetch` would tidy it first. */
function status(target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(workbench.port, '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (data) => (text += data));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

test('a file that the browser has is not sent again until it changes', async () => {
  const file = path.join(folder, 'dist', 'changing.js');
  writeFileSync(file, 'before');
  const etag = (await get('/changing.js')).headers.get('etag') ?? '';
  const ask = () => get('/changing.js', { headers: { 'if-none-match': etag }, cache: 'no-store' });
  const same = await ask();
  expect([same.status, await same.text()]).toEqual([304, '']);
  writeFileSync(file, 'after');
  const changed = await ask();
  expect([changed.status, await changed.text()]).toEqual([200, 'after']);
});

test('the address alone leads to the workbench', async () => {
  const response = await get('/');
  expect(response.url).toBe(`${origin(workbench)}/workbench/`);
  expect(await response.text()).toBe('the page');
});

test("the workbench's page may load from its own server only", async () => {
  const policy = (await get('/workbench/')).headers.get('content-security-policy');
  expect(policy).toMatch(/default-src 'self'/);
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
});

test("the host's boundary stands before office.js in the add-in's pages, in the workbench only", async () => {
  const injected = await (await get('/taskpane.html')).text();
  expect(injected).toBe(
    page.replace('<script', '<script src="/workbench/boundary.js"></script><script'),
  );
  const plain = await fetch(`${origin(addIn)}/taskpane.html`);
  expect(await plain.text()).toBe(page);
});

test.each([
  ['/taskpane.html', 'text/html; charset=utf-8'],
  ['/functions.json', 'application/json; charset=utf-8'],
  ['/assets/icon.png', 'image/png'],
  ['/workbench/boundary.js', 'text/javascript; charset=utf-8'],
])('%s is sent as %s', async (address, type) => {
  const response = await get(address);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  // With it the ribbon shows a default picture instead of an icon.
  expect(response.headers.has('cache-control')).toBe(type !== 'image/png');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/..%2fsecret.txt',
  '/../dist-of-another/secret.txt',
  '/assets/..%5c..%5c..%5csecret.txt',
  '//etc/passwd',
  '/%00',
  '/%',
  '/assets',
  '/assets/',
  '/workbench/../../secret.txt',
  '/workbench/__proto__',
])('%s is not found', async (target) => {
  const answer = await status(target);
  expect(answer).toMatch(/^HTTP\/1\.1 404/);
  expect(answer).not.toMatch(/secret|root:/);
});

test('only reading is answered', async () => {
  const response = await get('/taskpane.html', { method: 'POST' });
  expect(response.status).toBe(405);
  const head = await get('/taskpane.html', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('a taken port is refused, not shared', async () => {
  const server = createServer(addInListener(folder));
  await expect(listen(server, workbench.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a file can come late, and another in an older copy', async () => {
  const delivery = { late: { 'icon.png': 0.3 }, older: { 'functions.json': '{"older":true}' } };
  const dist = path.join(folder, 'dist');
  const listener = workbenchListener(dist, new Map(), delivery);
  const slow = await listen(createServer(listener), 0);
  const came: string[] = [];
  await Promise.all(
    ['/assets/icon.png', '/functions.json', '/taskpane.html'].map(async (address) => {
      const body = await (await fetch(origin(slow) + address)).text();
      came.push(body);
    }),
  );
  await slow.close();
  expect(came).toContain('{"older":true}');
  expect(came.at(-1)).toBe('png');
});
