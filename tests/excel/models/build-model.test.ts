import type { BuiltModel } from '../../../src/excel/models';
import { buildModel, takeBackModel } from '../../../src/excel/models';
import { models } from '../../../src/templates';
import { HostStatus, type Traffic } from '../../workbench/excel';
import { building, ModelBook, named } from './model-book';

// A model asks a thousand cells of custom functions, and a busy computer takes its time.
jest.setTimeout(240_000);

describe('in a workbook that calculates', () => {
  let book: ModelBook;
  beforeAll(async () => {
    book = await ModelBook.open();
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

    test('is taken back whole', async () => {
      expect(await takeBackModel(model)).toBeUndefined();
      expect(await book.sheets()).toEqual(['Sheet1']);
    });
  });
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

  test.each(faults)('no sheet is left behind when %s at any request', async (_, status) => {
    const { model, traffic } = await book.build('Reconstitution');
    const before = await book.sheets();
    const failed: number[] = [];
    for (let k = 1; k < traffic.requests; k += 1) {
      book.excel.resetTraffic();
      book.excel.failRequest(k, { status });
      const result = await buildModel(named('Reconstitution'), building);
      book.excel.resetTraffic();
      // What is lost after the model stands, such as showing it, takes nothing away.
      if (result.kind === 'built') expect(await takeBackModel(result.model)).toBeUndefined();
      else failed.push(k);
      expect(await book.sheets()).toEqual(before);
    }
    expect(failed.length).toBeGreaterThanOrEqual(4);
    expect(await takeBackModel(model)).toBeUndefined();
  });

  test('what somebody types meanwhile, before any request, stays, and the model can be taken back', async () => {
    for (let k = 1, hit = true; hit; k += 1) {
      book.excel.resetTraffic();
      book.excel.beforeRequest(k, () => {
        book.excel.typeInCell('Sheet1!A1', `mine ${String(k)}`);
      });
      const result = await buildModel(named('Reconstitution'), building);
      hit = book.excel.traffic.requests >= k;
      book.excel.resetTraffic();
      if (result.kind !== 'built') throw new Error(result.message);
      if (hit) expect(book.excel.valueOf('Sheet1!A1')).toBe(`mine ${String(k)}`);
      expect(await takeBackModel(result.model)).toBeUndefined();
      expect(await book.sheets()).toEqual(['Sheet1']);
    }
  });

  test.each(faults)('both sheets or none are left when %s at any request', async (_, status) => {
    const { model } = await book.build('Reconstitution');
    const both = await book.sheets();
    book.excel.resetTraffic();
    for (let k = 1; ; k += 1) {
      book.excel.resetTraffic();
      book.excel.failRequest(k, { status });
      const said = await takeBackModel(model);
      book.excel.resetTraffic();
      if (said === undefined) break;
      expect(said).toMatch(/^[A-Z].{20}/);
      expect(await book.sheets()).toEqual(both);
    }
    expect(await book.sheets()).toEqual(['Sheet1']);
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
