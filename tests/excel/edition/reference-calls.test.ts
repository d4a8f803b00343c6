import { tokensOf } from '../../../src/formula';
import {
  callsReference,
  cellReference,
  literalText,
  referenceArguments,
} from '../../../src/excel/edition/reference-calls';

test.each([
  ['=TANKREF("losses.oryx.total")', ['"losses.oryx.total"']],
  ['=tankref( "a" , "range" )', ['"a"']],
  ['=TANKSTOCK(TANKREF("a"),TANKREF(B2,"high")/12,70,3,24)', ['"a"', 'B2']],
  ['=SUM(TANKREF(IF(A1>0,"a","b"),{"low"}))', ['IF(A1>0,"a","b")']],
  ['=TANKREF(TANKCITE("a"))', ['TANKCITE("a")', '"a"']],
  ['=_xldudf_TANKCITE("a ""b""","apa")', ['"a ""b"""']],
  ["=TANKREF('My, (keys)'!B2)", ["'My, (keys)'!B2"]],
  ['="TANKREF(1)"', []],
  ['=TANKREFS("a")+TANKREF', []],
  ["='TANKREF('!A1", []],
  ['=TANKREF(', ['']],
])('%s calls with %j', (formula, args) => {
  const texts = referenceArguments(formula).map((parts) => parts.map(({ text }) => text).join(''));
  expect(texts).toEqual(args);
  expect(callsReference(formula)).toBe(args.length > 0);
});

test.each([
  ['"losses.oryx.total"', 'losses.oryx.total'],
  ['"a ""b"""', 'a "b"'],
  ['B2', undefined],
  ['"a"&"b"', undefined],
])('%s is the text %j', (argument, text) => {
  expect(literalText(tokensOf(argument))).toBe(text);
});

test.each([
  ['B2', { sheet: undefined, address: 'B2' }],
  ['$B$2', { sheet: undefined, address: 'B2' }],
  ['Keys!$B2', { sheet: 'Keys', address: 'B2' }],
  ["'Anna''s keys'!B2", { sheet: "Anna's keys", address: 'B2' }],
  ['B2:B9', undefined],
  ['Inputs[Key]', undefined],
  ['[Book1]Keys!B2', undefined],
  ['B0', undefined],
  ['$XFD$1048576', { sheet: undefined, address: 'XFD1048576' }],
  ['XFE1', undefined],
  ['YTD2025', undefined],
  ['A1048577', undefined],
  ['1', undefined],
])('%s points at %j', (argument, cell) => {
  expect(cellReference(tokensOf(argument))).toEqual(cell);
});
