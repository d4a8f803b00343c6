import { baseOf, type Offer } from '../../../src/reference/stored/base';
import { isNewer } from '../../../src/reference/stored/newer';
import { baseJson, readBase } from '../../../src/reference/stored/read-base';
import { readPackage } from '../../../src/build/read-package';

const { edition: read } = readPackage('assets/reference');
if (!read.ok) throw new Error('The data package is broken.');
const edition = read.value;

const offers = edition.tables.map((table): Offer => ({
  table,
  edition,
  origin: { kind: 'bundled' },
}));
const [first] = offers;
if (!first) throw new Error('The edition has no table.');
const json = (base: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(base)) as Record<string, unknown>;
const written = json(baseJson(baseOf(first)));

test.each(offers.map((offer) => [offer.table.id, offer] as const))(
  'the base of %s is read as it was written',
  (_, offer) => {
    const base = { ...baseOf(offer), undecided: 2 };
    expect(readBase(json(baseJson(base)))).toEqual({ ok: true, value: base });
  },
);

test.each([
  ['no object', 7, 'expected an object'],
  ['no rows', { ...written, rows: 'many' }, 'rows: expected a list'],
  ['a short row', { ...written, rows: [[1]] }, 'row 1 should have'],
  ['a cell of another kind', { ...written, rows: [[{}, null]] }, 'row 1'],
  ['a key that is no field', { ...written, primaryKey: ['none'] }, 'expected names of fields'],
  ['no version', { ...written, edition: 'new' }, 'expected a version'],
  ['a part of a conflict', { ...written, undecided: 0.5 }, 'undecided: expected'],
  ['no day', { ...written, retrieved: 'today' }, 'expected a day'],
  ['a place that there is not', { ...written, origin: { kind: 'mail' } }, 'origin.kind'],
  ['a feed that there is not', { ...written, origin: { kind: 'feed', feed: 'x' } }, 'origin.feed'],
  [
    'an address that is none',
    { ...written, address: 'javascript:alert(1)' },
    'address: must begin',
  ],
  [
    'a field that runs as a formula',
    { ...written, fields: [{ name: '=1', type: 'string', title: 'x' }] },
    'begins with =',
  ],
])('%s is refused with a reason', (_, value, why) => {
  expect(readBase(value)).toEqual({ ok: false, error: expect.stringContaining(why) });
});

test('the base of a table without a key is read: it stands in the workbook all the same', () => {
  expect(readBase({ ...written, primaryKey: [] })).toMatchObject({
    ok: true,
    value: { primaryKey: [] },
  });
});

test('a key to the data that an older add-in left in the workbook is not read', () => {
  const address = 'https://example.org/datapackage.json';
  const origin = { kind: 'package', address: `${address}?key=secret` };
  expect(readBase({ ...written, origin })).toMatchObject({
    value: { origin: { kind: 'package', address } },
  });
});

describe('which offer is newer', () => {
  const base = baseOf(first);
  const offer = (change: object, version = edition.version, origin = first.origin): Offer => ({
    table: { ...first.table, hash: 'other', ...change },
    edition: { ...edition, version },
    origin,
  });
  const feed = { kind: 'feed', feed: 'oryx' } as const;
  test.each([
    ['another content of a newer edition', offer({}, '2099.1.0'), true],
    ['the same content of a newer edition', offer({ hash: base.hash }, '2099.1.0'), false],
    ['another content of an older edition', offer({}, '2000.1.0'), false],
    ['the same edition, read later', offer({ retrieved: '2099-01-01' }), true],
    ['the same edition, read earlier', offer({ retrieved: '2000-01-01' }), false],
    ['a live feed of the same day', offer({}, edition.version, feed), true],
    ['another table', offer({ id: 'other' }, '2099.1.0'), false],
    [
      'a table of a package elsewhere',
      offer({}, '2099.1.0', { kind: 'package', address: 'https://example.org/datapackage.json' }),
      false,
    ],
    ['the same edition without a live feed', offer({}), false],
  ])('%s', (_, candidate, expected) => {
    expect(isNewer(candidate, base)).toBe(expected);
  });

  test('the same data are offered again while conflicts with them are undecided', () => {
    const same = offer({ hash: base.hash }, '2099.1.0');
    expect(isNewer(same, { ...base, undecided: 1 })).toBe(true);
    expect(isNewer(same, base)).toBe(false);
  });

  const own = (address: string) => ({ kind: 'package', address }) as const;
  const address = 'https://example.org/datapackage.json';
  const { version } = edition;
  test.each([
    ['changed', offer({}, version, own(address)), own(address), true],
    [
      'changed, its sources read earlier',
      offer({ retrieved: '2000-01-01' }, version, own(address)),
      own(address),
      true,
    ],
    ['unchanged', offer({ hash: base.hash }, version, own(address)), own(address), false],
    ['of an older version', offer({}, '2000.1.0', own(address)), own(address), false],
    ['elsewhere', offer({}, version, own(`${address}?other`)), own(address), false],
    ['a feed that changed the same day', offer({}, version, feed), feed, true],
  ])('an analyst’s package, or a feed, %s', (_, candidate, origin, expected) => {
    expect(isNewer(candidate, { ...base, origin })).toBe(expected);
  });
});
