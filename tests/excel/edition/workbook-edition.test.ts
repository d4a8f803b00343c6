import { pinXml } from '../../../src/excel/edition/pinned-edition';
import { WorkbookEdition } from '../../../src/excel/edition/workbook-edition';
import { asOwnPackage } from '../../../src/reference/edition/own-package';
import { offersOf } from '../../../src/reference/stored/base';
import { pinKind, pinOf } from '../../../src/reference/stored/pin';
import { HostStatus, openExcel, type OpenedExcel } from '../../workbench/excel';
import { openWithTrialFunctions } from '../../workbench/grid/trial-functions';
import { changedEdition } from './changed-edition';
import { addPart, partsIn } from '../custom-xml';
import '../dom-parser';
import { shippedEdition } from './edition';

const first = shippedEdition();
const key = 'losses.oryx.total';
/** Next year's add-in: the figure was corrected. */
const next = changedEdition(first, '2027.1.0', { [key]: { best: 4001 } });

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
});
afterEach(() => {
  excel.close();
});

/** The add-in with an edition inside, in the workbook that is open. */
async function addInWith(edition = first): Promise<WorkbookEdition> {
  const workbook = new WorkbookEdition(edition);
  await workbook.read();
  return workbook;
}

const bestOf = (workbook: WorkbookEdition) => {
  const answer = workbook.lookUp(key, 'best');
  return answer.ok ? answer.value : answer.error;
};
const value = (best: number) => [{ ok: true, value: best }];

describe('pinning', () => {
  test('looking at a workbook does not pin it', async () => {
    const workbook = await addInWith();
    expect(workbook.state).toEqual({ kind: 'unpinned' });
    expect(await partsIn(pinKind.namespace)).toEqual([]);
  });

  test('the first figure that a formula is given pins the workbook, once, when nothing is calculated any more', async () => {
    excel.close();
    const opened = await openWithTrialFunctions({ requirements: { ExcelApi: '1.9' } });
    ({ excel } = opened);
    const { held } = opened.trial;
    excel.typeInCell('A1', '=TRIAL.HELD(1)');
    while (!held.has(1)) await new Promise((resolve) => setImmediate(resolve));
    let tell: (() => void) | undefined;
    const pinned = new Promise<void>((resolve) => (tell = resolve));
    const workbook = new WorkbookEdition(first, ({ kind }) => {
      if (kind === 'pinned') tell?.();
    });
    await workbook.read();
    for (let i = 0; i < 100; i++) expect(bestOf(workbook)).toEqual(value(3960));
    // Time in which a pin that did not wait would be packed and written.
    for (let i = 0; i < 4; i++) {
      await pinXml(pinOf(first));
      expect(await partsIn(pinKind.namespace)).toEqual([]);
    }
    held.get(1)?.resolve(41);
    await pinned;
    expect(workbook.state).toMatchObject({ kind: 'pinned', pin: { version: first.version } });
    expect(await partsIn(pinKind.namespace)).toHaveLength(1);
  });

  test('a mistyped key does not', async () => {
    const workbook = await addInWith();
    expect(workbook.lookUp('losses.orix', 'best').ok).toBe(false);
    expect(workbook.cite('losses.orix', 'apa').ok).toBe(false);
    expect(workbook.state).toEqual({ kind: 'unpinned' });
  });

  test('a pinned workbook tells the name of a table from a mistyped key, too', async () => {
    const workbook = await addInWith();
    await workbook.pin();
    expect(workbook.lookUp('ref_storage', 'best')).toMatchObject({
      error: { kind: 'unknown-key', table: 'Tanks in storage' },
    });
  });

  test('it takes three requests and no more bytes than the figures need', async () => {
    const workbook = await addInWith();
    excel.resetTraffic();
    await workbook.pin();
    expect(excel.traffic.requests).toBeLessThanOrEqual(3);
    expect(excel.traffic.bytesSent).toBeLessThan(150_000);
  });

  test('whoever pinned first is kept to, also by an add-in that found no pin before', async () => {
    const [mine, theirs] = [await addInWith(next), await addInWith(first)];
    await theirs.pin();
    await mine.pin();
    expect(await partsIn(pinKind.namespace)).toHaveLength(1);
    expect(bestOf(mine)).toEqual(value(3960));
  });
});

test('saved and opened next year, with another edition in the add-in, the digits are the same', async () => {
  const before = await addInWith(first);
  const said = before.cite(key, 'note');
  await before.pin();
  const file = await excel.save();
  excel.close();
  excel = await openExcel({ requirements: { ExcelApi: '1.9' }, file });
  const after = await addInWith(next);
  expect(after.state).toMatchObject({ kind: 'pinned', others: 0 });
  expect(bestOf(after)).toEqual(value(3960));
  expect(after.cite(key, 'note')).toEqual(said);
});

describe('when Excel refuses', () => {
  test('formulas answer from the add-in’s edition, and the state says that nothing is pinned', async () => {
    const workbook = await addInWith();
    excel.failRequest(1, { status: HostStatus.accessDenied });
    await workbook.pin();
    expect(workbook.state).toMatchObject({
      kind: 'not-pinned',
      why: expect.stringMatching(/pin the workbook/) as string,
    });
    excel.resetTraffic();
    expect(bestOf(workbook)).toEqual(value(3960));
    expect(excel.traffic.requests).toBe(0); // not again with every cell
    await workbook.pin();
    expect(workbook.state.kind).toBe('pinned');
  });

  test('a pin that could not be read leaves formulas without an answer, until it is', async () => {
    await (await addInWith()).pin();
    excel.failRequest(1, { error: { code: 'GeneralException', message: 'Busy.' } });
    const workbook = await addInWith(next);
    expect(bestOf(workbook)).toMatchObject({
      kind: 'no-edition',
      because: expect.stringContaining('Busy.') as string,
    });
    await workbook.read();
    expect(bestOf(workbook)).toEqual(value(3960));
  });

  test('while a person types into a cell, pinning waits', async () => {
    const workbook = await addInWith();
    excel.beginCellEdit();
    const pinned = workbook.pin();
    await excel.requestWaits();
    expect(workbook.state.kind).toBe('unpinned');
    excel.endCellEdit();
    await pinned;
    expect(workbook.state.kind).toBe('pinned');
  });
});

test('series are answered from the pinned edition, and of own packages while they are here', async () => {
  const before = await addInWith(first);
  const question = { table: 'losses_oryx', column: 'total' };
  const series = before.series(question);
  expect(series).toMatchObject({ ok: true });
  await before.pin();
  const later = {
    ...next,
    tables: next.tables.map((table) =>
      table.id === 'losses_oryx' ? { ...table, rows: table.rows.slice(1) } : table,
    ),
  };
  const after = await addInWith(later);
  expect(after.series(question)).toEqual(series);

  const own = { ...question, table: 'own_losses_oryx' };
  expect(after.series(own)).toMatchObject({ error: { kind: 'none', argument: 'table' } });
  const edition = asOwnPackage(later, 'https://example.org/datapackage.json', '2026-11-23');
  const origin = { kind: 'package', address: 'https://example.org/datapackage.json' } as const;
  after.ownTables = offersOf(edition, origin);
  const shorter = series.ok ? series.value.slice(1) : [];
  expect(after.series(own)).toEqual({ ok: true, value: shorter });
});

describe('custom XML of our namespace that is not a pin', () => {
  test.each([
    ['another root', `<note xmlns="${pinKind.namespace}">1</note>`],
    ['no text', `<pin xmlns="${pinKind.namespace}"/>`],
    ['markup', `<pin xmlns="${pinKind.namespace}"><figure/></pin>`],
    ['no letters of ours', `<pin xmlns="${pinKind.namespace}">figures</pin>`],
  ])('%s is refused, and formulas do not take another edition’s figures for it', async (_, xml) => {
    await addPart(xml);
    const workbook = await addInWith();
    expect(workbook.state).toMatchObject({
      kind: 'damaged',
      why: expect.stringMatching(/^pinned edition/) as string,
    });
    expect(bestOf(workbook)).toMatchObject({
      kind: 'no-edition',
      because: expect.stringMatching(/can't be read \(pinned edition/) as string,
    });
    await workbook.pin();
    expect(await partsIn(pinKind.namespace)).toEqual([xml]);
  });

  test('does not matter beside one that can be read', async () => {
    await addPart(`<pin xmlns="${pinKind.namespace}">?</pin>`);
    await addPart(await pinXml(pinOf(first)));
    expect(bestOf(await addInWith(next))).toEqual(value(3960));
  });
});

test('of several pins the oldest counts, in whatever order they stand', async () => {
  await addPart(await pinXml(pinOf(next)));
  await addPart(await pinXml(pinOf(first)));
  await addPart(await pinXml(pinOf(next)));
  const workbook = await addInWith(next);
  expect(workbook.state).toMatchObject({ pin: { version: first.version }, others: 2 });
  expect(bestOf(workbook)).toEqual(value(3960));
});

test('XML as another program writes it is read all the same', async () => {
  const xml = await pinXml(pinOf(first));
  const text = xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('<'));
  const declared = `<?xml version="1.0" encoding="UTF-8"?>\r\n<t:pin xmlns:t='${pinKind.namespace}'><![CDATA[${text}]]></t:pin>\r\n`;
  await addPart(declared);
  expect((await addInWith(next)).state.kind).toBe('pinned');
});
