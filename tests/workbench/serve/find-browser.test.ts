import { findBrowser, type Machine } from '../../../src/workbench/serve/find-browser';

/** A computer that has these files; `installs` says which files appear when a program is run. */
function machine(
  files: string[],
  more: Partial<Machine> = {},
  installs: Record<string, string> = {},
) {
  const present = new Set(files);
  const ran: string[] = [];
  const fake: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin', HOME: '/Users/ann' },
    isRoot: false,
    playwrightChromium: '/home/ann/.cache/ms-playwright/chrome',
    exists: (file) => present.has(file),
    run(program, args) {
      const command = [program, ...args].join(' ');
      ran.push(command);
      const [, file] = Object.entries(installs).find(([part]) => command.includes(part)) ?? [];
      if (file) present.add(file);
      return file !== undefined;
    },
    ...more,
  };
  return { fake, ran };
}

beforeEach(() => jest.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test.each<[string, string, Partial<Machine>]>([
  ['Linux', '/usr/bin/chromium', {}],
  ['Linux with Edge only', '/usr/local/bin/microsoft-edge', {}],
  ['a Mac', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', { platform: 'darwin' }],
  [
    "a Mac with the browser among a person's own applications",
    '/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    { platform: 'darwin' },
  ],
  [
    'Windows',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    { platform: 'win32', env: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' } },
  ],
])('an installed browser is found on %s and nothing is installed', (_system, file, more) => {
  const { fake, ran } = machine([file], more);
  expect(findBrowser(fake)).toBe(file);
  expect(ran).toEqual([]);
});

test('Chrome comes before Edge', () => {
  const { fake } = machine(['/usr/bin/microsoft-edge', '/usr/bin/google-chrome']);
  expect(findBrowser(fake)).toBe('/usr/bin/google-chrome');
});

test('CHROME_PATH wins, and a wrong one is said', () => {
  const chosen = { env: { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' } };
  expect(findBrowser(machine(['/opt/chrome', '/usr/bin/chromium'], chosen).fake)).toBe(
    '/opt/chrome',
  );
  expect(() => findBrowser(machine(['/usr/bin/chromium'], chosen).fake)).toThrow(
    /CHROME_PATH.*\/opt\/chrome/,
  );
});

test("Playwright's Chromium is used when it is there, and fetched when it is not", () => {
  const own = '/home/ann/.cache/ms-playwright/chrome';
  expect(findBrowser(machine([own]).fake)).toBe(own);
  const { fake, ran } = machine([], {}, { 'cli.js install chromium': own });
  expect(findBrowser(fake)).toBe(own);
  expect(ran).toHaveLength(1);
});

test('as root on Debian the package is the last resort', () => {
  const { fake, ran } = machine(
    ['/usr/bin/apt-get'],
    { isRoot: true },
    { 'apt-get install': '/usr/bin/chromium' },
  );
  expect(findBrowser(fake)).toBe('/usr/bin/chromium');
  expect(ran.at(-1)).toMatch(/^apt-get install -y/);
});

test('without any way left, one sentence says what to install', () => {
  const { fake, ran } = machine(['/usr/bin/apt-get']);
  expect(() => findBrowser(fake)).toThrow(
    /^No browser was found: install Google Chrome, Chromium or Microsoft Edge[^\n]*\.$/,
  );
  expect(ran.some((command) => command.startsWith('apt-get'))).toBe(false);
});
