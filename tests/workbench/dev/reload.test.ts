import { createServer, get, type IncomingMessage } from 'node:http';
import { OpenPages, withReload } from '../../../src/workbench/dev/reload';
import { listen, type WorkbenchServer } from '../../../src/workbench/serve/server';

let pages: OpenPages;
let server: WorkbenchServer;

beforeEach(async () => {
  pages = new OpenPages();
  const listener = pages.before((_, response) => response.end('a file'));
  server = await listen(createServer(listener), 0);
});

afterEach(() => server.close());

const ask = (path: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get({ port: server.port, path, host: '127.0.0.1' }, resolve).once('error', reject);
  });

/** A page that listens to changes, and what it hears next. */
async function openPage(): Promise<() => Promise<string>> {
  const line = await ask('/workbench/changes');
  line.setEncoding('utf8');
  const next = () => new Promise<string>((resolve) => line.once('data', resolve));
  expect(await next()).toBe('\n');
  return next;
}

test('every open page is told what starts again', async () => {
  const [first, second] = [await openPage(), await openPage()];
  const heard = Promise.all([first(), second()]);
  pages.tell('add-in');
  expect(await heard).toEqual(Array(2).fill('event: add-in\ndata: built\n\n'));
  const heardNext = first();
  pages.tell('workbench');
  expect(await heardNext).toBe('event: workbench\ndata: built\n\n');
});

test('all other addresses are answered as before', async () => {
  const answer = await ask('/workbench/page.js');
  answer.setEncoding('utf8');
  expect(await new Promise((resolve) => answer.once('data', resolve))).toBe('a file');
});

test('only the page of the workbench is changed: it loads the script that listens', async () => {
  const page = Buffer.from('<html><head><title>Workbench</title></head></html>');
  const script = Buffer.from('start()');
  const files = await withReload(
    new Map([
      ['index.html', page],
      ['page.js', script],
    ]),
  );
  expect([...files.keys()]).toEqual(['index.html', 'page.js', 'reload-pane.js']);
  expect(files.get('page.js')).toBe(script);
  expect(Buffer.from(files.get('index.html') ?? []).toString()).toBe(
    '<html><head><title>Workbench</title><script type="module" src="reload-pane.js"></script></head></html>',
  );
});
