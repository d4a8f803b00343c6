import './dom-parser';
import { insertCharts } from '../../src/excel/charts/insert-charts';
import { insertAssumption } from '../../src/excel/formulas/assumption-row';
import { openExamples } from '../../src/excel/formulas/examples-sheet';
import { goTo } from '../../src/excel/go-to';
import { buildModel } from '../../src/excel/models';
import { insertBibliography } from '../../src/excel/sources/list-sources';
import { guideGroups } from '../../src/help/guides/all';
import { figuresOf } from '../../src/reference/figures/figure';
import { pinOf } from '../../src/reference/stored/pin';
import { assumptionRow } from '../../src/taskpane/insert/assumption';
import { functionsFile, functionsJson, handOver } from '../functions/functions-of-page';
import { shippedReference } from '../functions/shipped-reference';
import { openExcel, type OpenedExcel } from '../workbench/excel';
import { shippedEdition } from './edition/edition';
import { building, named } from './models/model-book';

// Inserting a table and a formula, and refreshing, are tried beside their other tests.

const edition = shippedEdition();
const known = { reference: pinOf(edition), shipped: edition, own: [] };

let excel: OpenedExcel;
beforeAll(async () => {
  excel = await openExcel({
    requirements: { ExcelApi: '1.9' },
    functionsJson,
    scripts: [functionsFile],
  });
  handOver(shippedReference);
  await excel.enter({
    A1: '=TANKREF("losses.oryx.total")',
    B3: '=TANKFAN(1750,{60,105,140},{30,70,125},3,12)',
  });
});
afterAll(() => {
  excel.close();
});
beforeEach(() => {
  excel.state.focused = false;
});
afterEach(() => {
  excel.state.focused = true;
});

const sheets = () =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

const asksToClick = expect.stringMatching(/[Aa]nother workbook is in front.*click/) as string;

test('charts stand beside their cells, and are only not shown', async () => {
  expect(await insertCharts({ sheet: 'Sheet1', address: 'B3' })).toMatchObject({
    kind: 'inserted',
  });
  expect(excel.chartsOn('Sheet1')).toHaveLength(1);
});

test.each([
  ['a model', () => buildModel(named('Reconstitution'), building)],
  ['the sheet of examples', () => openExamples(guideGroups)],
  ['a bibliography on a sheet of its own', () => insertBibliography(known, 'sources')],
  ['a bibliography at the selection', () => insertBibliography(known, 'selection')],
  ['an assumption at the selection', () => insertAssumption(assumption(), { kind: 'selection' })],
])('%s needs this workbook in front, says so, and leaves nothing behind', async (_, act) => {
  const before = { sheets: await sheets(), cells: excel.valuesOf('Sheet1!A1:H20') };
  expect(await act()).toMatchObject({ kind: 'failed', message: asksToClick });
  expect({ sheets: await sheets(), cells: excel.valuesOf('Sheet1!A1:H20') }).toEqual(before);
});

test('an assumption goes to a named cell, and is only not shown', async () => {
  const place = { kind: 'place', sheet: 'Sheet1', address: 'J2' } as const;
  expect(await insertAssumption(assumption(), place)).toMatchObject({ kind: 'assumed' });
});

test('a table is gone to once this workbook is in front', async () => {
  excel.state.focused = true;
  expect(await insertBibliography(known, 'sources')).toMatchObject({ kind: 'listed' });
  const target = { kind: 'table', id: '{none}', name: 'ref_bibliography' } as const;
  excel.state.focused = false;
  expect(await goTo(target)).toEqual(asksToClick);
  excel.state.focused = true;
  expect(await goTo(target)).toBeUndefined();
});

function assumption() {
  const figure = figuresOf(edition).get('losses.oryx.total');
  if (!figure) throw new Error('no figure');
  return assumptionRow(figure, { monthly: false, style: 'author-date', taken: {} });
}
