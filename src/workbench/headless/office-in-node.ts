import { readFileSync } from 'node:fs';
import path from 'node:path';

const OFFICE_JS = path.resolve(__dirname, '../../../node_modules/@microsoft/office-js/dist');
/** Where the page that office.js believes to be on would come from. */
const ORIGIN = 'https://localhost';

type Globals = Record<string, unknown>;

/** The names that the page loaded last has put into the global scope. */
let loaded: string[] = [];

/**
 * Loads Microsoft's office.js into this realm, unmodified but for two waits, with the little of a browser that it asks
 * for, and then the scripts given. What an earlier load has left goes first, as when a page is
 * loaded anew.
 */
export async function loadOffice(external: object, scripts: readonly string[]): Promise<void> {
  for (const name of loaded) Reflect.deleteProperty(globalThis, name);
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const globals = globalThis as unknown as Globals;
  for (const [name, value] of Object.entries(browserGlobals(external))) {
    if (globals[name] !== undefined) continue;
    Object.defineProperty(globals, name, { value, configurable: true, writable: true });
  }
  runScript(path.join(OFFICE_JS, 'office.js'));
  await Office.onReady();
  scripts.forEach(runScript);
  loaded = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
}

/** Scripts as they run: the client has five megabytes, and every workbook that is opened loads it. */
const scriptTexts = new Map<string, string>();

/**
 * How long the client holds back what functions answered, and how long it then waits before it sends
 * more, in milliseconds: it spares an Excel that paints. A test would wait for it at every calculation.
 */
const shortened = [
  ['_setResultsDelayMillis=50', '_setResultsDelayMillis=5'],
  ['_smallerMinContextSyncIntervalMills=200', '_smallerMinContextSyncIntervalMills=5'],
] as const;

/** Indirect eval: runs in the global scope of this realm, as a script element would. */
function runScript(file: string): void {
  const run = eval;
  const text = scriptTexts.get(file) ?? readScript(file);
  scriptTexts.set(file, text);
  run(text);
}

function readScript(file: string): string {
  const name = path.basename(file);
  const text = `${readFileSync(file, 'utf8')}\n//# sourceURL=${name}`;
  return name.startsWith('excel-') ? withShorterWaits(text, name) : text;
}

function withShorterWaits(text: string, name: string): string {
  return shortened.reduce((all, [wait, shorter]) => {
    if (!all.includes(wait)) throw new Error(`${name} has no ${wait}: look how it waits now.`);
    return all.replace(wait, shorter);
  }, text);
}

function browserGlobals(external: object): Globals {
  const location = {
    href: `${ORIGIN}/taskpane.html`,
    search: '',
    hash: '',
    protocol: 'https:',
    hostname: 'localhost',
    host: 'localhost',
    origin: ORIGIN,
    pathname: '/taskpane.html',
  };
  const ignore = () => undefined;
  return {
    external,
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    location,
    name: '',
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    navigator: { userAgent: 'node', platform: 'Linux' },
    addEventListener: ignore,
    removeEventListener: ignore,
    document: documentOf(location),
  };
}

function storage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

interface ScriptElement {
  src?: string;
  readyState?: string;
  onload?: () => void;
}

/** office.js loads its second half with a script element: reading the file does the same here. */
function documentOf(location: { href: string }): object {
  const ignore = () => undefined;
  const element = (tagName: string): Record<string, unknown> => ({
    tagName,
    style: {},
    setAttribute: ignore,
    getAttribute: () => null,
    appendChild: ignore,
    removeChild: ignore,
    parentNode: null,
  });
  const own = { src: `${ORIGIN}/office.js`, getAttribute: () => `${ORIGIN}/office.js` };
  const head = {
    ...element('head'),
    appendChild(script: ScriptElement) {
      const name = script.src?.replace(`${ORIGIN}/`, '').split('?')[0];
      if (!name) return;
      setTimeout(() => {
        runScript(path.join(OFFICE_JS, decodeURIComponent(name)));
        script.readyState = 'loaded';
        script.onload?.();
      }, 0);
    },
  };
  return {
    readyState: 'complete',
    URL: location.href,
    cookie: '',
    location,
    body: element('body'),
    head,
    scripts: [own],
    addEventListener: ignore,
    removeEventListener: ignore,
    createElement: element,
    getElementsByTagName: (tag: string) => ({ script: [own], head: [head] })[tag] ?? [],
    getElementById: () => null,
    querySelector: () => null,
  };
}
