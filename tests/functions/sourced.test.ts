import { readFileSync } from 'node:fs';
import type { ReferenceInUse } from '../../src/functions/reference-in-use';
import { figureFields } from '../../src/reference/figures/lookup-problem';
import type { PageGlobals } from './functions-of-page';
import { call, CellError, loadFunctions, loadShipped, metadata } from './shipped-functions';
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
    [1500, 1500, '#N/A: no high: its source gives only low 1500 and best 1500 tanks/year'],
  ],
  [
    'production.new.forbes.2024',
    [500, '#N/A: no best: its source gives only low 500 and high 600 tanks/year', 600],
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

test('every field of every figure is a value or #N/A with a reason', () => {
  const faults = [...reference.figures.keys()].flatMap((key) =>
    figureFields.flatMap((field) => {
      const found = call('TANKREF', key, field);
      const cells = found instanceof CellError ? [found] : ((found as unknown[][])[0] ?? []);
      const sound = cells.every((cell) => isValueOrReason(cell, key));
      return sound && cells.length === (field === 'range' ? 3 : 1) ? [] : [[key, field, cells]];
    }),
  );
  expect(faults).toEqual([]);
});

function isValueOrReason(cell: unknown, key: string): boolean {
  if (!(cell instanceof CellError)) return typeof cell === 'number' || typeof cell === 'string';
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
async function shown(functions: ReturnType<typeof loadShipped>): Promise<unknown> {
  try {
    return await functions.get('TANKREF')?.([['losses.oryx.total']], null);
  } catch (error) {
    return error;
  }
}

describe('functions.js and the page', () => {
  test('without a page nothing is loaded, and that is said at once', () => {
    const bare = loadShipped();
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

test('functions.js holds no figures', () => {
  expect(readFileSync('dist/functions.js').includes('losses.oryx.latest')).toBe(false);
});
