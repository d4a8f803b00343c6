import {
  buildModel,
  chooseFigure,
  figureAt,
  findModels,
  rebuildModel,
  takeBackModel,
  type BuildResult,
} from '../../../src/excel/models';
import { columnLetters } from '../../../src/formula/addresses';
import { HostStatus } from '../../workbench/excel';
import { beforeRequest } from '../meanwhile';
import { building, ModelBook, named, standing } from './model-book';

let book: ModelBook;
beforeAll(async () => {
  book = await ModelBook.open();
  await book.calculateOnDemand();
});
afterAll(() => {
  book.close();
});
beforeEach(async () => {
  await book.build('Reconstitution');
});
afterEach(async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
    for (const sheet of context.workbook.worksheets.items) {
      if (sheet.name !== 'Sheet1') sheet.delete();
    }
    await context.sync();
  });
});

const rename = (from: string, to: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(from).name = to;
    await context.sync();
  });

test('a model is found with its edition, also under another name, and is taken back then', async () => {
  await rename('Reconstitution', "Ten years' plan");
  const found = await findModels();
  expect(
    found.map(({ laid, edition }) => [laid.front.name, laid.calculation.name, edition]),
  ).toEqual([["Ten years' plan", 'Reconstitution calc', building.editionVersion]]);
  expect(found.map(({ calculatesOnDemand, check }) => [calculatesOnDemand, check])).toEqual([
    [true, ''],
  ]);
  expect(await takeBackModel(await standing())).toBeUndefined();
  expect(await book.sheets()).toEqual(['Sheet1']);
});

test('what somebody wrote below a formula that Excel has not calculated yet keeps its sheets', async () => {
  const laid = (await standing()).laid.calculation;
  const [{ column, fromRow } = { column: 0, fromRow: 0 }] = laid.spilled;
  const cell = `'${laid.name}'!${columnLetters(column)}${String(fromRow + 6)}`;
  await book.excel.enter({ [cell]: 'mine' });
  expect(await takeBackModel(await standing())).toMatch(/^Reconstitution calc/);
  expect(book.excel.valueOf(cell)).toBe('mine');
  expect(await book.sheets()).toHaveLength(3);
});

test('an input takes a rival, and its source changes with it', async () => {
  const model = await standing();
  const address = book.input(model, 'New tanks', 'best');
  const input = await figureAt(model, address);
  expect(input).toMatchObject({ key: 'production.new.cit.t90m.2024', field: 'low' });
  if (!input) return;
  expect(await chooseFigure(input, 'production.new.janes.2025', 'high')).toEqual({
    kind: 'chosen',
  });
  const line = address.slice(1);
  expect(book.excel.formulaOf(`Reconstitution!${address}`)).toBe(
    '=TANKREF("production.new.janes.2025","high")',
  );
  const source = book.excel.formulaOf(`Reconstitution!L${line}`);
  expect(source).toContain('"best, high: "&TANKCITE("production.new.janes.2025")');
  expect(source).toContain('"low: "&TANKCITE("production.new.luzin.t90m.2024")');
  expect(await figureAt(model, 'B2')).toBeUndefined();
});

test('a source is written only over what a build or an earlier choice wrote', async () => {
  const model = await standing();
  const address = book.input(model, 'New tanks', 'best');
  const source = `L${address.slice(1)}`;
  const choose = async (end: 'low' | 'high') => {
    const input = await figureAt(model, address);
    if (!input) throw new Error('No figure stands there.');
    return chooseFigure(input, 'production.new.janes.2025', end);
  };
  const { row, column } = model.laid.inputs.find((each) => each.address === address) ?? {
    row: 0,
    column: 0,
  };
  const low = `Reconstitution!${columnLetters(column - 1)}${String(row + 1)}`;
  expect(await choose('high')).toEqual({ kind: 'chosen' });
  // What is typed beside it leaves the source as an earlier choice wrote it: it is not laid, nor to be laid now.
  await book.excel.enter({ [low]: '77' });
  expect(await choose('low')).toEqual({ kind: 'chosen' });
  expect(book.excel.formulaOf(`Reconstitution!${source}`)).toContain('"entered by hand"');
  expect(await choose('high')).toEqual({ kind: 'chosen' });
  for (const own of ['my own source note', '=TANKCITE("production.new.janes.2025")&", p. 7"']) {
    await book.excel.enter({ [`Reconstitution!${source}`]: own });
    expect(await choose('low')).toEqual({ kind: 'chosen', ownSource: source });
    const held = book.excel.formulaOf(`Reconstitution!${source}`);
    expect(held ?? book.excel.valueOf(`Reconstitution!${source}`)).toBe(own);
    expect(book.excel.formulaOf(`Reconstitution!${address}`)).toContain('"low"');
  }
});

test('what another build takes over names the sources of its figures, or that it was entered by hand', async () => {
  const model = await standing();
  const at = (label: string) => book.input(model, label, 'best');
  await book.excel.enter({
    [`Reconstitution!${at('New tanks')}`]: '=TANKREF("production.new.janes.2025","low")*1.1',
    [`Reconstitution!${at('Tanks in service')}`]: '=1750*0.9',
    [`Reconstitution!${at('First month after the fighting')}`]: '=DATE(2028,1,1)',
  });
  const result = await rebuildModel(model, building);
  if (result.kind === 'failed') throw new Error(result.message);
  const source = (label: string) => {
    const cell = `'Reconstitution 2'!L${at(label).slice(1)}`;
    return book.excel.formulaOf(cell) ?? book.excel.valueOf(cell);
  };
  expect(source('New tanks')).toContain('"best, high: "&TANKCITE("production.new.janes.2025")');
  expect(source('Tanks in service')).toBe('entered by hand');
  expect(source('First month after the fighting')).toBe('entered by hand');
  const first = at('First month after the fighting');
  expect(book.excel.formulaOf(`'Reconstitution 2'!${first}`)).toBe('=DATE(2028,1,1)');
  expect(await takeBackModel(result.model)).toBeUndefined();
});

test.each([1, 2])(
  'a value typed before request %i of taking a rival stays, or is seen first',
  async (k) => {
    const address = book.input(await standing(), 'New tanks', 'best');
    const input = await figureAt(await standing(), address);
    if (!input) throw new Error('No figure stands there.');
    book.excel.beforeRequest(k, () => {
      book.excel.typeInCell(`Reconstitution!${address}`, '77');
    });
    const said = await chooseFigure(input, 'production.new.janes.2025', 'high');
    await book.excel.calculated();
    if (k === 1)
      expect(said).toEqual({ kind: 'chosen' }); // typed before anything was read: the click comes later
    else {
      expect(said).toEqual({
        kind: 'failed',
        message: `${address} changed at the same time, and keeps what was entered: use this figure again.`,
      });
      expect(book.excel.valueOf(`Reconstitution!${address}`)).toBe(77);
    }
  },
);

test('another build takes over what was changed, and lists what it can not', async () => {
  const model = await standing();
  const at = (label: string, column: string) =>
    `Reconstitution!${book.input(model, label, column)}`;
  const usable = at('Of these, usable', 'best');
  await book.excel.enter({
    [usable]: '0.4',
    [at('Scenarios', 'Sceptical')]: 'Doubters',
    [at('New tanks', 'best')]: '=TANKREF("production.new.janes.2025","high")',
    [at('Months of that rebuilding', 'best')]: '=12*B40',
    [at('Tanks in service', 'best').replace('E', 'B')]: 'Tanks that run',
  });
  const result = await rebuildModel(model, building);
  if (result.kind === 'failed') throw new Error(result.message);
  expect(new Set(result.carried?.changed)).toEqual(
    new Set(['Scenarios, Sceptical', 'New tanks, best', 'Of these, usable, best']),
  );
  expect(result.carried?.left).toEqual(['Months of that rebuilding, best: it names other cells']);
  expect(result.carried?.gone).toEqual(['Tanks in service, best']);
  const inNew = (address: string) => address.replace('Reconstitution!', "'Reconstitution 2'!");
  expect(book.excel.valueOf(inNew(usable))).toBe(0.4);
  expect(book.excel.valueOf(inNew(at('Scenarios', 'Sceptical')))).toBe('Doubters');
  expect(book.excel.formulaOf(inNew(at('New tanks', 'best')))).toContain('janes');
  expect(result.model.laid.charts[0]?.series.map(({ name }) => name)).toContain('Doubters');
  expect(await book.sheets()).toEqual([
    'Sheet1',
    'Reconstitution',
    'Reconstitution calc',
    'Reconstitution 2',
    'Reconstitution 2 calc',
  ]);
});

test('in place of a model that is taken back Excel shows the sheet before it that is no calculation', async () => {
  const active = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });
  const { model } = await book.build('Reconstitution');
  expect(await active()).toBe('Reconstitution 2');
  expect(await takeBackModel(model)).toBeUndefined();
  expect(await active()).toBe('Reconstitution');
});

test('what another build took over is as it was laid: it is taken back, until somebody changes it', async () => {
  const model = await standing();
  const at = (label: string) => book.input(model, label, 'best');
  await book.excel.enter({
    [`Reconstitution!${at('Of these, usable')}`]: '0.4',
    [`Reconstitution!${at('First month after the fighting')}`]: '46753',
    [`Reconstitution!${at('New tanks')}`]: '=TANKREF("production.new.janes.2025", "high")',
  });
  await rebuildModel(model, building);
  const second = (await findModels())[1];
  if (!second) throw new Error('The second build is not found.');
  const inSecond = (cell: string) => `'Reconstitution 2'!${cell}`;
  const log = book.excel.valuesOf(inSecond('B1:B120')).flat();
  expect(log).toContain(
    'Taken over: First month after the fighting, best: 2028-01-01; Of these, usable, best: 0.4; ' +
      'New tanks, best: =TANKREF("production.new.janes.2025","high").',
  );
  const again = await rebuildModel(second, building);
  expect(again.carried?.changed).toHaveLength(3);
  const changed = inSecond(at('Of these, usable'));
  for (const entry of ['0.5', '0.25']) {
    await book.excel.enter({ [changed]: entry });
    expect(await takeBackModel(second)).toContain('Reconstitution 2 was changed');
  }
  await book.excel.enter({ [changed]: '0.4' });
  expect(await takeBackModel(second)).toBeUndefined();
  const third = (await findModels())[1];
  expect(third && (await takeBackModel(third))).toBeUndefined();
  expect(await book.sheets()).toEqual(['Sheet1', 'Reconstitution', 'Reconstitution calc']);
});

test('in a front with a column more nothing is taken for an input, and no rival is written over it', async () => {
  const model = await standing();
  const address = book.input(model, 'New tanks', 'best');
  const input = await figureAt(model, address);
  if (!input) throw new Error('No figure stands there.');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Reconstitution');
    sheet.getRange('J:J').insert('Right');
    sheet.getRange(address.replace('E', 'L')).values = [['a note of mine']];
    await context.sync();
  });
  expect(await chooseFigure(input, 'production.new.janes.2025', 'high')).toEqual({
    kind: 'failed',
    message: `${address} is no input of Reconstitution any more.`,
  });
  expect(book.excel.valueOf(`Reconstitution!${address.replace('E', 'L')}`)).toBe('a note of mine');
});

test('of a protected front it is said that the sheet is protected, not the workbook', async () => {
  const model = await standing();
  const input = await figureAt(model, book.input(model, 'New tanks', 'best'));
  if (!input) throw new Error('No figure stands there.');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Reconstitution').protection.protect();
    await context.sync();
  });
  expect(await chooseFigure(input, 'production.new.janes.2025', 'high')).toEqual({
    kind: 'failed',
    message: expect.stringMatching(/^The sheet "Reconstitution" is protected/) as string,
  });
});

test('of a front that is gone it is said that it is, and no other place is offered', async () => {
  const model = await standing();
  const input = await figureAt(model, book.input(model, 'New tanks', 'best'));
  if (!input) throw new Error('No figure stands there.');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Reconstitution').delete();
    await context.sync();
  });
  expect(await chooseFigure(input, 'production.new.janes.2025', 'high')).toEqual({
    kind: 'failed',
    message: 'The sheet "Reconstitution", or what stood on it, is no longer in the workbook.',
  });
  expect(await takeBackModel(model)).toBe('The sheet is no longer in the workbook.');
});

test('Excel calculates nothing between the writes of a build', async () => {
  const suspended = jest.spyOn(Excel.Application.prototype, 'suspendApiCalculationUntilNextSync');
  const result = await buildModel(named('Reconstitution'), building);
  expect(result.kind).toBe('built');
  expect(suspended).toHaveBeenCalledTimes(1); // both sheets are written with one request
  suspended.mockRestore();
});

test('what keeps a model from being built again is said with one "again"', async () => {
  book.excel.resetTraffic();
  const model = await standing();
  book.excel.failRequest(1, { status: HostStatus.cellEditMode });
  expect(await rebuildModel(model, building)).toMatchObject({
    message: 'Excel is editing a cell: press Enter or Esc, then build Reconstitution again.',
  });
});

test('a new sheet that somebody renames before the build fails is taken back too', async () => {
  for (const k of [3, 4]) {
    const before = await book.sheets();
    let result: BuildResult | undefined;
    await beforeRequest(
      k,
      async () => {
        await rename('Reconstitution 2', 'Mine');
        book.excel.failRequest(1, { status: HostStatus.tooBusy });
      },
      async () => {
        result = await buildModel(named('Reconstitution'), building);
      },
    );
    expect(result).toMatchObject({ message: expect.stringContaining('as before') as string });
    expect(await book.sheets()).toEqual(before);
  }
});
