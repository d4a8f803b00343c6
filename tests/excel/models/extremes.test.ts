import { takeBackModel, type BuiltModel } from '../../../src/excel/models';
import { month } from './excel-dates';
import { ModelBook, type Entry } from './model-book';

// What an analyst may put in at the ends of what makes sense, and beyond. Attrition's stand with its answers.

let book: ModelBook;
let model: BuiltModel;
beforeAll(async () => {
  book = await ModelBook.open();
});
afterAll(() => {
  book.close();
});

const laid = (name: string) => {
  beforeAll(async () => {
    ({ model } = await book.build(name));
    await book.excel.settled();
  });
  afterAll(async () => {
    await takeBackModel(model);
    await removeAllBut('Sheet1');
  });
};

const removeAllBut = (name: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
    for (const sheet of context.workbook.worksheets.items) if (sheet.name !== name) sheet.delete();
    await context.sync();
  });

const withEntries = (entries: readonly Entry[], look: () => void) =>
  book.withEntries(model, entries, look);

const checks = () => book.front(model, model.laid.masterCheck);
const fails = /^\d fail, see below$/;
const noAnswer = /^No answer: a value is missing or mistyped/;
/** Nothing is said of a time that is counted from a value that can't be read, and no cell just shows an error. */
const saysNoTime = () => {
  const texts = book.answerCells(model).map(({ shown }) => shown);
  expect(texts).not.toContain('never');
  expect(texts).not.toContain('later');
  expect(book.rawErrors(model)).toEqual([]);
};

describe('Reserve', () => {
  laid('Reserve');
  const halved = 'Output down to half of the first month in';

  test.each([
    ['12', 'all hold'],
    ['60', 'all hold'],
    ['120', '1 fail, see below'],
  ])(
    'has no error over %s months, and says when that is more than it shows',
    async (months, said) => {
      await withEntries([['Months ahead', 'value', months]], () => {
        expect(book.errors(model)).toEqual([]);
        expect(checks()).toBe(said);
      });
    },
  );

  test('says of what comes after the months ahead that it is later, and not that it never comes', async () => {
    await withEntries([['Months ahead', 'value', '12']], () => {
      expect(book.row(model, halved)[1]).toBe('later');
      expect(book.answer(model)).toBe(
        'At the pace of refurbishment the good hulls are used up in June 2025, and output stays above half in the 12 months shown. The last restorable hull leaves storage after the 12 months shown, 41 months after the last good one.',
      );
    });
  });

  test.each(['', 'bset', '0'])(
    'gives no answer where the months ahead are "%s"',
    async (months) => {
      await withEntries([['Months ahead', 'value', months]], () => {
        expect(checks()).toMatch(fails);
        expect(book.answer(model)).toMatch(noAnswer);
        saysNoTime();
      });
      expect(checks()).toBe('all hold');
    },
  );

  test.each([
    ['Floor', 'none'],
    ['First month', 'soon'],
    ['Floor', ''],
    ['Lost in 2024', '-5'],
    ['Poor', ''],
  ])('gives no answer, and fails a check, where %s is "%s"', async (label, entry) => {
    await withEntries([[label, label === 'Poor' ? 'recoverable' : 'value', entry]], () => {
      expect(book.row(model, 'No assumption is empty, mistyped or below 0').slice(1, 3)).toEqual([
        1,
        'NO',
      ]);
      expect(book.answer(model)).toMatch(noAnswer);
      expect(book.rawErrors(model)).toEqual([]);
    });
    expect(checks()).toBe('all hold');
  });

  test('fails a check where assumptions are sorted, and none where a label is changed or rows are put in', async () => {
    const { name } = model.laid.front;
    const rowOf = (label: string) => {
      const line = /\d+/.exec(book.input(model, label, 'value'))?.[0] ?? '';
      return [...'BCD'].map((column) => `'${name}'!${column}${line}`);
    };
    const cells = [...rowOf('New tanks'), ...rowOf('Taken out of storage in a year')];
    const held = cells.map((at) => book.excel.formulaOf(at) ?? String(book.excel.valueOf(at)));
    const put = (entries: readonly string[]) =>
      book.excel.enter(Object.fromEntries(cells.map((at, i) => [at, entries[i] ?? ''])));
    await put([...held.slice(3), ...held.slice(0, 3)]);
    expect(book.row(model, 'Every assumption is in its own row').slice(1, 3)).toEqual([2, 'NO']);
    expect(checks()).toMatch(fails);
    await put(['Built anew', ...held.slice(1)]);
    expect(checks()).toBe('all hold');
    await put(held);
    const row = cells[3]?.replace(/.*!B/, '') ?? '';
    const rows = async (change: (range: Excel.Range) => void) => {
      await Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem(name).getRange(`${row}:${row}`));
        await context.sync();
      });
      await book.excel.settled();
    };
    await rows((range) => range.insert('Down'));
    expect(checks()).toBe('all hold');
    await rows((range) => {
      range.delete('Up');
    });
    expect(checks()).toBe('all hold');
  });

  test.each(['1800', '-1'])('fails a check where the floor is %s', async (floor) => {
    await withEntries([['Floor', 'value', floor]], () => {
      expect(book.row(model, 'The floor is from 0 to below the start')[2]).toBe('NO');
      expect(checks()).toMatch(fails);
    });
  });

  test('fails a check where a figure of another unit stands in for a yearly one', async () => {
    await withEntries(
      [['Lost in 2024', 'value', '=TANKREF("refurbishment.highmarsed.early")']],
      () => {
        expect(book.row(model, 'Yearly figures are yearly, others monthly').slice(1, 3)).toEqual([
          1,
          'NO',
        ]);
      },
    );
    for (const sound of ['1400', '=TANKREF("refurbishment.highmarsed.early")*12', '=1300+100']) {
      await withEntries([['Lost in 2024', 'value', sound]], () => {
        expect(checks()).toBe('all hold');
      });
    }
  });

  test('is at a floor above the start from the first month on', async () => {
    await withEntries([['Floor', 'value', '2000']], () => {
      expect(book.errors(model)).toEqual([]);
      const label = 'Stock down to the floor of 2,000 tanks in';
      expect(book.row(model, label).slice(0, 3)).toEqual(Array(3).fill(month('2025-01')));
    });
  });

  test('says "see checks" where a value is mistyped, and nowhere "later"', async () => {
    await withEntries([['Satisfactory', 'recoverable', 'bset']], () => {
      expect(checks()).toMatch(fails);
      expect(book.answer(model)).toMatch(noAnswer);
      const told = [halved, 'Stock down to the floor of 1,000 tanks in'];
      for (const label of told) {
        expect(book.row(model, label).slice(0, 3)).toEqual(Array(3).fill('see checks'));
      }
      saysNoTime();
    });
    expect(checks()).toBe('all hold');
  });
});

describe('Reconstitution', () => {
  laid('Reconstitution');

  test.each(['12', '60', '120'])('has no error with a rebuilding of %s months', async (months) => {
    await withEntries([['Months of that rebuilding', 'best', months]], () => {
      expect(book.errors(model)).toEqual([]);
      expect(checks()).toBe('all hold');
    });
  });

  test('moves by less than two in a hundred with other draws', async () => {
    const median = () => Number(book.row(model, 'Years to 2,927 tanks')[2]);
    const before = median();
    await withEntries([['Seed of all draws', 'best', '2']], () => {
      expect(book.errors(model)).toEqual([]);
      expect(median()).not.toBe(before);
      expect(Math.abs(median() / before - 1)).toBeLessThan(0.02);
    });
  });

  test('says "see checks" of a target below the start, and not that it takes for ever', async () => {
    const targets: Entry[] = [
      ['Active tanks before the invasion', 'low', '900'],
      ['Active tanks before the invasion', 'best', '1000'],
    ];
    await withEntries(targets, () => {
      expect(book.errors(model)).toEqual([]);
      expect(checks()).toMatch(fails);
      expect(book.answer(model)).toBe('A target is not above the start: see the checks below.');
      expect(book.row(model, 'That takes')[0]).toBe('see checks');
      expect(book.row(model, 'Years to 1,000 tanks').slice(0, 5)).toEqual(
        Array(5).fill('see checks'),
      );
    });
  });

  test('says of what is not reached in 1,200 months that it takes over 100 years, everywhere', async () => {
    const none: Entry[] = ['low', 'best'].map((end) => ['New tanks', end, '0']);
    await withEntries(none, () => {
      expect(checks()).toBe('all hold');
      expect(book.row(model, 'Rebuilt in')[1]).toBe('after 2126');
      expect(book.row(model, 'That takes')[1]).toBe('over 100');
      expect(book.row(model, 'Years to 2,927 tanks')[4]).toBe('over 100');
      expect(book.answer(model)).toContain('Base takes over 100 years, New alone over 100 and');
      saysNoTime();
    });
  });

  test('says that there is no answer where a value is mistyped, and nowhere "never"', async () => {
    await withEntries([['Of these, usable', 'best', 'bset']], () => {
      expect(checks()).toMatch(fails);
      expect(book.answer(model)).toMatch(noAnswer);
      saysNoTime();
    });
    expect(checks()).toBe('all hold');
  });
});

describe('Fleet', () => {
  laid('Fleet');

  test.each([
    ['12', 'all hold'],
    ['60', 'all hold'],
    ['120', fails],
  ])(
    'has no error after %s months, and says when that is more than it counts',
    async (months, said) => {
      await withEntries([['Months from the start', '4', months]], () => {
        expect(book.errors(model)).toEqual([]);
        expect(checks()).toMatch(said);
      });
    },
  );

  test('fails a check where the first month is not the one after the count', async () => {
    await withEntries([['First month', 'best', String(month('2023-01'))]], () => {
      const label = 'The first month is the one after the count';
      expect(book.row(model, label).slice(0, 3)).toEqual([0, 1, 'NO']);
    });
  });

  test('says that there is no answer where a share is mistyped', async () => {
    await withEntries([['Share of the tanks from hangars', 'T-72', 'bset']], () => {
      expect(checks()).toMatch(fails);
      expect(book.answer(model)).toMatch(noAnswer);
    });
    expect(checks()).toBe('all hold');
  });
});

describe('Back-test', () => {
  laid('Back-test');

  test('moves by less than two in a hundred with other draws', async () => {
    const low = () => Number(book.rows(model, 'Low, middle, high of the year before')[1]?.[0]);
    const before = low();
    await withEntries([['Seed of all draws', 'value', '2']], () => {
      expect(book.errors(model)).toEqual([]);
      expect(low()).not.toBe(before);
      expect(Math.abs(low() / before - 1)).toBeLessThan(0.02);
    });
  });

  test.each(['2022-12-31', 'bset'])('says that there is no answer of %s', async (date) => {
    await withEntries([['Known on', 'value', date]], () => {
      expect(checks()).toMatch(fails);
      expect(book.answer(model)).toMatch(noAnswer);
    });
    expect(checks()).toBe('all hold');
  });
});
