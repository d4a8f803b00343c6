import type { BuiltModel } from '../../../src/excel/models';
import { buildModel, takeBackModel } from '../../../src/excel/models';
import JSZip from 'jszip';
import { columnLetters } from '../../../src/formula/addresses';
import { isoOf } from '../../../src/reference/excel-date';
import { models } from '../../../src/templates';
import { HostStatus, type Traffic } from '../../workbench/excel';
import { building, ModelBook, named } from './model-book';
import { workedValues } from './worked-values';

/** A formula of a file as people write it: without the prefixes of younger functions, of LET's names and of add-ins. */
function asInExcel(formula: string): string {
  return formula
    .replace(/_xl(?:fn|udf|dudf|pm)[._]?(?:_xlws\.)?/g, '')
    .replace(/ANCHORARRAY\(([^()]+)\)/g, '$1#');
}

/** A value with six digits; dates, which alone are numbers of that size, as people write them. */
function asWritten(value: unknown): unknown {
  if (typeof value !== 'number') return value;
  return value > 40_000 ? isoOf(value).replace(/-01$/, '') : Number(value.toPrecision(6));
}

describe('in a workbook that calculates', () => {
  let book: ModelBook;
  beforeAll(async () => {
    book = await ModelBook.open({ requirements: { ExcelApi: '1.14' } }); // Excel 2021
  });
  afterAll(() => {
    book.close();
  });

  describe.each(models.map(({ name }) => name))('%s', (name) => {
    let model: BuiltModel;
    let traffic: Traffic;
    beforeAll(async () => {
      ({ model, traffic } = await book.build(name));
      await book.excel.settled();
    });

    test('is laid with few and small requests', () => {
      expect(traffic.requests).toBeLessThanOrEqual(12);
      expect(traffic.largestSent).toBeLessThan(1_000_000);
    });

    test('shows no error, and its checks hold', () => {
      expect(book.errors(model)).toEqual([]);
      expect(book.front(model, model.laid.masterCheck)).toBe('all hold');
    });

    test('says its answer in a sentence, and draws its charts', () => {
      expect(book.answer(model)).toMatch(/^[A-Z].*\d.*\.$/);
      expect(book.excel.chartsOn(model.laid.front.name)).toHaveLength(model.laid.charts.length);
    });

    test('shows its worked values', () => {
      const worked = workedValues[name];
      if (!worked) throw new Error(`The model "${name}" has no worked values.`);
      const { exact, drawn = {} } = worked;
      const shown = (label: string, count: number) =>
        book.row(model, label).slice(0, count).map(asWritten);
      const found = Object.entries(exact).map(([label, values]) => [
        label,
        shown(label, values.length),
      ]);
      expect(Object.fromEntries(found)).toEqual(exact);
      for (const [label, values] of Object.entries(drawn)) {
        const cells = shown(label, values.length);
        const isNear = (cell: unknown, value: number) =>
          typeof cell === 'number' && Math.abs(cell - value) <= 0.01 * value;
        const off = values.map((value, i) => [cells[i], value] as const);
        expect([label, off.filter((pair) => !isNear(...pair))]).toEqual([label, []]);
      }
    });

    test('is taken back whole', async () => {
      expect(await takeBackModel(model)).toBeUndefined();
      expect(await book.sheets()).toEqual(['Sheet1']);
    });
  });
});

describe('in a file', () => {
  let book: ModelBook;
  beforeAll(async () => {
    book = await ModelBook.open();
  });
  afterAll(() => {
    book.close();
  });

  test('a saved file keeps the formulas, values, formats and layout of a front, as its XML says', async () => {
    const { model } = await book.build('Reserve');
    await book.excel.settled();
    const { front } = model.laid;
    const zip = await JSZip.loadAsync(await book.excel.save());
    const read = async (part: string) =>
      new DOMParser().parseFromString((await zip.file(part)?.async('string')) ?? '', 'text/xml');
    const sheet = await read('xl/worksheets/sheet2.xml');
    const formats = [...(await read('xl/styles.xml')).getElementsByTagName('numFmt')].map(
      (format) => format.getAttribute('formatCode'),
    );
    const cells = new Map(
      [...sheet.getElementsByTagName('c')].map((cell) => [cell.getAttribute('r'), cell]),
    );
    for (const { row, column, content } of front.cells) {
      if (!String(content).startsWith('=')) continue;
      const address = columnLetters(column) + String(row + 1);
      const [formula] = cells.get(address)?.getElementsByTagName('f') ?? [];
      const [value] = cells.get(address)?.getElementsByTagName('v') ?? [];
      const written = asInExcel(`=${formula?.textContent ?? ''}`);
      expect([address, written]).toEqual([address, content]);
      expect([address, value?.textContent]).toEqual([address, String(book.front(model, address))]);
    }
    expect(formats).toEqual(expect.arrayContaining(['yyyy-mm', '#,##0.0']));
    const attributes = (name: string, attribute: string) =>
      [...sheet.getElementsByTagName(name)].map((each) => each.getAttribute(attribute));
    const [area, titles] = [
      ...(await read('xl/workbook.xml')).getElementsByTagName('definedName'),
    ].map((name) => name.textContent);
    expect(area).toMatch(/^'Reserve'!\$A\$1:\$K\$\d+$/);
    expect(titles).toBe("'Reserve'!$1:$6");
    expect(
      ['orientation', 'fitToWidth', 'fitToHeight'].map((name) => attributes('pageSetup', name)),
    ).toEqual([['landscape'], ['1'], ['2']]);
    expect(attributes('mergeCell', 'ref')).toEqual(['B5:I5']);
    expect(attributes('pane', 'ySplit')).toEqual(['6']);
    const widths = attributes('col', 'width').map(Number);
    expect(widths[1]).toBeGreaterThan(3 * (widths[2] ?? 0));
    expect(await takeBackModel(model)).toBeUndefined();
  });

  test('what is typed, what the edition gives and what is worked out have colours of their own', async () => {
    const { model } = await book.build('Reserve');
    const { name, cells } = model.laid.front;
    const worked = cells.find(({ kind }) => kind === 'formula');
    const places = [
      book.input(model, 'Floor', 'value'),
      book.input(model, 'Lost in 2024', 'value'),
      columnLetters(worked?.column ?? 0) + String((worked?.row ?? 0) + 1),
    ];
    const colors = await Excel.run(async (context) => {
      const formats = places.map((place) => {
        const { font, fill } = context.workbook.worksheets.getItem(name).getRange(place).format;
        return { font: font.load('color'), fill };
      });
      const [typed] = formats;
      typed?.fill.load('color');
      await context.sync();
      return [typed?.fill.color, ...formats.map(({ font }) => font.color)];
    });
    expect(colors).toEqual(['#FFF9E5', '#0000C8', '#0B5A2F', '#000000']);
    expect(await takeBackModel(model)).toBeUndefined();
  });
});

test('where Excel can’t be asked for a spill, what stands below a blank keeps the sheets', async () => {
  const book = await ModelBook.open();
  const { model } = await book.build('Reserve');
  await book.excel.settled();
  const [{ column } = { column: 0 }] = model.laid.calculation.spilled;
  await book.excel.enter({ [`'Reserve calc'!${columnLetters(column)}120`]: 'mine' });
  expect(await takeBackModel(model)).toContain(`see ${columnLetters(column)}120.`);
  book.close();
});

describe('in a workbook that calculates on demand', () => {
  let book: ModelBook;
  beforeAll(async () => {
    book = await ModelBook.open();
    await book.calculateOnDemand();
  });
  afterAll(() => {
    book.close();
  });

  const faults = [
    ['Excel is too busy', HostStatus.tooBusy],
    ['somebody types into a cell', HostStatus.cellEditMode],
  ] as const;

  describe.each(models.map(({ name }) => name))('%s', (name) => {
    test.each(faults)('no sheet is left behind when %s at any request', async (_, status) => {
      const { model, traffic } = await book.build(name);
      const before = await book.sheets();
      const failed: number[] = [];
      let hits = 0;
      for (let k = 1, hit = true; hit; k += 1) {
        book.excel.resetTraffic();
        book.excel.failRequest(k, { status });
        const result = await buildModel(named(name), building);
        hit = book.excel.traffic.requests >= k;
        if (hit) hits += 1;
        book.excel.resetTraffic();
        // What is lost after the model stands, such as showing it, takes nothing away.
        if (result.kind === 'built') expect(await takeBackModel(result.model)).toBeUndefined();
        else failed.push(k);
        expect(await book.sheets()).toEqual(before);
      }
      expect(hits).toBe(traffic.requests);
      expect(failed.length).toBeGreaterThanOrEqual(4);
      expect(await takeBackModel(model)).toBeUndefined();
    });

    test('what somebody types meanwhile, before any request, stays, and the model can be taken back', async () => {
      for (let k = 1, hit = true; hit; k += 1) {
        book.excel.resetTraffic();
        book.excel.beforeRequest(k, () => {
          book.excel.typeInCell('Sheet1!A1', `mine ${String(k)}`);
        });
        const result = await buildModel(named(name), building);
        hit = book.excel.traffic.requests >= k;
        book.excel.resetTraffic();
        if (result.kind !== 'built') throw new Error(result.message);
        if (hit) expect(book.excel.valueOf('Sheet1!A1')).toBe(`mine ${String(k)}`);
        expect(await takeBackModel(result.model)).toBeUndefined();
        expect(await book.sheets()).toEqual(['Sheet1']);
      }
    });

    test.each(faults)('both sheets or none are left when %s at any request', async (_, status) => {
      const { model } = await book.build(name);
      const both = await book.sheets();
      let refused = 0;
      for (let k = 1; ; k += 1) {
        book.excel.resetTraffic();
        book.excel.failRequest(k, { status });
        const said = await takeBackModel(model);
        book.excel.resetTraffic();
        if (said === undefined) break;
        refused += 1;
        expect(said).toMatch(/^[A-Z].{20}/);
        expect(await book.sheets()).toEqual(both);
      }
      expect(refused).toBeGreaterThan(0);
      expect(await book.sheets()).toEqual(['Sheet1']);
    });
  });

  test('a protected workbook is left as it is, and why is said', async () => {
    const protect = (act: (protection: Excel.WorkbookProtection) => void) =>
      Excel.run(async (context) => {
        act(context.workbook.protection);
        await context.sync();
      });
    const { model } = await book.build('Reconstitution');
    const sheets = await book.sheets();
    await protect((protection) => protection.protect());
    const sentence = /^The workbook is protected or read-only: .+ then .+ Reconstitution again\.$/;
    const result = await buildModel(named('Reconstitution'), building);
    expect(result).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(sentence) as string,
    });
    expect(await takeBackModel(model)).toMatch(sentence);
    expect(await book.sheets()).toEqual(sheets);
    await protect((protection) => protection.unprotect());
    expect(await takeBackModel(model)).toBeUndefined();
  });

  test('a model is not taken back once somebody wrote into it', async () => {
    const { model } = await book.build('Reconstitution');
    await book.excel.enter({ 'Reconstitution!D30': 'a note of mine' });
    expect(await takeBackModel(model)).toContain('Reconstitution was changed since it was built');
    await book.excel.enter({ 'Reconstitution!D30': '' });
    expect(await takeBackModel(model)).toBeUndefined();
    const { model: again } = await book.build('Reconstitution');
    expect(again.laid.front.name).toBe('Reconstitution');
    expect(await takeBackModel(again)).toBeUndefined();
  });
});
