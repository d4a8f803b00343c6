import { readFileSync } from 'node:fs';
import { WorkbookEdition } from '../../../src/excel/edition/workbook-edition';
import { buildModel, takeBackModel, type BuiltModel } from '../../../src/excel/models';
import { columnLetters } from '../../../src/formula/addresses';
import { models, type Template } from '../../../src/templates';
import { functionsFile, handOver } from '../../functions/functions-of-page';
import { HostStatus, openExcel, type OpenedExcel } from '../../workbench/excel';
import '../dom-parser';
import { shippedEdition } from '../edition/edition';

// A model asks a thousand cells of custom functions.
jest.setTimeout(240_000);

let excel: OpenedExcel;
const functionsJson = JSON.parse(readFileSync('dist/functions.json', 'utf8')) as unknown;

beforeEach(async () => {
  excel = await openExcel({
    requirements: { ExcelApi: '1.9' },
    functionsJson,
    scripts: [functionsFile()],
  });
  const edition = new WorkbookEdition(shippedEdition(), () => undefined);
  await edition.read();
  handOver(edition);
});
afterEach(() => {
  excel.close();
});

const building = { day: '2026-11-29', addInVersion: '0.1.0', editionVersion: '2026.12.0' };

function named(name: string): Template {
  const template = models.find((each) => each.name === name);
  if (!template) throw new Error(`No model is called ${name}.`);
  return template;
}

async function build(name: string): Promise<BuiltModel> {
  const result = await buildModel(named(name), building);
  if (result.kind === 'failed') throw new Error(result.message);
  await excel.settled();
  return result.model;
}

const front = ({ laid }: BuiltModel, cell: string) => excel.valueOf(`'${laid.front.name}'!${cell}`);

/** Cells that show an error other than #N/A, which is an answer. */
function errors({ laid }: BuiltModel): string[] {
  return [laid.front, laid.calculation].flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column }) => {
      const address = `'${name}'!${columnLetters(column)}${String(row + 1)}`;
      const shown = excel.valueOf(address);
      return typeof shown === 'string' && /^#(?!N\/A)[A-Z/0!?]+/.test(shown)
        ? [`${address} ${shown}`]
        : [];
    }),
  );
}

/** What a labelled row of the front shows, from its first column of values on. */
function row(model: BuiltModel, label: string): unknown[] {
  const found = model.laid.front.cells.find(
    (cell) => cell.column === 1 && front(model, `B${String(cell.row + 1)}`) === label,
  );
  if (!found) throw new Error(`No row says "${label}".`);
  const line = String(found.row + 1);
  return excel.valuesOf(`'${model.laid.front.name}'!D${line}:I${line}`)[0] ?? [];
}

/** The serial number of the first of a month. */
const month = (iso: string) => Date.parse(`${iso}-01`) / 86_400_000 + 25_569;

test.each(models.map(({ name }) => name))(
  '%s is laid with few requests and without an error, and its checks hold',
  async (name) => {
    const model = await build(name);
    expect(excel.traffic.requests).toBeLessThanOrEqual(12);
    expect(errors(model)).toEqual([]);
    expect(front(model, model.laid.masterCheck)).toBe('all hold');
    expect(front(model, model.laid.answer)).toMatch(/^[A-Z].*\d.*\.$/);
    expect(excel.chartsOn(model.laid.front.name)).toHaveLength(model.laid.charts.length);
  },
);

test('Attrition answers what can be worked out by hand', async () => {
  const model = await build('Attrition');
  // 2,314 hulls last 2,314 / 108.33 = 21.36 months: 2026-10.
  expect(row(model, 'Reserve used up in')[0]).toBe(month('2026-10'));
  // 1,750 + 21 × 8.33 = 1,925; month 22 refurbishes the last 39, then 100 go a month: 22 + 864 / 100.
  expect(row(model, 'Months until the floor')[0]).toBeCloseTo(30.64, 6);
  expect(row(model, 'Months until 0')[0]).toBeCloseTo(40.64, 6);
  expect(row(model, 'Stock down to 0 in')[0]).toBe(month('2028-05'));
  expect(front(model, 'B5')).toContain('used up in October 2026');
});

test('Reconstitution answers what can be worked out by hand', async () => {
  const model = await build('Reconstitution');
  // 45.17 a month while 721.75 hulls last, then 16.67: (2,927 − 1,750 − 721.75) / 16.67 = 27.3 months.
  expect(row(model, 'Months until the target')[0]).toBeCloseTo(27.315, 6);
  // New tanks alone: 1,177 / 16.67.
  expect(row(model, 'Months until the target')[1]).toBeCloseTo(70.62, 6);
});

test('a fault at any request leaves no sheet behind', async () => {
  const sheets = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      return context.workbook.worksheets.items.map(({ name }) => name);
    });
  await build('Reconstitution');
  const requests = excel.traffic.requests;
  const before = await sheets();
  const failed: number[] = [];
  for (let k = 1; k < requests; k += 1) {
    excel.resetTraffic();
    excel.failRequest(k, { status: HostStatus.tooBusy });
    const result = await buildModel(named('Reconstitution'), building);
    excel.resetTraffic();
    // What is lost after the model stands, such as showing it, takes nothing away.
    if (result.kind === 'built') expect(await takeBackModel(result.model)).toBeUndefined();
    else failed.push(k);
    expect(await sheets()).toEqual(before);
  }
  expect(failed.length).toBeGreaterThanOrEqual(4);
});

test('a model is taken back whole, but not once somebody wrote into it', async () => {
  const model = await build('Reconstitution');
  await excel.enter({ 'Reconstitution!D30': 'a note of mine' });
  expect(await takeBackModel(model)).toContain('Reconstitution was changed since it was built');
  await excel.enter({ 'Reconstitution!D30': '' });
  expect(await takeBackModel(model)).toBeUndefined();
  const again = await build('Reconstitution');
  expect(again.laid.front.name).toBe('Reconstitution');
});
