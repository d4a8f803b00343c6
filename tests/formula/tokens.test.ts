import fc from 'fast-check';
import { cellAddress, namedSheet, referenceIn, referenceText, tokensOf } from '../../src/formula';
import { processorTime } from '../processor-time';

/** Kinds and texts of a formula's parts, without spaces. */
const partsOf = (formula: string) =>
  tokensOf(formula)
    .filter(({ kind }) => kind !== 'space')
    .map(({ kind, text }) => `${kind} ${text}`);

const referencesOf = (formula: string) =>
  tokensOf(formula).flatMap(({ kind, text }) => (kind === 'reference' ? [text] : []));

test.each([
  'A1',
  '$B$2',
  'xfd1048576',
  'B2:$C9',
  'A:A',
  '$A:C',
  '1:3',
  '$1:$3',
  'A1.:.B2',
  'A:.C',
  'Sheet1!A1',
  'Sheet1!$A:$B',
  "'It''s'!A1:B2",
  "'2025'!1:1",
  'FY24!A11',
  'Q1!Q1',
  '[Book.xlsx]Sheet1!A1',
  '[1]Sheet1!A1',
  "'[It''s.xlsx]My sheet'!$B$2",
  "'C:\\data\\[Book.xlsx]Sheet'!A1",
  'Jan:Mar!A1',
  '[Book.xlsx]Jan:Mar!A1:B2',
  "'Jan 24:Mar 24'!A1",
  'Потери!A1',
  'Втрати_2024!A1',
  'Zażółć!A1',
  'Verluste.Über!A1',
  '月次損失!B2:B9',
  'सारणी!C3',
  '𝒜𝒷!D4',
])('%s is one reference', (reference) => {
  expect(partsOf(`=SUM(${reference})`)).toEqual([
    'operator =',
    'function SUM',
    'bracket (',
    `reference ${reference}`,
    'bracket )',
  ]);
});

test.each([
  ['R1C1', 'R1C1'],
  ['R[1]C[-1]', 'R[1]C[-1]'],
  ['a column beyond the grid', 'XFE1'],
  ['a row beyond the grid', 'A1048577'],
  ['a year', 'YTD2025'],
  ['row 0', 'A0'],
  ['a name in another script', 'итогC12'],
  ['a name with a stop', 'A1.x'],
  ['functions', 'LOG10(2)+BIN2DEC(1)'],
  ['texts', '"A1"&"say ""B2"""'],
  ['columns of a table', 'Losses[A1]+Losses[[#Headers],[B2]]+[@C3]'],
  ['a column with a bracket in its name', "Losses[A']1:B2]"],
  ['errors', '#REF!+Sheet1!#REF!+#REF!A1+#N/A+#DIV/0!'],
  ['parameters', 'LET(rate,2,LAMBDA(x,x*rate)(3))'],
  ['arrays', '{1,2;-3.5E+2,"A1"}'],
  ['names of sheets and workbooks', "Sheet1!Rate+Book.xlsx!Rate+'My book.xlsx'!Rate+[0]!Rate"],
])('%s hold no reference to cells: %s', (_, formula) => {
  expect(referencesOf(`=${formula}`)).toEqual([]);
});

test('references stand beside signs, spills and functions', () => {
  expect(
    referencesOf('=@A1+B2#*-C3%^(D4 E5,$F$6):INDEX(G7:G9,1)<>Losses[Claimed]&Sheet1!H8'),
  ).toEqual(['A1', 'B2', 'C3', 'D4', 'E5', '$F$6', 'G7:G9', 'Sheet1!H8']);
  expect(partsOf('=A1#')).toEqual(['operator =', 'reference A1', 'operator #']);
  expect(referencesOf('=A1:XFE9+A1:B2(1)')).toEqual(['A1', 'A1']);
});

test('every part has a kind', () => {
  expect(partsOf('=LET(x,1.5E-3,{TRUE;"a"}&x)>=Losses[[#Totals],[Sum]] + #N/A')).toEqual([
    'operator =',
    'function LET',
    'bracket (',
    'name x',
    'list ,',
    'number 1.5E-3',
    'list ,',
    'bracket {',
    'name TRUE',
    'array-row ;',
    'text "a"',
    'bracket }',
    'operator &',
    'name x',
    'bracket )',
    'operator >=',
    'table Losses[[#Totals],[Sum]]',
    'operator +',
    'error #N/A',
  ]);
  expect(partsOf('="a')).toEqual(['operator =', 'unknown "a']);
  expect(partsOf('=Sheet1!#REF!*2')).toEqual([
    'operator =',
    'error Sheet1!#REF!',
    'operator *',
    'number 2',
  ]);
});

test('a prefix names a sheet, several, or a workbook', () => {
  expect(namedSheet('')).toEqual({});
  expect(namedSheet('FY24!')).toEqual({ sheet: 'FY24' });
  expect(namedSheet("'It''s'!")).toEqual({ sheet: "It's" });
  expect(namedSheet('Jan:Mar!')).toEqual({ sheet: 'Jan', lastSheet: 'Mar' });
  expect(namedSheet('[Book.xlsx]Sheet1!')).toEqual({ book: 'Book.xlsx', sheet: 'Sheet1' });
  expect(namedSheet("'C:\\data\\[It''s.xlsx]My sheet'!")).toEqual({
    book: "C:\\data\\It's.xlsx",
    sheet: 'My sheet',
  });
});

test.each(['$A$1', "'It''s'!B2:$C9", 'A:$C', '$1:3', 'A1.:.B2', '$XFD1048576'])(
  '%s is read and written alike',
  (text) => {
    const reference = referenceIn(text);
    expect(reference && referenceText(reference)).toBe(text);
  },
);

test.each(['R1C1', 'R[1]C[1]', 'A0', 'XFE1', 'A1:', 'A', '1', '', 'A1+B2', 'Sheet1!', '"A1"'])(
  '%j is read as no reference',
  (text) => {
    expect(referenceIn(text)).toBeUndefined();
  },
);

test('a reference names one cell', () => {
  const addresses = ['$a$1', 'B2:C3', 'D:D'].map((text) => {
    const reference = referenceIn(text);
    return reference && cellAddress(reference);
  });
  expect(addresses).toEqual(['A1', undefined, undefined]);
});

/** Any text, though no lone surrogates. fast-check's own unit `binary` takes seconds to set up. */
const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

const pieces = fc.constantFrom(
  ...[...'=+-*/^&%@#:,;!.()[]{}\'"$ \\?\n_aAЖ月\u{1D49C}1090RC'],
  ...['A1', '$B$2', 'XFD', "'It''s'!", '[Book]', 'Sheet!', '#REF!', 'Losses[', '1E5', 'LOG10('],
);

test('joined, the parts are the formula, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: character }),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (formula) => {
        expect(
          tokensOf(formula)
            .map(({ text }) => text)
            .join(''),
        ).toBe(formula);
        expect(tokensOf(formula).every(({ text }) => text.length > 0)).toBe(true);
      },
    ),
    { numRuns: 5_000 },
  );
});

test.each([
  'A1+',
  "'",
  '"',
  "'a",
  '[',
  '[a]',
  'a!',
  'a:',
  'A1:',
  '$A',
  '#',
  'T[[',
  'a.',
  '(',
  '1',
  'я',
  '[a',
  '{',
  "''!",
  '"" ',
  "T['",
  'a:a!',
])('a formula of 32,000 signs of %s is cut in time that grows with its length', (piece) => {
  const short = `=${piece.repeat(Math.ceil(2_000 / piece.length))}`;
  const long = `=${piece.repeat(Math.ceil(32_000 / piece.length))}`;
  const milliseconds = (formula: string) =>
    Math.min(...Array.from({ length: 5 }, () => processorTime(() => tokensOf(formula))));
  milliseconds(short); // compiles it
  // Sixteen times as long: work that grows with the square takes 256 times as much.
  expect(milliseconds(long)).toBeLessThan(Math.max(milliseconds(short), 0.5) * 90);
});
