import fc from 'fast-check';
import { nearestFree, occupiedCells } from '../../../../src/excel/tables/insert/occupied-cells';
import { addressOf, columnLetters } from '../../../../src/formula/addresses';

test('names full cells as rectangles', () => {
  const cells = [
    ['', 'x', 'y', ''],
    ['', 0, false, ''],
    ['', '', '', '=A1'],
  ];
  expect(occupiedCells(cells, 1, 1)).toBe('C2:D3, E4');
});

test('counts what it does not name', () => {
  const checkered = Array.from({ length: 4 }, (_, i) => (i % 2 ? ['', 1] : [1, '']));
  expect(occupiedCells(checkered, 0, 0)).toBe('A1, B2, A3 and 1 more cell');
  expect(occupiedCells([[1, '', 1, '', 1, '', 1, 1]], 0, 0)).toBe('A1, C1, E1 and 2 more cells');
});

test('says nothing exactly when every cell is empty', () => {
  const cell = fc.constantFrom('', '', '', 1, 'text', '=1');
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(grid, (cells) => {
      const full = cells.flat().filter((value) => value !== '').length;
      expect(countNamed(occupiedCells(cells, 0, 0))).toBe(full);
    }),
  );
});

/** How many cells a sentence names and counts together. */
function countNamed(sentence: string | undefined): number {
  if (sentence === undefined) return 0;
  const [names = '', rest = '0'] = sentence.split(' and ');
  const sizes = names.split(', ').map((name) => {
    const [first = '', last = first] = name.split(':');
    const cell = (text: string) => [text.charCodeAt(0), Number(text.slice(1))] as const;
    const [[left, top], [right, bottom]] = [cell(first), cell(last)];
    return (right - left + 1) * (bottom - top + 1);
  });
  return sizes.reduce((sum, size) => sum + size, Number.parseInt(rest, 10));
}

test('the nearest free place is beside all that the sheet holds, whichever side is nearer', () => {
  const wanted = { row: 1, column: 1, rows: 60, columns: 10 };
  const wide = { row: 0, column: 0, rows: 5, columns: 40 };
  const tall = { row: 0, column: 0, rows: 400, columns: 3 };
  expect(nearestFree(wanted, wide)).toEqual({ ...wanted, row: 6 });
  expect(nearestFree(wanted, tall)).toEqual({ ...wanted, column: 4 });
  expect(nearestFree(wanted, wide, 'right')).toEqual({ ...wanted, column: 41 });
  expect(nearestFree(wanted, { ...wide, columns: 16_384 }, 'right')).toEqual({ ...wanted, row: 6 });
});

test('no place is offered beyond the edges of the grid', () => {
  const wanted = { row: 0, column: 0, rows: 2, columns: 2 };
  expect(
    nearestFree(wanted, { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }),
  ).toBeUndefined();
});

test('column letters count as Excel does', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
  expect(addressOf({ row: 1, column: 1, rows: 1, columns: 1 })).toBe('B2');
  expect(addressOf({ row: 1, column: 1, rows: 3, columns: 2 })).toBe('B2:C4');
});
