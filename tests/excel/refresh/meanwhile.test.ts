import { isDeepStrictEqual } from 'node:util';
import {
  resumeRefresh,
  takeBackRefresh,
  undoRefresh,
} from '../../../src/excel/refresh/end-refresh';
import { journalNamespace } from '../../../src/excel/refresh/journal';
import { inTurn } from '../../../src/excel/requests/queue';
import type { RefreshPlan, RefreshResult } from '../../../src/excel/refresh/refresh-result';
import { HostStatus, openExcel, type OpenedExcel } from '../../workbench/excel';
import { partsIn } from '../custom-xml';
import { beforeRequest } from '../meanwhile';
import { apply, cell, insertClaims, newer, onlyTable, plan, sheet, withRate } from './refreshing';
import { contentsOfWorkbook, type Contents } from './workbook-contents';

/** What the tests of this file work in. */
interface Workbook {
  readonly before: Contents;
  /** Refreshed with a column more, and without. */
  readonly withColumn: Contents;
  readonly refreshed: Contents;
  readonly insertId: string;
}

let excel: OpenedExcel | undefined;
let workbook: Workbook | undefined;
const close = () => {
  excel?.close();
  excel = undefined;
};
afterAll(close);

/** The workbook; another one after a test that failed and left something in it. */
async function opened(): Promise<Workbook & { readonly excel: OpenedExcel }> {
  if (excel && workbook && isDeepStrictEqual(await contentsOfWorkbook(), workbook.before))
    return { ...workbook, excel };
  close();
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
  await insertClaims();
  await excel.enter({ [cell('G12')]: 'checked by me' });
  await listAnother();
  const before = await contentsOfWorkbook();
  const { insertId } = await onlyTable();
  const [withColumn, refreshed] = await inTurn([withRate(newer()), newer()], async (offer) => {
    await apply(await plan(offer));
    const after = await contentsOfWorkbook();
    await undoRefresh(insertId);
    return after;
  });
  if (!withColumn || !refreshed) throw new Error('The workbook was not refreshed.');
  workbook = { before, withColumn, refreshed, insertId };
  return { ...workbook, excel };
}

const onTable = (name: string, act: (table: Excel.Table) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.tables.getItem(name));
    await context.sync();
  });
const claimsTable = 'ref_losses_general_staff';

/** Something that a person does, and what takes it back. */
interface Doing {
  readonly act: () => Promise<unknown>;
  /** @param refreshed whether the table is to stand as refreshed, or as before */
  readonly takeBack: (refreshed: boolean) => Promise<unknown>;
  /** Whether what was typed is still there. */
  readonly stands?: () => Promise<boolean>;
  /** Rows that come back stand beside those that they stood beside, also after these were sorted. */
  readonly sortsRows?: true;
}

/** What a cell holds without the typing; 'absent' when its row is not there. */
type Stood = string | number | { readonly absent: true };
const absent = { absent: true } as const;

/** Types into a column of the row of a month, wherever it stands. */
function typingInto(
  month: string,
  column: number,
  entry: string | number,
  before: Stood = '',
  after: Stood = before,
): Doing {
  const find = async (context: Excel.RequestContext) => {
    const table = context.workbook.tables.getItem(claimsTable);
    const body = table.getDataBodyRange().load('text,values');
    await context.sync();
    const row = body.text.findIndex(([shown]) => shown === month);
    return { table, body, row };
  };
  const holds = () =>
    Excel.run(async (context) => {
      const { body, row } = await find(context);
      return row >= 0 && body.values[row]?.[column] === entry;
    });
  /** @returns whether the row is there */
  const write = (value: Stood) =>
    Excel.run(async (context) => {
      const { table, body, row } = await find(context);
      if (row < 0) return false;
      // A row with an entry of somebody's own stays, whatever comes of the refresh.
      if (typeof value === 'object') table.rows.getItemAt(row).delete();
      else body.getCell(row, column).values = [[value]];
      await context.sync();
      return true;
    });
  let typed = false;
  return {
    act: async () => {
      typed = await write(entry);
    },
    takeBack: (refreshed) => write(refreshed ? after : before),
    stands: async () => !typed || holds(),
  };
}

const sorting = (name: string): Doing => {
  const sort = (ascending: boolean) =>
    onTable(name, (table) => {
      table.sort.apply([{ key: 0, ascending }]);
    });
  return { act: () => sort(false), takeBack: () => sort(true), sortsRows: true };
};

const insertingAbove: Doing = {
  act: () => shiftSheet((row) => row.insert('Down')),
  takeBack: () => shiftSheet((row) => row.delete('Up')),
};

const shiftSheet = (shift: (row: Excel.Range) => unknown) =>
  Excel.run(async (context) => {
    shift(context.workbook.worksheets.getItem(sheet).getRange('1:1'));
    await context.sync();
  });

const doings: readonly (readonly [string, () => Doing])[] = [
  ['typing into a cell that is written', () => typingInto('2022-07', 2, 4321, 1763, 1770)],
  [
    'typing beside a cell that is written',
    () => typingInto('2022-07', 5, 'mine', '', 'Counted again.'),
  ],
  [
    'typing into a row that goes',
    () => typingInto('2022-05', 5, 'mine now', 'checked by me', absent),
  ],
  ['typing into a row that came', () => typingInto('2023-01', 5, 'mine now', absent, '')],
  ['typing far from what is written', () => typingInto('2022-09', 5, 'elsewhere')],
  ['sorting the table', () => sorting(claimsTable)],
  ['sorting Sources', () => sorting('ref_sources')],
  ['a row of the sheet above', () => insertingAbove],
];

/** The workbook but for what a person did, which is taken back. */
async function without({ takeBack }: Doing, refreshed: boolean): Promise<Contents> {
  await takeBack(refreshed);
  return contentsOfWorkbook();
}

/** Work with something that a person does before its k-th request, or after the last: `hit` says which. */
async function during(
  k: number,
  doing: Doing,
  work: () => Promise<RefreshResult>,
): Promise<{ readonly result: RefreshResult; readonly hit: boolean }> {
  let result: RefreshResult | undefined;
  const requests = await beforeRequest(k, doing.act, async () => {
    result = await work();
  });
  if (!result) throw new Error('There is no result.');
  const hit = requests >= k;
  if (!hit) {
    expect(requests).toBeGreaterThan(3);
    await doing.act();
  }
  expect([k, result, (await doing.stands?.()) ?? true]).toEqual([k, result, true]);
  return { result, hit };
}

/** Another table, so that Sources has more rows than one. */
async function listAnother(): Promise<void> {
  await onTable('ref_sources', (table) => {
    table.rows.add(-1, [['zother', "'1.0.0", "'sha256:x", 1, 1, 'Mine']]);
  });
}

const saysWhat = (result: RefreshResult) =>
  result.kind === 'changed' || result.kind === 'unfinished' || result.kind === 'failed';

test.each(doings)(
  '%s at every request of a refresh: it stays, and the rest is as before or as it should be',
  async (_, doingOf) => {
    const { before, withColumn: after, insertId } = await opened();
    const planned = await plan(withRate(newer()));
    for (let k = 1, hit = true; hit; k++) {
      const doing = doingOf();
      const { result, hit: isHit } = await during(k, doing, () => apply(planned));
      hit = isHit;
      const isDone = result.kind === 'done' && result.left.length === 0;
      if (!isDone) expect([k, saysWhat(result), result]).toEqual([k, true, result]);
      expect([k, result.kind, await without(doing, result.kind === 'done')]).toEqual([
        k,
        result.kind,
        result.kind === 'done' ? after : before,
      ]);
      if (result.kind === 'done') await undoRefresh(insertId);
      if (doing.sortsRows) await doing.takeBack(false);
      expect(await contentsOfWorkbook()).toEqual(before);
      expect(await partsIn(journalNamespace)).toEqual([]);
    }
  },
);

test.each(doings)('%s at every request of an undo', async (_, doingOf) => {
  const { before, withColumn: after, insertId } = await opened();
  const planned = await plan(withRate(newer()));
  await apply(planned);
  for (let k = 1, hit = true; hit; k++) {
    const doing = doingOf();
    const { result, hit: isHit } = await during(k, doing, () => undoRefresh(insertId));
    hit = isHit;
    const state = await without(doing, result.kind !== 'done');
    expect([k, result.kind, state]).toEqual([
      k,
      result.kind,
      result.kind === 'done' ? before : after,
    ]);
    if (result.kind === 'done') await apply(planned);
    expect(await contentsOfWorkbook()).toEqual(after);
  }
  await undoRefresh(insertId);
});

/** Begins a refresh and loses the session once its journal is kept. */
async function breakOff(excel: OpenedExcel, planned: RefreshPlan, k = 5): Promise<void> {
  let result: RefreshResult | undefined;
  const lose = () => Promise.resolve(excel.failFrom(1, { status: HostStatus.sessionLost }));
  await beforeRequest(k, lose, async () => {
    result = await apply(planned);
  });
  excel.resetTraffic();
  if (result?.kind === 'failed') return breakOff(excel, planned, k + 1);
  expect(result?.kind).toBe('unfinished');
}

describe('a refresh that broke off', () => {
  test.each(
    doings.flatMap(([name, doing]) =>
      (['resume', 'take back'] as const).map((way) => [name, way, doing] as const),
    ),
  )('%s at every request of %s', async (_, way, doingOf) => {
    const { excel, before, refreshed, insertId } = await opened();
    const goal = way === 'resume' ? refreshed : before;
    const planned = await plan();
    for (let k = 1, hit = true; hit; k++) {
      await breakOff(excel, planned);
      const end = () => (way === 'resume' ? resumeRefresh(insertId) : takeBackRefresh(insertId));
      const doing = doingOf();
      const { result, hit: isHit } = await during(k, doing, end);
      hit = isHit;
      await doing.takeBack((way === 'resume') === (result.kind === 'done'));
      const again = result.kind === 'done' ? result : await end();
      expect([k, result, again]).toEqual([k, result, expect.objectContaining({ kind: 'done' })]);
      expect([k, result.kind, await contentsOfWorkbook()]).toEqual([k, result.kind, goal]);
      if (way === 'resume') await undoRefresh(insertId);
      if (doing.sortsRows) await doing.takeBack(false);
      expect(await contentsOfWorkbook()).toEqual(before);
    }
  });
});

test('an edit that began before the writing and ends with Enter meanwhile is kept, and named', async () => {
  const { excel, before } = await opened();
  const planned = await plan();
  const named: unknown[] = [];
  for (let k = 1, hit = true; hit; k++) {
    let result: RefreshResult | undefined;
    const requests = await beforeRequest(
      k,
      () => Promise.resolve(excel.beginCellEdit()),
      async () => {
        result = await apply(planned);
      },
      () => {
        excel.typeInCell(cell('D14'), '4321');
        excel.endCellEdit();
      },
    );
    // Once all is written what is typed comes after it.
    hit = requests >= k && result?.kind !== 'done';
    if (result?.kind === 'changed') named.push(result.meanwhile?.edits);
    if (result?.kind === 'done') break;
    await excel.enter({ [cell('D14')]: '1763' });
    expect(await contentsOfWorkbook()).toEqual(before);
  }
  expect(named).toContainEqual([
    { address: 'D14', header: 'Claimed (tanks)', row: '2022-07', entry: 4321 },
  ]);
});
