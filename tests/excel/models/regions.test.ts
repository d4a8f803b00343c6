import { Workbook } from 'exceljs';
import { takeBackModel } from '../../../src/excel/models';
import { models } from '../../../src/templates';
import { ModelBook } from './model-book';
import { workedValues } from './worked-values';

/** A blank workbook that counts days from 1904, as Excel for the Mac made them. */
async function blankOf1904(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.properties.date1904 = true;
  workbook.addWorksheet('Sheet1');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Rows that show months or other dates, which a date system could spoil. */
const datesOf = (name: string) =>
  Object.entries(workedValues[name]?.exact ?? {}).filter(([, values]) =>
    values.some((value) => /^\d{4}-\d\d(-\d\d)?$/.test(String(value))),
  );

describe.each([
  ['a decimal comma and semicolons', () => Promise.resolve({ region: 'de-DE' as const })],
  ['days from 1904', async () => ({ file: await blankOf1904() })],
])('in an Excel with %s', (_, workbook) => {
  let book: ModelBook;
  beforeAll(async () => {
    book = await ModelBook.open(await workbook());
  });
  afterAll(() => {
    book.close();
  });

  test.each(models.map(({ name }) => name))(
    '%s has no error, and shows the same dates',
    async (name) => {
      const { model } = await book.build(name);
      await book.excel.settled();
      expect(book.errors(model)).toEqual([]);
      expect(book.front(model, model.laid.masterCheck)).toBe('all hold');
      expect(book.answer(model)).toMatch(/\d/);
      const dates = datesOf(name);
      expect(dates).not.toEqual([]);
      for (const [label, values] of dates) {
        const shown = book.texts(model, label).slice(0, values.length);
        expect([label, shown]).toEqual([label, values]);
      }
      expect(await takeBackModel(model)).toBeUndefined();
    },
  );
});
