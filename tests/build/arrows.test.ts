import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Which folders of src a folder may import from. What is not listed is refused. */
const mayImport: Record<string, readonly string[]> = {
  // Text in, parts out.
  formula: [],
  model: [],
  reference: ['formula'],
  // Asks other sites for data; what arrives is read and checked in reference.
  feeds: ['reference'],
  functions: ['formula', 'model', 'reference'],
  // Models as data; the edition says which figures there are.
  templates: ['formula', 'reference'],
  help: ['formula', 'model', 'reference', 'functions'],
  excel: ['templates', 'formula', 'model', 'reference', 'functions', 'help'],
  commands: ['excel', 'functions', 'reference'],
  taskpane: [
    'formula',
    'templates',
    'model',
    'reference',
    'feeds',
    'functions',
    'help',
    'excel',
    'commands',
  ],
  // The stand-in knows the add-in only as Excel does: its manifest, its pages, its metadata.
  workbench: [],
  // Makes dist/, so it knows what goes into it.
  build: ['formula', 'model', 'reference', 'functions', 'help', 'workbench'],
};

const source = path.resolve('src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|mts|mjs)$/.test(file),
);
const roomOf = (file: string) => file.split(path.sep)[0] ?? '';

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Files inside src that `file` imports, relative to src. */
function ownImports(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.relative(source, path.resolve(source, path.dirname(file), name)));
}

test('every folder of src has its arrows listed', () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(mayImport).sort());
});

test.each(Object.keys(mayImport))('%s imports only from where its arrows point', (room) => {
  const astray = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => ownImports(file).map((target) => ({ file, target })))
    .filter(({ target }) => !target.startsWith('..')) // outside src: the package, the assets
    .filter(({ target }) => ![room, ...(mayImport[room] ?? [])].includes(roomOf(target)));
  expect(astray).toEqual([]);
});

/** The file that an import leads to, relative to src; undefined outside src. */
function fileOf(target: string): string | undefined {
  return ['', '.ts', '.mts', '.mjs', `${path.sep}index.ts`]
    .map((ending) => target + ending)
    .find((file) => files.includes(file));
}

test('no files import each other in a circle', () => {
  const imports = new Map(
    files.map((file) => [file, ownImports(file).flatMap((target) => fileOf(target) ?? [])]),
  );
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) return circles.push([...way.slice(way.indexOf(file)), file]);
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

/** Tells by a clock when a long run pauses, never what it answers. */
const pausing = path.join('model', 'uncertainty', 'threads', 'pause.ts');

test('only src/excel calls Excel; model and reference know neither a page nor a clock', () => {
  const breaches = files.flatMap((file) => {
    const text = readFileSync(path.join(source, file), 'utf8').replace(
      /\/\*[\s\S]*?\*\/|\/\/.*/g,
      '',
    );
    const room = roomOf(file);
    const outside = !['excel', 'workbench'].includes(room) && /\bExcel\.\w/.test(text);
    const impure =
      ['model', 'reference'].includes(room) &&
      file !== pausing &&
      /\b(document|window|Office|Date\.now|new Date\(\)|performance\.now|Math\.random)\b/.test(
        text,
      );
    return outside || impure ? [file] : [];
  });
  expect(breaches).toEqual([]);
});

/** Where the pane's way to Excel is put together: all else in it is given the workbook from above. */
const reachesExcel = ['taskpane.ts', 'page/whole-reference.ts', 'workbook/excel-workbook.ts'].map(
  (file) => path.join('taskpane', path.normalize(file)),
);

test('what the pane shows sends no request to Excel: it asks the workbook that it is given', () => {
  const asks = new Map<string, boolean>();
  /** Whether a file, or one that it loads, sends requests. */
  const sendsRequests = (file: string): boolean => {
    const known = asks.get(file);
    if (known !== undefined) return known;
    const text = readFileSync(path.join(source, file), 'utf8');
    const own = roomOf(file) === 'excel' && /\bExcel\.run\b/.test(text);
    const sends = own || loadedBy(file).some(sendsRequests);
    asks.set(file, sends);
    return sends;
  };
  const breaches = files
    .filter((file) => roomOf(file) === 'taskpane' && !reachesExcel.includes(file))
    .flatMap((file) =>
      loadedBy(file)
        .filter((target) => roomOf(target) === 'excel' && sendsRequests(target))
        .map((target) => ({ file, target })),
    );
  expect(breaches).toEqual([]);
});

/** What a file of src loads when it runs: its imports but those of types alone. */
function loadedBy(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const values = text.replace(/^(import|export) type [^;]*;/gm, '');
  return ts
    .preProcessFile(values, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) => {
      const target = path.resolve(source, path.dirname(file), fileName);
      return fileOf(path.relative(source, target)) ?? [];
    });
}

test('the picture in the README shows the arrows that there are', () => {
  const readme = readFileSync('README.md', 'utf8');
  const drawn = [...readme.matchAll(/^ +(\w+)(?:\[.*?\])? --> (\w+)/gm)].map(
    ([, from, to]) => `${from} --> ${to}`,
  );
  const addIn = Object.keys(mayImport).filter((room) => !['workbench', 'build'].includes(room));
  const imported = files
    .filter((file) => addIn.includes(roomOf(file)))
    .flatMap((file) => ownImports(file).map((target) => `${roomOf(file)} --> ${roomOf(target)}`))
    .filter((arrow) => !/--> \.\./.test(arrow) && !/^(\w+) --> \1$/.test(arrow));
  expect(drawn.sort()).toEqual([...new Set(imported)].sort());
});
