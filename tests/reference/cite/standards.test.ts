import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

const packageFolder = path.resolve(__dirname, '../../../assets/reference');

function read(...parts: string[]): unknown {
  return JSON.parse(readFileSync(path.join(...parts), 'utf8'));
}

/** What the standard has against a file of the package, as a spreadsheet of faults would list it. */
function faults(standard: string, json: unknown): string[] {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(
    read(__dirname, standard) as object,
  );
  validate(json);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

const descriptor = read(packageFolder, 'datapackage.json') as Record<string, unknown>;
const sources = read(packageFolder, 'sources.json') as Record<string, unknown>[];

test('the descriptor is a Data Package of version 2', () => {
  expect(faults('../package/data-package-v2.json', descriptor)).toEqual([]);
});

test('no number may be negative but what was added, which corrections lower', () => {
  interface NumberField {
    readonly name: string;
    readonly type: string;
    readonly constraints?: { readonly minimum?: number };
  }
  const resources = descriptor['resources'] as { schema?: { fields: NumberField[] } }[];
  const unbounded = resources
    .flatMap(({ schema }) => schema?.fields ?? [])
    .filter(({ type }) => type === 'integer' || type === 'number')
    .filter(({ constraints }) => constraints?.minimum !== 0);
  expect(unbounded.map(({ name }) => name)).toEqual([
    'added_total',
    'added_total',
    'added_claimed',
  ]);
});

test('the sources are strict CSL-JSON', () => {
  expect(faults('csl-json.json', sources)).toEqual([]);
});

test('the standards as written here do refuse', () => {
  expect(
    faults('../package/data-package-v2.json', { ...descriptor, created: '2026' }),
  ).toHaveLength(1);
  expect(
    faults('../package/data-package-v2.json', { ...descriptor, resources: [{ name: 'x' }] }),
  ).toEqual(["/resources/0 must have required property 'path'"]);
  expect(faults('csl-json.json', [{ ...sources[0], evidence: 'primary' }])).toEqual([
    '/0 must NOT have additional properties',
  ]);
});

test('the change log begins with this edition, its version and its day', () => {
  const log = readFileSync(path.join(packageFolder, 'CHANGELOG.md'), 'utf8');
  const [newest] = log.match(/^## .+$/m) ?? [];
  expect(newest).toBe(
    `## ${String(descriptor['version'])}, ${String(descriptor['created']).slice(0, 10)}`,
  );
});
