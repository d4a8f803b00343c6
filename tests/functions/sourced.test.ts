import type { ReferenceInUse } from '../../src/functions/reference-in-use';
import { figureFields } from '../../src/reference/figures/figure-fields';
import type { FunctionsOfPage, PageGlobals } from './functions-of-page';
import { call, CellError, loadFunctions, metadata } from './shipped-functions';
import { reference, shippedReference } from './shipped-reference';

test.each([
  ['best by default', ['losses.oryx.total'], [[3960]]],
  ['a key with blanks and capitals', [' Losses.Oryx.Total ', ' BEST '], [[3960]]],
  ['all ends of a single value', ['losses.oryx.total', 'range'], [[3960, 3960, 3960]]],
  ['the day as text', ['losses.oryx.total', 'as_of'], [['2025-05-05']]],
  ['who says it', ['losses.oryx.total', 'source'], [['oryx-2025-05-05']]],
  ['an empty note', ['active.iiss.2024-02', 'note'], [['']]],
])('TANKREF gives %s', (_, given, expected) => {
  expect(call('TANKREF', ...given)).toEqual(expected);
});

test.each([
  [
    'refurbishment.iiss.2024',
    [
      1500,
      1500,
      '#N/A: no high: its source gives only low 1500 and best 1500 tanks/year; others say high 75 tanks/month (refurbishment.resurgam.output.2024)',
    ],
  ],
  [
    'production.new.forbes.2024',
    [
      500,
      '#N/A: no best: its source gives only low 500 and high 600 tanks/year; others say best 225 tanks/year (production.new.faz.2024)',
      600,
    ],
  ],
  [
    'refurbishment.iiss.peak',
    [
      '#N/A: no low: its source gives only high 90 tanks/month',
      '#N/A: no best: its source gives only high 90 tanks/month',
      90,
    ],
  ],
])('the range of %s is #N/A where its source leaves it open, and says so', (key, ends) => {
  const [row] = call('TANKREF', key, 'range') as unknown[][];
  const shown = row?.map((cell) =>
    cell instanceof CellError ? `${cell.code}: ${cell.message.replace(`${key} has `, '')}` : cell,
  );
  expect(shown).toEqual(ends);
});

test('"per month" gives a rate in tanks a month, and says which unit another figure has', () => {
  expect(call('TANKREF', 'losses.oryx.added.2024', 'per month')).toEqual([
    [1060 / 12, 1060 / 12, 1060 / 12],
  ]);
  expect(call('TANKREF', 'losses.warspotting.2024-07', 'Per Month')).toMatchObject([[93, 93, {}]]);
  expect(call('TANKREF', 'losses.oryx.total', 'per month')).toMatchObject({
    code: '#VALUE!',
    message:
      'field: "per month" is for tanks/month and tanks/year, and losses.oryx.total is in tanks',
  });
});

describe('TANKSERIES', () => {
  test('gives the months of a count and their days, as other functions take them', () => {
    const totals = call('TANKSERIES', 'losses_oryx', 'total') as number[][];
    const days = call('TANKSERIES', 'losses_oryx', 'as_of') as number[][];
    expect(totals).toHaveLength(reference.tables.get('losses_oryx')?.rows.length ?? 0);
    expect(call('TANKRATE', days, totals, [['2023-12-31']], [['2024-12-31']])).toBeCloseTo(
      88.1505122951,
      9,
    );
  });

  test('without a column gives all of them under a header', () => {
    const [header, first] = call('TANKSERIES', 'losses_general_staff') as unknown[][];
    expect(header).toEqual(
      reference.tables.get('losses_general_staff')?.fields.map(({ name }) => name),
    );
    expect(first).toHaveLength(header?.length ?? 0);
  });

  test('gives #N/A where the table has no number', () => {
    const cells = (call('TANKSERIES', 'storage', 'low') as unknown[][]).flat();
    const missing = cells.filter((cell) => cell instanceof CellError);
    expect(missing.length).toBeGreaterThan(0);
    for (const cell of missing)
      expect(cell).toMatchObject({ code: '#N/A', message: 'the table gives none for this row' });
  });

  test.each([
    [
      ['losses_orix'],
      '#N/A',
      'table: no table of this edition is called "losses_orix"; the nearest are losses_oryx, losses_oryx_by_family, losses_oryx_by_picture',
    ],
    [
      ['losses_oryx', 'totl'],
      '#N/A',
      'column: losses_oryx has no column "totl"; the nearest are total, added_total',
    ],
    [
      ['losses_oryx', 'total', null, null, 'T-62'],
      '#VALUE!',
      'where: losses_oryx has no column that tells series apart',
    ],
    [
      ['losses_oryx', 'total', 'May'],
      '#VALUE!',
      'from: expected a date from 1900-03-01 on, such as 2025-05-05, got "May"',
    ],
    [['losses_oryx', 5], '#VALUE!', 'column: expected a text such as "total", got 5'],
  ])('refuses %j', (given, code, message) => {
    expect(call('TANKSERIES', ...given)).toMatchObject({ code, message });
  });
});

test('every field of every figure is a value or #N/A with a reason', () => {
  const faults = [...reference.figures.keys()].flatMap((key) =>
    figureFields.flatMap((field) => {
      const found = call('TANKREF', key, field);
      const cells = found instanceof CellError ? [found] : ((found as unknown[][])[0] ?? []);
      const sound = cells.every((cell) => isValueOrReason(cell, key));
      const isRate = reference.figures.get(key)?.unit.startsWith('tanks/');
      const three = field === 'range' || (field === 'per month' && isRate);
      return sound && cells.length === (three ? 3 : 1) ? [] : [[key, field, cells]];
    }),
  );
  expect(faults).toEqual([]);
});

function isValueOrReason(cell: unknown, key: string): boolean {
  if (!(cell instanceof CellError)) return typeof cell === 'number' || typeof cell === 'string';
  if (cell.code === '#VALUE!') return cell.message.includes(`and ${key} is in `);
  return (
    cell.code === '#N/A' && / has no \w+: \w+ .+/.test(cell.message) && cell.message.includes(key)
  );
}

test.each(['TANKREF', 'TANKCITE'])('%s names the nearest keys of one it does not know', (id) => {
  expect(call(id, 'losses.orix.total')).toMatchObject({
    code: '#N/A',
    message: expect.stringMatching(
      /^key: nothing is called "losses.orix.total" .* losses\.oryx\.total/,
    ) as string,
  });
  const long = call(id, 'x'.repeat(30_000)) as CellError;
  expect(long.message.length).toBeLessThan(200);
});

test('TANKCITE takes the id of a source that no figure cites', () => {
  const { figures, sources } = reference;
  const cited = new Set([...figures.values()].flatMap((each) => [each.sourceId, each.viaSourceId]));
  const uncited = [...sources.keys()].filter((id) => !cited.has(id));
  expect(uncited).toContain('wotr-2025-02');
  expect(call('TANKCITE', 'WOTR-2025-02')).toEqual([[expect.stringMatching(/ 2025$/)]]);
});

test('Excel is told that the answers are blocks of cells', () => {
  const ours = metadata.functions.filter(({ id }) => /^TANK(REF|CITE)$/.test(id));
  expect(ours.map(({ result }) => result)).toEqual([
    { dimensionality: 'matrix' },
    { dimensionality: 'matrix' },
  ]);
});

const notLoaded = new CellError(
  '#N/A',
  'the reference edition is not loaded: open TankStock on the Home tab, then enter the formula again',
);

/** What the cell shows, at once or later. */
async function shown(functions: ReturnType<typeof loadFunctions>): Promise<unknown> {
  try {
    return await functions.get('TANKREF')?.([['losses.oryx.total']], null);
  } catch (error) {
    return error;
  }
}

describe('functions.js and the page', () => {
  test('without a page nothing is loaded, and that is said at once', () => {
    const bare = loadFunctions();
    expect(() => bare.get('TANKREF')?.([['losses.oryx.total']], null)).toThrow(
      expect.objectContaining(notLoaded) as Error,
    );
  });

  test('while the page still reads what the workbook is pinned to, the answer waits', async () => {
    const page: PageGlobals = {};
    const functions = loadFunctions(page);
    let read: (reference: ReferenceInUse) => void = () => undefined;
    page.functionsOfPage?.referenceInUse.handOver(
      new Promise<ReferenceInUse>((resolve) => (read = resolve)),
    );
    const answer = shown(functions);
    read(shippedReference);
    expect(await answer).toEqual([[3960]]);
  });

  test('a refusal that was waited for is the same error', async () => {
    const functions = loadFunctions({ referenceForFunctions: Promise.resolve(shippedReference) });
    await expect(functions.get('TANKREF')?.([['losses.oryx.totl']], null)).rejects.toMatchObject({
      code: '#N/A',
    });
  });

  test('after another edition is handed over, the next call answers from it', async () => {
    const page: PageGlobals = { referenceForFunctions: shippedReference };
    const functions = loadFunctions(page);
    expect(await shown(functions)).toEqual([[3960]]);
    const newer: ReferenceInUse = {
      ...shippedReference,
      lookUp: () => ({ ok: true, value: [{ ok: true, value: 3961 }] }),
    };
    page.functionsOfPage?.referenceInUse.handOver(newer);
    expect(await shown(functions)).toEqual([[3961]]);
  });

  /** A page of which functions.js is there, and the rest still comes. */
  function loadingPage() {
    const listeners: (() => void)[] = [];
    const page: PageGlobals = {};
    const functions = loadFunctions(
      Object.assign(page, {
        document: { readyState: 'interactive' },
        window: { addEventListener: (_: string, listener: () => void) => listeners.push(listener) },
      }),
    );
    return { page, functions, loaded: () => listeners.forEach((listener) => listener()) };
  }

  test('a call that comes before the page handed anything over is answered once it has', async () => {
    const { page, functions, loaded } = loadingPage();
    const answer = shown(functions);
    page.functionsOfPage?.referenceInUse.handOver(shippedReference);
    loaded();
    expect(await answer).toEqual([[3960]]);
  });

  test('when the rest of the page never came, that is said', async () => {
    const { functions, loaded } = loadingPage();
    const answer = shown(functions);
    loaded();
    expect(await answer).toEqual(notLoaded);
  });
});

describe('what answers from counts comes with the page as well', () => {
  const rate = [[['2026-06-30'], ['2026-07-31']], [[4407], [4430]], null, null];
  const page: PageGlobals = {};
  const functions = loadFunctions(page);
  const ask = (given: unknown[]) => functions.get('TANKRATE')?.(...given);
  const handOver = (late: Parameters<FunctionsOfPage['countAnswersInUse']['handOver']>[0]) =>
    page.functionsOfPage?.countAnswersInUse.handOver(late);
  const answers = { ratePerMonth: () => 23, forecastRows: () => [], backTestTable: () => [] };

  test('a call waits for it, is refused at once if it is wrong, and is later answered at once', async () => {
    let arrive: (late: typeof answers) => void = () => undefined;
    handOver(new Promise((resolve) => (arrive = resolve)));
    expect(() => ask([[['May']], [[1]], null, null])).toThrow(/expected a date/);
    const answer = ask(rate);
    expect(answer).not.toBe(23);
    arrive(answers);
    expect(await answer).toBe(23);
    await new Promise(setImmediate); // promises of another realm are kept a little later
    expect(ask(rate)).toBe(23);
  });

  test('when it could not be loaded, the cell says so', async () => {
    const noAnswers = page.functionsOfPage?.noAnswers();
    if (noAnswers) handOver(Promise.resolve(noAnswers));
    await expect(ask(rate)).rejects.toMatchObject({
      code: '#N/A',
      message:
        'a part of TankStock could not be loaded: close the workbook and open it again where the add-in can be reached',
    });
  });
});
