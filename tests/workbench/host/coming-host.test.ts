import { ComingHost } from '../../../src/workbench/host/coming-host';
import type { BoundaryHost } from '../../../src/workbench/host/external';

const introduction = {
  requirements: '{"ExcelApi":"1.9"}',
  officeTheme: '{}',
  documentName: 'Book1.xlsx',
  contentLanguage: 'en-US',
};

/** A host that answers each request with the path of its page, and keeps one page a path. */
function echoingHost(): BoundaryHost & { settings: string } {
  const pages = new Map<string, unknown>();
  const host = {
    settings: '{}',
    connect: (path: string, raise: unknown) => {
      pages.set(path, raise);
      return {
        ...introduction,
        instanceId: path,
        isOpen: () => pages.get(path) === raise,
        request: (body: string, _: number, reply: (status: number, body: string) => void) => {
          reply(0, `${path} ${body}`);
        },
        commandCompleted: () => undefined,
        readSettings: () => host.settings,
        writeSettings: (json: string) => (host.settings = json),
      };
    },
  };
  return host;
}

const ignore = () => undefined;

test('a page starts before there is a host, and what it asked is answered in its order afterwards', () => {
  const coming = new ComingHost(introduction);
  const page = coming.connect('/pane', ignore);
  expect(page).toMatchObject(introduction);
  expect(page.isOpen()).toBe(true);
  const answers: string[] = [];
  for (const body of ['first', 'second']) {
    page.request(body, 0, (_, answer) => answers.push(answer));
  }
  page.writeSettings('{"a":"1"}');
  expect(answers).toEqual([]);
  coming.arrive(echoingHost());
  expect(answers).toEqual(['/pane first', '/pane second']);
  expect(page.readSettings()).toBe('{"a":"1"}');
  page.request('third', 0, (_, answer) => answers.push(answer));
  expect(answers.at(-1)).toBe('/pane third');
});

test('a page that is loaded anew meanwhile takes the place of the one before', () => {
  const coming = new ComingHost(introduction);
  const answers: string[] = [];
  const before = coming.connect('/pane', () => undefined);
  before.request('before', 0, (_, answer) => answers.push(answer));
  const after = coming.connect('/pane', () => undefined);
  after.request('after', 0, (_, answer) => answers.push(answer));
  expect([before.isOpen(), after.isOpen()]).toEqual([false, true]);
  expect(after.instanceId).not.toBe(before.instanceId);
  coming.arrive(echoingHost());
  expect(answers).toEqual(['/pane after']);
  expect([before.isOpen(), after.isOpen()]).toEqual([false, true]);
});

test('a page that starts when the host is there speaks with the host itself', () => {
  const coming = new ComingHost(introduction);
  const early = coming.connect('/pane', () => undefined);
  coming.arrive(echoingHost());
  const late = coming.connect('/pane', () => undefined);
  expect(late.instanceId).toBe('/pane');
  expect([early.isOpen(), late.isOpen()]).toEqual([false, true]);
});
