import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { atOrigin, checkedOrigin, developmentOrigin } from '../../src/build/origin';

const text = readFileSync('manifest.xml', 'utf8');
const { version: packageVersion } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
};
const root = parse(text);

function parse(xml: string): Element {
  const problems: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => problems.push(`${level}: ${message}`),
  });
  const { documentElement } = parser.parseFromString(xml, 'text/xml');
  expect(problems).toEqual([]);
  if (!documentElement) throw new Error('manifest.xml has no root element');
  return documentElement;
}

const elements = (name: string, from: Element = root) => [...from.getElementsByTagName(name)];
const only = (name: string, from?: Element): Element => {
  const [first, ...more] = elements(name, from);
  if (!first || more.length > 0) throw new Error(`expected one ${name}, found ${more.length + 1}`);
  return first;
};
const childNames = (element: Element) =>
  [...element.childNodes].filter((node) => node.nodeType === 1).map((node) => node.nodeName);
const attribute = (name: string) => (element: Element) => element.getAttribute(name) ?? '';

/** Element orders from "How to find the proper order of manifest elements" (Office Add-ins docs). */
const orders: Record<string, string[]> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Icon', 'Control', 'Control', 'Control'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

test.each(Object.entries(orders))(
  'the children of %s stand in the order of the schema',
  (name, order) => {
    expect(childNames(name === 'OfficeApp' ? root : only(name))).toEqual(order);
  },
);

test('the host of the overrides lists runtimes, functions and ribbon in the order of the schema', () => {
  const host = only('Host', only('VersionOverrides'));
  expect(childNames(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  const functions = only('ExtensionPoint', only('AllFormFactors'));
  expect(childNames(functions)).toEqual(['Script', 'Page', 'Metadata']);
});

test('controls hold label, supertip, icon and action, in this order', () => {
  for (const control of elements('Control')) {
    expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  }
});

test('Microsoft’s own tool reads it, with the version of the package', () => {
  const cli = require.resolve('office-addin-manifest/cli.js');
  const info = execFileSync(process.execPath, [cli, 'info', 'manifest.xml'], { encoding: 'utf8' });
  expect(info).toContain('Name: TankStock');
  expect(info).toContain('Type: TaskPaneApp');
  expect(info).toContain(`Version: ${packageVersion}.0`);
});

test('the functions have no namespace, so =TANKSTOCK needs no prefix', () => {
  expect(elements('Namespace')).toEqual([]);
});

test('the shared runtime is long-lived, and is the page of functions, commands and pane', () => {
  const runtime = only('Runtime');
  expect(attribute('lifetime')(runtime)).toBe('long');
  expect(elements('TaskpaneId')).toEqual([]); // it does not go with a shared runtime
  const page = attribute('resid')(runtime);
  const pages = [
    only('Page'),
    ...elements('Action').filter((a) => a.getAttribute('xsi:type') === 'ShowTaskpane'),
  ]
    .map((element) => only('SourceLocation', element))
    .concat(only('FunctionFile'))
    .map(attribute('resid'));
  expect(pages).toEqual(pages.map(() => page));
});

test('every resid resolves, every resource is used once defined, and ids have at most 32 characters', () => {
  const defined = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap((name) => elements(name))
    .filter((e) => e.hasAttribute('id'))
    .map(attribute('id'));
  const used = [...root.getElementsByTagName('*')]
    .filter((e) => e.hasAttribute('resid'))
    .map(attribute('resid'));
  expect([...new Set(used)].sort()).toEqual(defined.sort());
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test('short strings have at most 125 characters, long ones at most 250', () => {
  const lengths = (group: string) =>
    elements('bt:String', only(group)).map((e) => attribute('DefaultValue')(e).length);
  expect(Math.max(...lengths('bt:ShortStrings'))).toBeLessThanOrEqual(125);
  expect(Math.max(...lengths('bt:LongStrings'))).toBeLessThanOrEqual(250);
});

test('every address is https, at the origin that the build replaces', () => {
  const addresses = [...text.matchAll(/"((?:https?|http):[^"]*)"/g)]
    .map(([, url]) => url ?? '')
    .filter(
      (url) =>
        !url.startsWith('http://schemas.microsoft.com/') && !url.startsWith('http://www.w3.org/'),
    );
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((url) => !url.startsWith(`${developmentOrigin}/`))).toEqual([]);
});

test('every image exists as a PNG of the size that the manifest gives it', () => {
  const sizeById = new Map(
    elements('bt:Image')
      .filter((e) => e.hasAttribute('resid'))
      .map((e) => [attribute('resid')(e), Number(attribute('size')(e))]),
  );
  for (const image of elements('bt:Image').filter((e) => e.hasAttribute('id'))) {
    const file = attribute('DefaultValue')(image).replace(`${developmentOrigin}/`, '');
    expect(pngSize(file)).toEqual({ file, size: sizeById.get(attribute('id')(image)) });
  }
  expect(pngSize('assets/icons/icon-128.png').size).toBe(128);
});

/** Width of a square PNG, from its header. */
function pngSize(file: string): { file: string; size: number } {
  expect(existsSync(file)).toBe(true);
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(bytes.readUInt32BE(20));
  return { file, size: bytes.readUInt32BE(16) };
}

test('a build for another origin moves every address', () => {
  const origin = checkedOrigin('https://example.org/tankstock/');
  const moved = atOrigin(text, origin);
  expect(moved).not.toContain('localhost');
  expect(moved).toContain('"https://example.org/tankstock/taskpane.html"');
});

test.each([
  'http://example.org',
  'example.org',
  'https://example.org/?x=1',
  'https://user:secret@example.org',
  'https://example.org/a&b',
  'https://example.org/$&',
  '',
])('an origin that Excel would refuse is refused: "%s"', (origin) => {
  expect(() => checkedOrigin(origin)).toThrow('--env origin: expected an https address');
});
