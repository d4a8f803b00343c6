import { sheetReadIn } from '../../../src/excel/models/sheet-readers';

const read = sheetReadIn(
  ['First', 'Reserve', "Ten years' plan", 'Last', 'Reserve 2'],
  ['Reserve', "Ten years' plan"],
);

test.each([
  ['=Reserve!A1+1', 'Reserve'],
  ['=SUM($A$1,reserve!$B$2:$C$9)', 'Reserve'],
  ["=INDEX('Ten years'' plan'!B6#,1)", "Ten years' plan"],
  ['=SUM(First:Last!A1)', 'Reserve'],
  ["=SUM('Ten years'' plan:Last'!A1)", "Ten years' plan"],
  ['=Reserve!Peak*2', 'Reserve'],
  ["=A1+'Reserve 2'!A1", undefined],
  ['=SUM(Last:Reserve 2!A1)', undefined],
  ['=[Book2.xlsx]Reserve!A1', undefined],
  ['="Reserve!A1"', undefined],
  ['=Reserve', undefined],
  ['=SUM(First:Gone!A1)', undefined],
])('%s reads %s', (formula, sheet) => {
  expect(read(formula)).toBe(sheet);
});
