import fc from 'fast-check';
import { needsDynamicArray } from '../../../src/workbench/xlsx/dynamic-arrays';
import { addInFunctions, toFileFormula } from '../../../src/workbench/xlsx/file-formula';
import { formulaNames } from '../../../src/workbench/xlsx/formula-names';

const functions = addInFunctions(['TANKSTOCK', 'TANKMONTHS', 'TANKREF']);

const needs = (formula: string, names?: ReturnType<typeof formulaNames>) =>
  needsDynamicArray(toFileFormula(formula, functions), names);

describe('what stays an ordinary formula, as models have it', () => {
  test.each([
    '=IF(COUNT(D$90:D$95)<6,"see checks",IFNA(EDATE($E$110,MAX(1,ROUNDUP(D$96,0))-1),"never"))',
    "=ROUND(SUMPRODUCT(ABS('Attrition calc'!$C$6:$C$1205-'Attrition calc'!$D$6:$D$1205)),6)",
    '=ROUND(SUMPRODUCT(--($D$101:$D$107>$E$101:$E$107))+SUMPRODUCT(--($E$101:$E$107>$F$101:$F$107)),6)',
    '=ROUND(SUMPRODUCT(--ISERROR($D$54:$D$57))+SUMPRODUCT(--ISERR($D$66:$D$73)),6)',
    '=SUMPRODUCT($D$54:$D$57*$E$54:$E$57*$F$54:$F$57)/D$41',
    '=IF(SUMPRODUCT(--($D$37:$I$37<=$D$36:$I$36))>0,"A target is not above the start.","")',
    '=CHOOSE(MIN(3,MAX(1,YEAR(EDATE(Fleet!$E$66,ROWS($A$6:$A7)-1))-2022)),Fleet!$D$43*2,Fleet!$D$44)',
    '=MATCH(D$82,{"low";"best";"high"},0)+COUNTBLANK(D5:D9)+COUNTIF(D5:D9,"<"&E5)',
    '=SUM(INDEX($A$1:$C$9,0,2))/SUM((A1:A3))',
    '=STDEV.S(A1:A9)+PERCENTILE.INC(A1:A9,0.5)+MAXIFS(A1:A9,B1:B9,">0",C1:C9,D1)+TEXTJOIN(";",TRUE,A1:A9)',
    '=LOOKUP(2,1/(A1:A9<>""),B1:B9)',
  ])('%s', (formula) => {
    expect(needs(formula)).toBe(false);
  });
});

describe('what Excel has to read as a dynamic array', () => {
  test.each([
    ['a function of the add-in', '=IF(D$90<=$E$112,0,TANKMONTHS(D$90,D$91,D$92,D$93,$E$112))'],
    ['a spill', "=ROWS('Attrition calc'!$AG$5#)"],
    ['a function that came with dynamic arrays', '=MAX(2,ROWS(UNIQUE(A1:A9)))'],
    ['one that gives an array', '=SUM(MMULT(A1:B2,C1:D2))'],
    ['one that may give a range', '=INDEX($D$101:$G$101,1,MATCH(D$82,$D$100:$G$100,0))'],
    ['the same beside an operator', '="used up in "&INDEX({"January";"February"},MONTH($D$7))'],
    ['a range', '=A1:A3'],
    ['a range that is calculated with', '=SUM(A1:A3*B1:B3)'],
    ['the same in parentheses', '=SUM((A1:A3)*2)'],
    ['a range where a function takes one value', '=SUM(ABS(A1:A3))'],
    ['the same in another place', '=COUNTIF(A1:A9,B1:B3)'],
    ['a range of criteria', '=SUMIFS(A1:A9,B1:B9,C1:C2)'],
    ['IF over a range, also in SUMPRODUCT', '=SUMPRODUCT(IF(A1:A9>0,A1:A9,0))'],
    ['IFERROR over a range, also in SUMPRODUCT', '=SUMPRODUCT(IFERROR(A1:A9,0))'],
    ['IFNA over a range, also in SUMPRODUCT', '=SUMPRODUCT(ABS(IFNA(A1:A9,0)))'],
    ['an array', '={1,2}'],
    ['an array where a function takes one value', '=SUM(LARGE(A1:A9,{1,2}))'],
    ['a column of a table that is calculated with', '=SUM(Losses[Lost]*2)'],
  ])('%s: %s', (_what, formula) => {
    expect(needs(formula)).toBe(true);
  });
});

test('names count as what they stand for, through other names too', () => {
  const name = (name: string, reference: string) => ({ name, reference, comment: '' });
  const names = formulaNames(
    [
      name('Opening', 'Inputs!$A$2*2'),
      name('Monthly', 'Inputs!$A$2:$A$9'),
      name('Again', 'Monthly'),
      name('Twice', 'LAMBDA(x,x*2)'),
      name('Total', 'TANKREF("losses.oryx.total")'),
      name('Round', 'Circle+Total'),
      name('Circle', 'Round'),
    ],
    functions,
  );
  const found = ['Opening*2', 'SUM(Monthly)', 'SUM(Again*2)', 'Twice(3)', 'SUM(Total)', 'circle'];
  expect(found.map((formula) => needs(`=${formula}`, names))).toEqual([
    ...[false, false, true, true, true, true],
  ]);
});

describe('any formula', () => {
  /** Of one value each, with whole ranges only where a function takes them. */
  const { single } = fc.letrec<{ single: string }>((tie) => ({
    single: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('A1', '$B$2', "'My sheet'!C3", '1.5', '"a:b,(c"', 'rate', '#N/A'),
      fc.constantFrom('SUM(A1:A9)', 'MATCH(1,A1:A9,0)', 'SUMPRODUCT(A1:A9*B1:B9)', 'ROWS(A:A)'),
      fc
        .tuple(tie('single'), fc.constantFrom('+', '&', '<='), tie('single'))
        .map((p) => p.join('')),
      fc
        .tuple(
          fc.constantFrom('', 'ABS', 'IF', 'IFNA', 'MAX', 'VLOOKUP', 'STDEV.S'),
          fc.array(tie('single'), { minLength: 1, maxLength: 3 }),
        )
        .map(([name, parts]) => `${name}(${parts.join(',')})`),
    ),
  }));

  test('of single values stays ordinary', () => {
    fc.assert(
      fc.property(single, (formula) => {
        expect(needs(`=${formula}`)).toBe(false);
      }),
    );
  });

  test('needs an array with a function of the add-in or a spill anywhere in it', () => {
    fc.assert(
      fc.property(single, single, fc.constantFrom('TANKSTOCK(A1)', 'A1#'), (a, b, inside) => {
        const formula = `=IF(${a},SUMPRODUCT(ABS(${inside})),${b})`;
        expect(needs(formula)).toBe(true);
      }),
    );
  });

  test('over a range needs none in SUMPRODUCT, and one everywhere else', () => {
    const over = fc.constantFrom('ABS(A1:A9)', '(A1:A9-B1)', '-A1:A9', 'ROUND(A1:A9/B1:B9,0)');
    fc.assert(
      fc.property(single, over, (a, several) => {
        expect(needs(`=${a}&SUMPRODUCT(${several},--(${several}>0))`)).toBe(false);
        expect(needs(`=${a}&MAX(${several},1)`)).toBe(true);
        expect(needs(`=IF(${a},${several},0)`)).toBe(true);
      }),
    );
  });
});
