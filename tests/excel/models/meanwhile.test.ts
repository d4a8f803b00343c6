import { buildModel, takeBackModel, type BuildResult } from '../../../src/excel/models';
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

const rows = [
  ['lost', 3],
  ['found', 2],
  ['kept', 1],
];

async function addTable(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('H1:I4').values = [['What', 'Tanks'], ...rows];
    sheet.tables.add('H1:I4', true).name = 'mine';
    await context.sync();
  });
}

async function sortTable(ascending: boolean): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('mine').sort.apply([{ key: 1, ascending }]);
    await context.sync();
  });
}

test('a table that somebody sorts before any request of a build is sorted and whole, and the model can be taken back', async () => {
  await addTable();
  for (let k = 1, hit = true; hit; k += 1) {
    let result: BuildResult | undefined;
    const requests = await beforeRequest(
      k,
      () => sortTable(true),
      async () => {
        result = await buildModel(named('Reconstitution'), building);
      },
    );
    hit = requests >= k;
    if (result?.kind !== 'built') throw new Error(result?.message);
    const mine = book.excel.valuesOf('Sheet1!H2:I4');
    expect([k, mine]).toEqual([k, hit ? rows.toReversed() : rows]);
    expect(await takeBackModel(result.model)).toBeUndefined();
    expect(await book.sheets()).toEqual(['Sheet1']);
    await sortTable(false);
  }
});

const change = (act: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });

/** Cells of the two sheets where nothing is laid. */
const margins = ['Reconstitution!A1', "'Reconstitution calc'!A1"];

describe.each(margins)('what somebody types into %s', (cell) => {
  const typed = new RegExp(`^${cell.replaceAll("'", '').split('!').join(' was changed .+: see ')}`);

  test('before any request of a build stays, and keeps the model', async () => {
    for (let k = 3, hit = true; hit; k += 1) {
      book.excel.resetTraffic();
      book.excel.beforeRequest(k, () => {
        book.excel.typeInCell(cell, 'mine');
      });
      const result = await buildModel(named('Reconstitution'), building);
      if (result.kind === 'failed') throw new Error(result.message);
      hit = book.excel.traffic.requests >= k;
      book.excel.resetTraffic();
      if (hit) {
        expect(await takeBackModel(result.model)).toMatch(typed);
        expect(book.excel.valueOf(cell)).toBe('mine');
        await book.excel.enter({ [cell]: '' });
      }
      expect(await takeBackModel(result.model)).toBeUndefined();
    }
  });

  test('before a request of a build that fails stays with both sheets, and that is said', async () => {
    for (const k of [3, 4]) {
      let result: BuildResult | undefined;
      await beforeRequest(
        k,
        () => {
          book.excel.typeInCell(cell, 'mine');
          book.excel.failRequest(1, { status: HostStatus.tooBusy });
          return Promise.resolve();
        },
        async () => {
          result = await buildModel(named('Reconstitution'), building);
        },
      );
      expect(result).toMatchObject({
        kind: 'failed',
        message: expect.stringMatching(
          / Reconstitution and Reconstitution calc stayed, because somebody worked there meanwhile\. .+: see A1\.$/,
        ) as string,
      });
      expect(book.excel.valueOf(cell)).toBe('mine');
      await book.excel.enter({ [cell]: '' });
      expect(await takeBackModel(await standing())).toBeUndefined();
    }
  });

  test('before any request of taking back stays, and keeps the model', async () => {
    await book.build('Reconstitution');
    const reasons: string[] = [];
    for (let k = 1; ; k += 1) {
      const model = await standing();
      book.excel.resetTraffic();
      book.excel.beforeRequest(k, () => {
        book.excel.typeInCell(cell, 'mine');
      });
      const said = await takeBackModel(model);
      book.excel.resetTraffic();
      if (said === undefined) break;
      reasons.push(said.replace(/: .*/, ''));
      expect(said).toMatch(typed);
      expect(book.excel.valueOf(cell)).toBe('mine');
      expect(await book.sheets()).toEqual(['Sheet1', 'Reconstitution', 'Reconstitution calc']);
      expect(book.excel.chartsOn('Reconstitution')).toHaveLength(model.laid.charts.length);
      await book.excel.enter({ [cell]: '' });
    }
    const sheet = cell.replaceAll("'", '').split('!')[0] ?? '';
    // Before the request that deletes, the last, there was nothing to see.
    expect(new Set(reasons.slice(0, -1))).toEqual(
      new Set([`${sheet} was changed since it was built`]),
    );
    expect(reasons.at(-1)).toBe(`${sheet} was changed meanwhile`);
    expect(await book.sheets()).toEqual(['Sheet1']);
  });
});

test('what was typed while the sheets went, and can’t be laid again, is said', async () => {
  await book.build('Reconstitution');
  const model = await standing();
  let said: string | undefined;
  for (let k = 1; k < 12 && said?.startsWith('Somebody') !== true; k += 1) {
    await book.excel.enter({ 'Reconstitution!A1': '' });
    book.excel.resetTraffic();
    book.excel.beforeRequest(k, () => {
      book.excel.typeInCell('Reconstitution!A1', 'a note of mine');
    });
    book.excel.failRequest(k + 1, { status: HostStatus.tooBusy });
    said = await takeBackModel(model);
    book.excel.resetTraffic();
  }
  expect(said).toBe(
    'Somebody typed on the sheets while they were deleted, and they could not be laid again: ' +
      'Reconstitution!A1 held a note of mine.',
  );
  expect(await book.sheets()).toEqual(['Sheet1']);
});

describe.each(['Reconstitution', 'Reconstitution calc'])(
  'a sheet %s that somebody adds during a build',
  (name) => {
    test.each(['blank', 'with a chart'])('stays (%s)', async (what) => {
      let result: BuildResult | undefined;
      await beforeRequest(
        2,
        () =>
          change(({ worksheets }) => {
            const mine = worksheets.add(name);
            if (what === 'blank') return;
            mine.charts.add('Line', worksheets.getItem('Sheet1').getRange('H1:I4'), 'Columns');
          }),
        async () => {
          result = await buildModel(named('Reconstitution'), building);
        },
      );
      expect(result).toMatchObject({
        kind: 'failed',
        message: expect.stringMatching(
          new RegExp(`Nothing of the model is left\\. Somebody else added ${name} meanwhile\\.$`),
        ) as string,
      });
      expect(await book.sheets()).toEqual(['Sheet1', name]);
      await change(({ worksheets }) => {
        worksheets.getItem(name).delete();
      });
    });
  },
);
