import { moveEdition, readAgain, type MoveResult } from '../../../src/excel/edition/move-edition';
import { pinKind } from '../../../src/reference/stored/pin';
import { WorkbookEdition } from '../../../src/excel/edition/workbook-edition';
import { HostStatus, openExcel, type OpenedExcel } from '../../workbench/excel';
import { changedEdition } from './changed-edition';
import { addPart, partsIn } from '../custom-xml';
import { beforeRequest } from '../meanwhile';
import '../dom-parser';
import { shippedEdition } from './edition';
import { functionsFile, functionsJson, handOver } from '../../functions/functions-of-page';

const first = shippedEdition();
const next = changedEdition(first, '2027.1.0', {
  'losses.oryx.total': { best: 4001 },
  'production.new.forbes.2024': { low: 450 },
});

const model = {
  A1: '=TANKREF("losses.oryx.total")',
  A2: '=TANKREF("losses.oryx.total")',
  A3: '=TANKREF("production.new.forbes.2024","range")',
  A4: '=TANKSTOCK(TANKREF("losses.oryx.total"),100,0,0,{0,1,2})',
  A5: '=A1*2',
  A6: '=TANKREF(B6)',
  B6: 'losses.oryx.total',
  A7: '\'=TANKREF("losses.oryx.total")',
};

let excel: OpenedExcel;
let workbook: WorkbookEdition;
/** What somebody does as soon as the workbook has a new pin, before its formulas are entered. */
let meanwhile: (() => void) | undefined;

/** A workbook built with the first edition, opened in an add-in that ships the next. */
async function openBuiltWorkbook(file?: Uint8Array): Promise<void> {
  let read: (workbook: WorkbookEdition) => void = () => undefined;
  handOver(new Promise((resolve) => (read = resolve))); // formulas are calculated as the file opens
  excel = await openExcel({
    functionsJson,
    scripts: [functionsFile],
    ...(file && { file }),
  });
  workbook = new WorkbookEdition(file ? next : first, () => {
    meanwhile?.();
  });
  await workbook.read();
  read(workbook);
  handOver(workbook);
}

let builtFile: Uint8Array;
beforeAll(async () => {
  await openBuiltWorkbook();
  for (const [cell, entry] of Object.entries(model)) excel.typeInCell(`Sheet1!${cell}`, entry);
  await excel.settled();
  await workbook.pin();
  builtFile = await excel.save();
  excel.close();
});

async function reopen(): Promise<void> {
  await openBuiltWorkbook(builtFile);
  await excel.settled();
}

afterEach(() => {
  meanwhile = undefined;
  excel.close();
});

const cellsOfModel = () => excel.valuesOf('Sheet1!A1:C7').map((row) => row.filter((v) => v !== ''));
const built = [
  [3960],
  [3960],
  [500, '#N/A', 600],
  [3960, 3860, 3760],
  [7920],
  [3960, 'losses.oryx.total'],
  ['=TANKREF("losses.oryx.total")'],
];
const moved = [
  [4001],
  [4001],
  [450, '#N/A', 600],
  [4001, 3901, 3801],
  [8002],
  [4001, 'losses.oryx.total'],
  ['=TANKREF("losses.oryx.total")'],
];

test('opened with a newer edition in the add-in, no digit is another', async () => {
  await reopen();
  expect(cellsOfModel()).toEqual(built);
  excel.typeInCell('Sheet1!A1', model.A1); // calculated again, still from the pin
  await excel.settled();
  expect(cellsOfModel()).toEqual(built);
});

test('moving calculates every formula again, spills and other formulas with them, and leaves text', async () => {
  await reopen();
  const result = await moveEdition(workbook, workbook.shipped);
  await excel.settled();
  expect(result).toMatchObject({ kind: 'moved', from: { version: first.version }, formulas: 5 });
  expect(cellsOfModel()).toEqual(moved);
  expect(await partsIn(pinKind.namespace)).toHaveLength(1);
});

test('undo brings every digit back, and the pin', async () => {
  await reopen();
  const result = await moveEdition(workbook, workbook.shipped);
  if (result.kind !== 'moved' || !result.from) throw new Error('not moved');
  await excel.settled();
  expect(await moveEdition(workbook, result.from)).toMatchObject({ kind: 'moved' });
  await excel.settled();
  expect(cellsOfModel()).toEqual(built);
  const file = await excel.save();
  excel.close();
  await openBuiltWorkbook(file);
  expect(workbook.state).toMatchObject({ pin: { version: first.version }, others: 0 });
});

test('an entry that somebody makes meanwhile stays', async () => {
  await reopen();
  meanwhile = () => {
    excel.typeInCell('Sheet1!A2', 'checked');
  };
  expect(await moveEdition(workbook, workbook.shipped)).toMatchObject({ formulas: 4 });
  await excel.settled();
  expect(cellsOfModel()).toEqual([moved[0], ['checked'], ...moved.slice(2)]);
});

test('an entry that somebody makes before any request of a move stays, and the rest is in one edition', async () => {
  await reopen();
  let typed = 0;
  for (let k = 1, hit = true; hit; k++) {
    excel.resetTraffic();
    excel.beforeRequest(k, () => {
      excel.typeInCell('Sheet1!A2', 'checked');
    });
    const result = await moveEdition(workbook, workbook.shipped);
    hit = excel.traffic.requests >= k;
    excel.resetTraffic();
    await excel.settled();
    const cells = result.kind === 'moved' ? moved : built;
    expect([k, cellsOfModel()]).toEqual([k, hit ? cells.with(1, ['checked']) : cells]);
    if (hit) typed += 1;
    excel.typeInCell('Sheet1!A2', model.A2);
    if (result.kind === 'moved' && result.from) await moveEdition(workbook, result.from);
    await excel.settled();
    expect(cellsOfModel()).toEqual(built);
  }
  expect(typed).toBeGreaterThan(6);
});

test('a table that somebody sorts before any request of a move keeps its figures, in one edition', async () => {
  await reopen();
  const low = '=TANKREF("production.new.forbes.2024","low")';
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('G1:H3').formulas = [
      ['Name', 'Tanks'],
      ['losses', model.A1],
      ['production', low],
    ];
    sheet.tables.add('G1:H3', true).name = 'figures';
    await context.sync();
  });
  const sort = (ascending: boolean) =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem('figures').sort.apply([{ key: 0, ascending }]);
      await context.sync();
    });
  let sorted = 0;
  for (let k = 1, hit = true; hit; k++) {
    let result: MoveResult | undefined;
    const requests = await beforeRequest(
      k,
      () => sort(false),
      async () => {
        result = await moveEdition(workbook, workbook.shipped);
      },
    );
    hit = requests >= k;
    await excel.settled();
    const isMoved = result?.kind === 'moved';
    const rows = [
      ['losses', isMoved ? 4001 : 3960],
      ['production', isMoved ? 450 : 500],
    ];
    expect([k, excel.valuesOf('Sheet1!G2:H3')]).toEqual([k, hit ? rows.toReversed() : rows]);
    expect(cellsOfModel()).toEqual(isMoved ? moved : built);
    if (hit) sorted += 1;
    await sort(true);
    if (result?.kind === 'moved' && result.from) await moveEdition(workbook, result.from);
    await excel.settled();
    expect(cellsOfModel()).toEqual(built);
  }
  expect(sorted).toBeGreaterThan(6);
});

test('a row that somebody inserts meanwhile moves formulas, and none is written into another cell', async () => {
  await reopen();
  let inserted: Promise<void> | undefined;
  meanwhile = () => {
    inserted = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('2:2').insert('Down');
      await context.sync();
    });
  };
  expect(await moveEdition(workbook, workbook.shipped)).toMatchObject({ formulas: 5 });
  await inserted;
  await excel.settled();
  const rows = excel.valuesOf('Sheet1!A1:C8').map((row) => row.filter((value) => value !== ''));
  expect(rows).toEqual([moved[0], [], ...moved.slice(1)]);
});

test('a protected sheet with such formulas is named, and nothing is moved', async () => {
  await reopen();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect();
    await context.sync();
  });
  expect(await moveEdition(workbook, workbook.shipped)).toEqual({
    kind: 'failed',
    message:
      'The sheet "Sheet1" is protected: unprotect it (Review, Unprotect Sheet), since formulas there use the reference figures, then move the workbook to the edition again.',
  });
  expect(workbook.state).toMatchObject({ pin: { version: first.version } });
  expect(cellsOfModel()).toEqual(built);
});

/** The requests of a move: looking through the sheets, the pin, the formulas. */
async function requestsOfAMove(): Promise<number> {
  await reopen();
  excel.resetTraffic();
  await moveEdition(workbook, workbook.shipped);
  const { requests } = excel.traffic;
  excel.close();
  return requests;
}

test.each([
  ['before it is done', 'before'],
  ['after it is done, the answer being lost', 'after'],
] as const)('a failure of any request, %s, leaves the workbook in one edition', async (_, when) => {
  await reopen();
  let failed = 0;
  for (let k = 1, hit = true; hit; k++) {
    excel.resetTraffic();
    excel.failRequest(k, { status: HostStatus.tooBusy, when });
    const result = await moveEdition(workbook, workbook.shipped);
    hit = excel.traffic.requests >= k;
    if (hit) failed += 1;
    excel.resetTraffic();
    await excel.settled();
    const { state } = workbook;
    const version = state.kind === 'pinned' ? state.pin.version : state.kind;
    const [pinned] = [new WorkbookEdition(next)];
    await pinned.read();
    expect({ k, version, cells: cellsOfModel() }).toEqual({
      k,
      version: result.kind === 'moved' ? next.version : first.version,
      cells: result.kind === 'moved' ? moved : built,
    });
    expect(pinned.state).toMatchObject({ pin: { version }, others: 0 });
    if (result.kind === 'moved' && result.from) await moveEdition(workbook, result.from);
    await excel.settled();
    expect(cellsOfModel()).toEqual(built);
  }
  expect(failed).toBeGreaterThan(6);
});

test('when even going back fails, it says how the workbook stands', async () => {
  const requests = await requestsOfAMove();
  await reopen();
  excel.failFrom(requests - 1, { status: HostStatus.sessionLost });
  const result = await moveEdition(workbook, workbook.shipped);
  excel.resetTraffic();
  expect(result).toEqual({
    kind: 'failed',
    message: expect.stringMatching(
      /formulas with TANKREF or TANKCITE may still show figures of 2027\.1\.0 and of 2026\.12\.0: move it again/,
    ) as string,
  });
});

test('in a filtered table formulas are entered where they stand, cell by cell', async () => {
  await reopen();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('H1:H4').values = [['Best'], ['a'], ['b'], ['c']];
    sheet.getRange('H2:H4').formulas = [[model.A1], [model.A6], [model.A1]];
    const table = sheet.tables.add('H1:H4', true);
    await context.sync();
    table.columns.getItemAt(0).filter.applyValuesFilter(['nothing']);
    await context.sync();
  });
  await excel.settled();
  const result = await moveEdition(workbook, workbook.shipped);
  await excel.settled();
  expect(result).toMatchObject({ kind: 'moved', formulas: 8 });
  expect(excel.valuesOf('Sheet1!H2:H4')).toEqual([[4001], [4001], [4001]]);
});

test('a damaged pin is left where it is, and no longer counts beside a good one', async () => {
  await openBuiltWorkbook();
  const damaged = `<pin xmlns="${pinKind.namespace}"/>`;
  await addPart(damaged);
  await workbook.read();
  excel.typeInCell('Sheet1!A1', model.A1);
  await excel.settled();
  expect(excel.valueOf('Sheet1!A1')).toBe('#N/A');
  expect(excel.messageOf('Sheet1!A1')).toContain("can't be read (pinned edition: ");
  expect(await moveEdition(workbook, workbook.shipped)).toEqual({
    kind: 'moved',
    from: undefined,
    formulas: 1,
  });
  await excel.settled();
  expect(excel.valueOf('Sheet1!A1')).toBe(3960);
  expect(await partsIn(pinKind.namespace)).toContain(damaged);
});

test('a pin that could not be read is read again, and what had no answer is calculated', async () => {
  await reopen();
  excel.resetTraffic();
  excel.failFrom(1, { status: HostStatus.tooBusy });
  const why = await readAgain(workbook);
  excel.resetTraffic();
  expect(workbook.state).toEqual({ kind: 'unread', why });
  excel.typeInCell('Sheet1!A1', model.A1);
  await excel.settled();
  expect(excel.messageOf('Sheet1!A1')).toContain(why);
  expect(await readAgain(workbook)).toBeUndefined();
  await excel.settled();
  expect(cellsOfModel()).toEqual(built);
});

test('2,000 formulas are calculated again in requests that the web takes', async () => {
  await openBuiltWorkbook();
  await workbook.pin();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2000');
    range.formulas = Array.from({ length: 2_000 }, () => [model.A1]);
    await context.sync();
  });
  await excel.settled();
  excel.resetTraffic();
  expect(await moveEdition(workbook, workbook.shipped)).toMatchObject({ formulas: 2_000 });
  expect(excel.traffic.largestSent).toBeLessThan(2_000_000);
  expect(excel.traffic.requests).toBeLessThan(25);
});
