import { rowReferencesFinder } from '../../../src/reference/merge/row-references';

const standing = (sheet: string) => ({
  at: { sheet, row: 8, column: 1 },
  headers: ['Month', 'Total', 'Rise'],
  values: Array.from({ length: 4 }, () => ['', '', '']),
  formulas: [],
});
const rowsIn = (formula: string, sheet = "Claims, 'new'") =>
  rowReferencesFinder(standing(sheet))(formula).map(({ first, last }) => [first, last]);

test('a formula refers to rows of its table by address, with or without its own sheet’s name', () => {
  expect(rowsIn('=$C$12-C11+SUM(D9:D11)')).toEqual([
    [3, 3],
    [2, 2],
    [0, 2],
  ]);
  expect(rowsIn("='claims, ''new'''!C12*2")).toEqual([[3, 3]]);
  expect(rowsIn('=SUM(Потери!C9:C10)', 'Потери')).toEqual([[0, 1]]);
});

test.each([
  ['another sheet', "=Потери!C12+Sheet2!C9:C12+'It''s'!C12"],
  ['a sheet of the same name in another workbook', '=[Book.xlsx]Claims!C9:C12'],
  ['text, and columns by name', '="C12"&[@C12]'],
  ['names and functions', '=C12(1)+итогC12+LOG10(2)'],
  ['cells beside, above and below the table', '=N12+C8+C13'],
])('a formula does not refer to its rows by %s', (_, formula) => {
  expect(rowsIn(formula, 'Claims')).toEqual([]);
});
