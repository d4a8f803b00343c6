import { failureSentence } from '../../../src/excel/requests/failures';
import { openExcel, type OpenedExcel } from '../../workbench/excel';

let excel: OpenedExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => {
  excel.close();
});

type Attempt = Parameters<typeof failureSentence>[1];

const attempt = { action: 'insert the table', sheet: 'Losses' };

/** The sentence for an error that arrives through the real client. */
async function sentenceFor(code: string, attempted: Attempt = attempt): Promise<string> {
  excel.failRequest(1, { error: { code, message: 'Details.' } });
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
  } catch (error) {
    return failureSentence(error, attempted);
  }
  throw new Error(`${code} did not arrive`);
}

/** Codes from Microsoft's "Error handling with the application-specific JavaScript APIs". */
test.each([
  ['AccessDenied', 'The sheet "Losses" is protected: unprotect it'],
  ['InvalidOperationInCellEditMode', 'Excel is editing a cell: press Enter or Esc'],
  [
    'InvalidSelection',
    'Several ranges are selected, or another workbook is in front: click one cell of this workbook',
  ],
  ['ItemNotFound', 'The sheet "Losses" is no longer in the workbook'],
  ['ItemAlreadyExists', 'A sheet, table or name that this needs exists already: rename it'],
  ['MergedRangeConflict', 'The sheet "Losses" has a table, filter, merged cells or PivotTable'],
  ['RequestPayloadSizeLimitExceeded', 'it is more than one request may carry (5 MB).'],
  ['InactiveWorkbook', 'Another workbook is in front: click into this workbook'],
  ['ApiNotFound', "This version of Excel can't insert the table: Details."],
  [
    'GeneralException',
    'Excel did not insert the table: Details. If another workbook is in front, click into this one',
  ],
])('%s becomes a sentence that says what to do', async (code, sentence) => {
  const said = await sentenceFor(code);
  expect(said).toContain(sentence);
  expect(said).toMatch(/[.)]$/);
});

test('where a table stands no other place is offered', async () => {
  const said = await sentenceFor('InsertDeleteConflict', { ...attempt, inPlace: true });
  expect(said).toContain('in the way: move that first, then');
  expect(await sentenceFor('ItemNotFound', { ...attempt, inPlace: true })).toBe(
    'The sheet "Losses", or what stood on it, is no longer in the workbook.',
  );
  expect(await sentenceFor('ItemNotFound', { action: 'calculate', workbook: true })).toBe(
    'The sheet is no longer in the workbook.',
  );
});

test('what is no error of Excel is said with its message', () => {
  expect(failureSentence(new TypeError('x is undefined'), attempt)).toBe(
    'Excel did not insert the table: x is undefined',
  );
});
