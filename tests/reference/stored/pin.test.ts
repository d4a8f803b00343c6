import fc from 'fast-check';
import packed from '../../../assets/reference/datapackage.json?edition';
import { cite } from '../../../src/reference/cite/citation';
import { changesBetween } from '../../../src/reference/edition/edition-changes';
import { figureFields, lookUp } from '../../../src/reference/figures/lookup';
import { describeProblem } from '../../../src/reference/package/package-problem';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { pinOf, pinText, type Pin } from '../../../src/reference/stored/pin';
import { readPin } from '../../../src/reference/stored/read-pin';

const edition = unpackEdition(packed);
const pin = pinOf(edition);

function readBack(text: string): Pin {
  const read = readPin(text);
  if (!read.ok) throw new Error(read.error.map(describeProblem).join('\n'));
  return read.value;
}

test('what is read back answers every question as the edition does', () => {
  const again = readBack(pinText(pin));
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

test('written twice, it is the same text', () => {
  expect(pinText(readBack(pinText(pin)))).toBe(pinText(pin));
});

test('it can stand in an XML element as it is, whatever the texts hold', () => {
  const [figure] = pin.figures.values();
  if (!figure) throw new Error('no figure');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const label = `a${text}`;
      const written = pinText({ ...pin, figures: new Map([[figure.key, { ...figure, label }]]) });
      // XML 1.0's Char, without the signs that begin markup and the line breaks that it rewrites.
      expect(written).toMatch(
        /^[\u0020-\u0025\u0027-\u003b=?-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u,
      );
      expect(readBack(written).figures.get(figure.key)?.label).toBe(label);
    }),
  );
});

test('it is small enough to travel: under 105 kB before the file compresses it', () => {
  expect(pinText(pin).length).toBeLessThan(105_000);
});

/** The pin with one member of its first figure changed, or one of its own. */
function spoilt(change: (json: PinJson) => void): string[] {
  const json = JSON.parse(pinText(pin)) as PinJson;
  change(json);
  const read = readPin(JSON.stringify(json));
  return read.ok ? [] : read.error.map(describeProblem);
}

interface PinJson {
  [member: string]: unknown;
  fields: string[];
  figures: unknown[][];
  sources: Record<string, unknown>[];
}

const cell =
  (member: string, value: unknown, row = 0) =>
  ({ fields, figures }: PinJson) => {
    const cells = figures[row];
    if (cells) cells[fields.indexOf(member)] = value;
  };

test.each<[string, (json: PinJson) => void]>([
  [
    'pinned edition, format: was written by another version of the add-in',
    (json) => (json['format'] = 2),
  ],
  [
    'pinned edition, version: expected a version such as 2026.8.0',
    (json) => (json['version'] = 'new'),
  ],
  [
    'pinned edition, released: expected a day such as 2026-11-23',
    (json) => (json['released'] = '2026'),
  ],
  [
    'pinned edition, figures: expected a list, got nothing',
    (json) => delete (json as Partial<PinJson>).figures,
  ],
  [
    'pinned edition, row 1, key: expected lower-case words joined by dots and hyphens, got "A b"',
    cell('key', 'A b'),
  ],
  ['pinned edition, row 2, key: is used twice', cell('key', [...pin.figures.keys()][0], 1)],
  ['pinned edition, row 1, best: expected a number or nothing', cell('best', '3960')],
  ['pinned edition, row 1, best: low, best and high are all empty', cell('best', null)],
  ['pinned edition, row 1, best: low, best and high are not in order', cell('low', 1e6)],
  [
    'pinned edition, row 1, asOf: expected a day or month such as 2025-05-05 or 2025-05',
    cell('asOf', 'May'),
  ],
  [
    'pinned edition, row 1, label: "=1+1" begins with = + - or @, which a spreadsheet may run as a formula; word it otherwise',
    cell('label', '=1+1'),
  ],
  [
    'pinned edition, row 1, basis: expected one of observed, claimed, estimated, planned, forecast, got "known"',
    cell('basis', 'known'),
  ],
  [
    'pinned edition, row 1, evidence: expected one of primary, secondary, seed, got null',
    cell('evidence', undefined),
  ],
  ['pinned edition, row 1, sourceId: is not among the sources', cell('sourceId', 'nobody')],
  ['pinned edition, row 1, viaSourceId: is not among the sources', cell('viaSourceId', 'nobody')],
  [
    'pinned edition, row 1, URL: "javascript:alert(1)" must begin with https:// or http://',
    ({ sources }) => Object.assign(sources[0] ?? {}, { URL: 'javascript:alert(1)' }),
  ],
])('%s', (problem, change) => {
  expect(spoilt(change)).toContain(problem);
});

test('any text at all is refused or read, without an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readPin(text).ok).toBe(false);
    }),
  );
});

test('a pin cut anywhere is refused', () => {
  const text = pinText(pin);
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), (length) => {
      expect(readPin(text.slice(0, length)).ok).toBe(false);
    }),
  );
});
