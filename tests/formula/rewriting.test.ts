import fc from 'fast-check';
import {
  afterShift,
  copiedBy,
  english,
  german,
  polish,
  relativeFormula,
  ukrainian,
  withSeparators,
  type CellShift,
} from '../../src/formula';

test.each([
  ['=SUM(A1:$B$2,C$3)*$D4', 2, 1, '=SUM(B3:$B$2,D$3)*$D6'],
  ["='It''s'!A1+[Book]Sheet!B2+A:A+1:1", 1, 1, "='It''s'!B2+[Book]Sheet!C3+B:B+2:2"],
  ['=A1&"A1"+Losses[A1]+LOG10(A1)', 1, 0, '=A2&"A1"+Losses[A1]+LOG10(A2)'],
  ['=Sheet1!A1', -1, 0, '=Sheet1!#REF!'],
  ['=A2:$A$9', -3, 0, '=#REF!'],
])('%s copied %i rows and %i columns further is %s', (formula, rows, columns, copied) => {
  expect(copiedBy(formula, rows, columns)).toBe(copied);
});

const rows = (first: number, count: number, across?: CellShift['across']): CellShift => ({
  sheet: 'Claims',
  axis: 'rows',
  first,
  count,
  ...(across && { across }),
});

test.each([
  ['rows put in above', '=A5+$A$5+SUM(A5:A9)+A2', rows(3, 2), '=A7+$A$7+SUM(A7:A11)+A2'],
  ['rows put in within a range', '=SUM(A2:A9)', rows(3, 2), '=SUM(A2:A11)'],
  ['rows put in right below a range', '=SUM(A2:A3)', rows(3, 2), '=SUM(A2:A3)'],
  ['rows that go above', '=A9+SUM(A9:A12)', rows(3, -2), '=A7+SUM(A7:A10)'],
  ['rows that go within a range', '=SUM(A2:A9)', rows(3, -2), '=SUM(A2:A7)'],
  ['the end of a range that goes', '=SUM(A2:A5)+SUM(A5:A9)', rows(3, -2), '=SUM(A2:A3)+SUM(A4:A7)'],
  [
    'all that is referred to goes',
    '=A4*2+SUM(Claims!A4:A5)',
    rows(3, -2),
    '=#REF!*2+SUM(Claims!#REF!)',
  ],
  ['whole columns stay', '=SUM(A:A)+SUM(5:5)', rows(0, 1), '=SUM(A:A)+SUM(6:6)'],
  [
    'other sheets stay',
    "=Sheet2!A5+[Book]Claims!A5+'claims'!A5+Claims:Sheet3!A5",
    rows(0, 1),
    "=Sheet2!A5+[Book]Claims!A5+'claims'!A6+Claims:Sheet3!A5",
  ],
  [
    'cells beside the moving ones stay',
    '=A5+D5+SUM(A5:D5)+SUM(5:5)',
    rows(0, 1, [0, 2]),
    '=A6+D5+SUM(A5:D5)+SUM(5:5)',
  ],
  ['a range whose corners are exchanged', '=SUM(A9:A2)', rows(3, 2), '=SUM(A11:A2)'],
  ['what would leave the grid', '=A1048576', rows(0, 1), '=#REF!'],
])('Excel’s rewriting: %s', (_, formula, shift, rewritten) => {
  expect(afterShift(formula, 'Claims', shift)).toBe(rewritten);
});

test('columns come and go as rows do', () => {
  const columns: CellShift = { sheet: 'Claims', axis: 'columns', first: 1, count: 1 };
  expect(afterShift('=A1+B1+SUM(A1:C1)+SUM(B:B)', 'Claims', columns)).toBe(
    '=A1+C1+SUM(A1:D1)+SUM(C:C)',
  );
  expect(afterShift('=B1+Claims!B1', 'Other', { ...columns, count: -1 })).toBe('=B1+Claims!#REF!');
});

test('what came in and goes again leaves a formula as it was', () => {
  const index = fc.integer({ min: 0, max: 40 });
  const formula = fc
    .tuple(index, index, index)
    .map(([a, b, c]) => `=A${String(a + 1)}+SUM($B${String(b + 1)}:C${String(c + 1)})`);
  fc.assert(
    fc.property(formula, index, fc.integer({ min: 1, max: 5 }), (text, first, count) => {
      const grown = afterShift(text, 'Claims', rows(first, count));
      expect(afterShift(grown, 'Claims', rows(first, -count))).toBe(text);
    }),
  );
});

test('a formula that was filled down is alike in every row', () => {
  const down = (formula: string, by: number) => relativeFormula(copiedBy(formula, by, 0), 8 + by);
  for (const formula of ['=B9*2+$C$1', '=SUM(B$9:B9)', '=FY24!A11', '=[@Claimed]*2']) {
    expect(down(formula, 5)).toEqual(relativeFormula(formula, 8));
    expect(relativeFormula(formula, 8).isRelative).toBe(true);
  }
  for (const formula of ["='Q3 2025'!$B$2", '=40+2', '="B9"', '=SUM(Losses[Claimed])', '=A:A'])
    expect(relativeFormula(formula, 8).isRelative).toBe(false);
  expect(relativeFormula('=FY24!A11', 8).form).not.toBe(relativeFormula('=FY23!A11', 8).form);
});

test.each([
  ['=SUM(1.5,A1,{1.5,2;3,4})', '=SUM(1,5;A1;{1,5.2;3.4})', german],
  ['=SUM(1.5,A1,{1.5,2;3,TRUE})', '=SUM(1,5;A1;{1,5\\2;3\\TRUE})', polish],
  ['=SUM(1.5,A1,{1.5,2;3,4})', '=SUM(1,5;A1;{1,5;2:3;4})', ukrainian],
  ['=TANKREF("a,b;1.5",\'1,5;2\'!A1)', '=TANKREF("a,b;1.5";\'1,5;2\'!A1)', german],
  ["=Losses[[#Headers],[1,5']]]+1.5E-3", "=Losses[[#Headers];[1,5']]]+1,5E-3", german],
  ['=A1.:.B2+(A1,B1)', '=A1.:.B2+(A1;B1)', german],
])('%s reads %s with other separators, and back', (inEnglish, translated, separators) => {
  expect(withSeparators(inEnglish, english, separators)).toBe(translated);
  expect(withSeparators(translated, separators, english)).toBe(inEnglish);
});

test('a formula reads the same after it was given other separators and they were taken back', () => {
  const number = fc
    .double({ min: 0, max: 1e6, noNaN: true })
    .map((n) => String(n).replace('e', 'E'));
  const part = fc.oneof(
    number,
    fc.constantFrom('A1', '"1,5;"', 'B2:C3', 'SUM(A1,2)', 'T[[a],[b]]', "'1,5'!A1"),
  );
  const array = fc
    .array(fc.array(number, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((lines) => `{${lines.map((line) => line.join(',')).join(';')}}`);
  const formula = fc
    .array(fc.oneof(part, array), { minLength: 1 })
    .map((all) => `=F(${all.join(',')})`);
  fc.assert(
    fc.property(formula, fc.constantFrom(german, polish, ukrainian), (text, separators) => {
      const there = withSeparators(text, english, separators);
      expect(withSeparators(there, separators, english)).toBe(text);
    }),
  );
});
