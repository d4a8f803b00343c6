import { openExamples } from '../../../src/excel/formulas/examples-sheet';
import { english, german, withSeparators } from '../../../src/formula';
import { guideGroups } from '../../../src/help/guides/all';
import type { Example } from '../../../src/help/guides/guide';
import { functionsFile, functionsJson, handOver } from '../../functions/functions-of-page';
import { shippedReference } from '../../functions/shipped-reference';
import { regions } from '../../../src/workbench/host/regional-settings';
import { openExcel, type OpenedExcel } from '../../workbench/excel';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({
    functionsJson,
    scripts: [functionsFile],
  });
  handOver(shippedReference);
});
afterEach(() => {
  excel.close();
});

const examples = guideGroups.flatMap(({ guides }) => guides.flatMap((guide) => guide.examples));

test('every worked example is live and gives what the help says', async () => {
  expect(await openExamples(guideGroups)).toEqual({ kind: 'opened', sheet: 'Examples' });
  await excel.settled();
  const cells = excel.valuesOf('Examples!A1:Z400');
  for (const example of examples) {
    const row = cells.findIndex(([, formula]) => formula === example.formula);
    expect({ formula: excel.formulaOf(`Examples!C${row + 1}`) }).toEqual({
      formula: example.formula,
    });
    expect(shown(cells, row, example)).toEqual(documented(example));
  }
});

function documented({ formula, gives }: Example): unknown {
  if (typeof gives === 'number') return { formula, cells: [[digits(gives)]] };
  if ('error' in gives) return { formula, cells: [[gives.error]], message: gives.message };
  return { formula, cells: gives.map((row) => row.map(digits)) };
}

function shown(cells: unknown[][], row: number, { formula, gives }: Example): unknown {
  const isError = typeof gives === 'object' && 'error' in gives;
  const block = Array.isArray(gives) ? gives : [[gives]];
  const found = block.map((line, i) =>
    cells[row + i]?.slice(2, 2 + (line as unknown[]).length).map(digits),
  );
  const message = isError ? { message: excel.messageOf(`Examples!C${row + 1}`) } : {};
  return { formula, cells: found, ...message };
}

/** As many digits as the help pages show. */
function digits(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(10)) : value;
}

test('formulas are shown as they are typed on this computer, and calculate all the same', async () => {
  excel.state.regional = regions['de-DE'];
  await openExamples(guideGroups);
  const cells = excel.valuesOf('Examples!A1:C400');
  for (const { formula } of examples) {
    const local = withSeparators(formula, english, german);
    const row = cells.findIndex(([, shown]) => shown === local);
    expect({ local, formula: excel.formulaOf(`Examples!C${row + 1}`) }).toEqual({ local, formula });
  }
});

test('a second time, it gets a sheet of its own', async () => {
  await openExamples(guideGroups);
  expect(await openExamples(guideGroups)).toEqual({ kind: 'opened', sheet: 'Examples 2' });
});

test('a busy Excel is said in a sentence', async () => {
  excel.beginCellEdit();
  const result = await openExamples(guideGroups);
  excel.endCellEdit();
  expect(result).toEqual({
    kind: 'failed',
    message: 'Excel is editing a cell: press Enter or Esc, then open the examples again.',
  });
});
