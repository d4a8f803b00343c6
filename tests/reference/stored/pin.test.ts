import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import packed from '../../../assets/reference/datapackage.json?edition';
import { pinXml } from '../../../src/excel/edition/pinned-edition';
import { decode } from '../../../src/excel/requests/decode-part';
import { encode } from '../../../src/excel/requests/encode-part';
import { pack } from '../../../src/excel/requests/pack-text';
import { ReadingAllowance } from '../../../src/excel/requests/reading-allowance';
import { partXml } from '../../../src/excel/requests/part-xml';
import { cite } from '../../../src/reference/cite/citation';
import { changesBetween } from '../../../src/reference/edition/edition-changes';
import { unpackEdition, type PackedTable } from '../../../src/reference/edition/packed-edition';
import { lookUp } from '../../../src/reference/figures/lookup';
import { figureFields } from '../../../src/reference/figures/figure-fields';
import { linesOf } from '../../../src/reference/stored/lines';
import { packedPin, pinKind, pinOf, type Pin } from '../../../src/reference/stored/pin';
import { pinShape } from '../../../src/reference/stored/read-pin';
import '../../excel/dom-parser';

const edition = unpackEdition(packed);
const pin = pinOf(edition);

const read = (xml: string) => decode(pinKind, pinShape, xml, new ReadingAllowance());

async function readBack(xml: string): Promise<Pin> {
  const found = await read(xml);
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

test('what is read back answers every question as the edition does', async () => {
  const again = await readBack(await pinXml(pin));
  expect(again.version).toBe(edition.version);
  expect(changesBetween(pin.figures, again.figures)).toEqual([]);
  for (const key of pin.figures.keys()) {
    for (const field of figureFields)
      expect(lookUp(again, key, field)).toEqual(lookUp(pin, key, field));
    expect(cite(again, key, 'note')).toEqual(cite(pin, key, 'note'));
  }
  for (const id of edition.sources.keys())
    expect(cite(again, id, 'apa')).toEqual(cite(pin, id, 'apa'));
});

test('it holds the whole edition, every table with all that is said of it', async () => {
  expect(await readBack(await pinXml(pin))).toEqual(pin);
  expect([...pin.tables.values()]).toEqual(edition.tables);
});

test('it is small enough to travel: under 80 kB, and as large in a file as the README says', async () => {
  const xml = await pinXml(pin);
  expect(xml.length).toBeLessThan(80_000);
  // A file of Excel is zipped.
  const said = /pinned-edition` \((\d+) kB in the file\)/.exec(
    readFileSync('README.md', 'utf8'),
  )?.[1];
  expect(Math.abs(Number(said) - deflateRawSync(xml).length / 1_000)).toBeLessThan(1);
});

test('a pin with any one digit changed is refused: it never answers with another figure', async () => {
  const xml = await pinXml(pin);
  const digits = [...xml.matchAll(/\d/g)].map(({ index }) => index);
  const inText = digits.filter((at) => at > xml.indexOf('>'));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...inText), fc.nat({ max: 9 }), async (at, digit) => {
      fc.pre(xml[at] !== String(digit));
      expect(await read(xml.slice(0, at) + String(digit) + xml.slice(at + 1))).toMatchObject({
        ok: false,
        error: expect.stringMatching(/^pinned edition: (is damaged|was written by another)/),
      });
    }),
    { numRuns: 200 },
  );
});

test('a pin cut anywhere is refused', async () => {
  const xml = await pinXml(pin);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: xml.lastIndexOf('<') - 1 }), async (length) => {
      expect((await read(xml.slice(0, length))).ok).toBe(false);
      expect((await read(`${xml.slice(0, length)}</pin>`)).ok).toBe(false);
    }),
  );
});

type PinJson = ReturnType<typeof packedPin>;

/** A pin whose digest fits, with something changed in it. */
async function why(change: (json: PinJson) => object): Promise<string> {
  const found = await read(await encode(pinKind, change(packedPin(pin))));
  return found.ok ? 'was read' : found.error;
}

/** With one table changed. */
const table =
  (id: string, change: (table: PackedTable, texts: string[]) => object) =>
  (json: PinJson): object => {
    const texts = [...json.texts];
    const tables = json.tables.map((each) =>
      each.id === id ? { ...each, ...change(each, texts) } : each,
    );
    return { ...json, texts, tables };
  };

/** With one cell of a figure changed. */
const cell = (column: string, value: string | number | null, row = 0) =>
  table('figures', ({ fields, columns }, texts) => {
    const at = fields.findIndex(({ name }) => name === column);
    const stored = typeof value === 'string' ? texts.push(value) - 1 : value;
    return {
      columns: columns.map((cells, i) => (i === at ? cells.with(row, stored) : cells)),
    };
  });

const [firstKey = ''] = pin.figures.keys();

test.each<[string, (json: PinJson) => object]>([
  ['version: expected a version such as 2026.8.0', (json) => ({ ...json, version: 'new' })],
  ['released: expected a day such as 2026-11-23', (json) => ({ ...json, released: '2026' })],
  ['figures, A b, key: expected lower-case words joined by dots', cell('key', 'A b')],
  ['figures: a key is used twice', cell('key', firstKey, 1)],
  [`figures, ${firstKey}, low, best and high are all empty`, cell('best', null)],
  [`figures, ${firstKey}, low, best and high are not in order`, cell('low', 1e6)],
  [`figures, ${firstKey}, asOf: expected a day or month`, cell('as_of', 'May')],
  [`figures, ${firstKey}, label: begins with = + - or @`, cell('label', '=1+1')],
  [`figures, ${firstKey}, basis: Invalid type: Expected ("observed"`, cell('basis', 'known')],
  [`figures, ${firstKey}, evidence: Invalid type`, cell('evidence', 'hearsay')],
  [`figures, ${firstKey}, nobody is not among the sources`, cell('source_id', 'nobody')],
  [`figures, ${firstKey}, nobody is not among the sources`, cell('via_source_id', 'nobody')],
  [
    'sources, row 1, URL: "javascript:alert(1)" must begin with https:// or http://',
    (json) => {
      const [first, ...others] = json.sources;
      return { ...json, sources: [{ ...first, URL: 'javascript:alert(1)' }, ...others] };
    },
  ],
  [
    'tables, 1: columns: expected one for each field',
    table('losses_oryx', () => ({ columns: [] })),
  ],
  [
    'tables, 1: columns: expected one for each field, all of one length',
    table('losses_oryx', ({ columns }) => ({ columns: columns.with(0, [1]) })),
  ],
  [
    'tables, 1: columns.0: expected numbers',
    table('losses_oryx', ({ columns }) => ({ columns: columns.with(0, ['x' as never]) })),
  ],
  ['tables, 1: primaryKey: expected names', table('losses_oryx', () => ({ primaryKey: ['none'] }))],
  [
    'losses_oryx, row 1: expected a cell for each column, of its type',
    table('losses_oryx', ({ columns, fields }, texts) => {
      const at = fields.findIndex(({ name }) => name === 'as_of');
      const other = texts.push('yesterday') - 1;
      return { columns: columns.with(at, (columns[at] ?? []).with(0, other)) };
    }),
  ],
])('%s', async (problem, change) => {
  expect(await why(change)).toContain(`pinned edition: ${problem}`);
});

test('1e400 is no number: JSON reads it as infinite', async () => {
  const lines = [...linesOf(pinKind, packedPin(pin))];
  const changed = lines.map((line) => line.replace('[3960,', '[1e400,'));
  expect(changed).not.toEqual(lines);
  const text = `2 ${await pack('pin 2', changed)}`;
  expect(await read(partXml('pin', pinKind.namespace, text))).toEqual({
    ok: false,
    error: expect.stringMatching(/columns\.\d+: expected numbers and nothing else/),
  });
});
