import fc from 'fast-check';
import {
  areaAddress,
  columnName,
  columnNumber,
  parseAddress,
  quotedSheetName,
} from '../../../src/workbench/grid/address';
import {
  boundingArea,
  contains,
  intersection,
  LAST_COLUMN,
  LAST_ROW,
  onSheet,
  wholeSheet,
  type Area,
} from '../../../src/workbench/grid/area';

const area: fc.Arbitrary<Area> = fc
  .tuple(
    fc.nat({ max: LAST_ROW }),
    fc.nat({ max: LAST_ROW }),
    fc.nat({ max: LAST_COLUMN }),
    fc.nat({ max: LAST_COLUMN }),
  )
  .map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [LAST_COLUMN, 'XFD'],
])('column %i is %s', (number, name) => {
  expect(columnName(number)).toBe(name);
  expect(columnNumber(name)).toBe(number);
});

test('an address that is written is read back, with signs and sheets', () => {
  const sheetName = fc.stringMatching(/^[^/\\?*:[\]'][^/\\?*:[\]]{0,20}$/);
  fc.assert(
    fc.property(area, fc.boolean(), sheetName, (place, absolute, name) => {
      const address = areaAddress(place, absolute);
      expect(parseAddress(address)).toEqual({ sheetName: undefined, area: place });
      const onNamed = `${quotedSheetName(name)}!${address}`;
      expect(parseAddress(onNamed)).toEqual({ sheetName: name, area: place });
    }),
  );
});

test.each([
  ["'It''s'!B2", { sheetName: "It's", area: { top: 1, left: 1, bottom: 1, right: 1 } }],
  ['C3:A1', { sheetName: undefined, area: { top: 0, left: 0, bottom: 2, right: 2 } }],
  ['B:A', { sheetName: undefined, area: { top: 0, left: 0, bottom: LAST_ROW, right: 1 } }],
  ['3:2', { sheetName: undefined, area: { top: 1, left: 0, bottom: 2, right: LAST_COLUMN } }],
])('%s is read', (text, parsed) => {
  expect(parseAddress(text)).toEqual(parsed);
});

test.each([[''], ['A0'], ['XFE1'], ['A1048577'], ['A1:'], ['losses'], ['A1#'], ['R1C1'], ['1']])(
  '%s is no address',
  (text) => {
    expect(parseAddress(text)).toBeUndefined();
  },
);

test('a common part lies in both areas, and a bounding area holds both', () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const common = intersection(a, b);
      if (common) expect([contains(a, common), contains(b, common)]).toEqual([true, true]);
      const both = boundingArea(a, b);
      expect([contains(both, a), contains(both, b), onSheet(both)]).toEqual([true, true, true]);
      expect(intersection(a, wholeSheet)).toEqual(a);
    }),
  );
});
