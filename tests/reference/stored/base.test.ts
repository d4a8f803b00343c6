import { baseOf, type Offer } from '../../../src/reference/stored/base';
import { isNewer } from '../../../src/reference/stored/newer';
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
