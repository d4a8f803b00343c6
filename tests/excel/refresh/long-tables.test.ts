import { shortenRequests, usualCharacters } from './short-requests';
import type { ReferenceTable } from '../../../src/reference/edition/edition';
import type { Offer } from '../../../src/reference/stored/base';
import { insertTable } from '../../../src/excel/tables/insert/insert-table';
import { resumeRefresh, undoRefresh } from '../../../src/excel/refresh/end-refresh';
import { HostStatus, openExcel, type OpenedExcel } from '../../workbench/excel';
import { bundled } from '../edition/edition';
import { apply, claims, edition, onlyTable, plan } from './refreshing';
import { contentsOfWorkbook } from './workbook-contents';

/** The place of the field. */
const note = 5;
const key = { name: 'key', title: 'Key', description: '', type: 'string' } as const;

/** A table whose notes are more than two requests carry, and newer data for it. */
function tableOf(count: number, noteCharacters: number) {
  const rows = Array.from({ length: count }, (_, i) => [
    ...[`row ${String(i)}`, '2022-02-28', i, 1, 'general-staff-ukraine'],
    ...[`As inserted ${String(i)}: ${'long '.repeat(noteCharacters / 5)}`, null],
  ]);
  const long: ReferenceTable = {
    ...claims,
    fields: [key, ...claims.fields.slice(1)],
    primaryKey: ['key'],
    rows,
  };
  const newer: Offer = {
    table: {
      ...{ ...long, hash: 'newer' },
      rows: rows.map((row) => row.with(note, String(row[note]).replace('As inserted', 'Newer'))),
    },
    edition: { ...edition, version: '2099.1.0' },
    origin: { kind: 'site' },
  };
  // Requests are as short as the notes need, so that there are several.
  const requestCharacters = (count * noteCharacters * 5) / 6;
  shortenRequests(requestCharacters);
  return { rows, long, newer, requestCharacters };
}

let excel: OpenedExcel;
const open = async (file?: Uint8Array) => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' }, ...(file && { file }) });
};
afterEach(() => {
  excel.close();
});

const place = "'Losses General Staff claims'";

async function cells() {
  const { sheets, tables } = await contentsOfWorkbook();
  return { sheets, tables };
}

test('a refresh of more than two requests may carry goes in several, each under 5 MB', async () => {
  const { rows, long, newer, requestCharacters } = tableOf(100, 24_000);
  await open();
  await insertTable(bundled(long, edition), { kind: 'new-sheet' });
  excel.resetTraffic();
  const progress: number[] = [];
  const task = { onProgress: (written: number) => progress.push(written) };
  expect(requestCharacters).toBe(usualCharacters);
  expect(await apply(await plan(newer), task)).toMatchObject({ kind: 'done', cells: rows.length });
  expect(progress.length).toBeGreaterThan(2);
  const { largestSent, largestReceived } = excel.traffic;
  expect([largestSent < 5_000_000, largestReceived < 5_000_000]).toEqual([true, true]);
});

test('a long refresh tells its progress, can be cancelled and fail in each request', async () => {
  const { rows, long, newer } = tableOf(40, 3_000);
  await open();
  await insertTable(bundled(long, edition), { kind: 'new-sheet' });
  const before = await cells();
  const planned = await plan(newer);
  const progress: (readonly [number, number])[] = [];
  excel.resetTraffic();
  const task = { onProgress: (written: number, all: number) => progress.push([written, all]) };
  expect(await apply(planned, task)).toMatchObject({ kind: 'done', cells: rows.length });
  const { requests } = excel.traffic;
  expect(progress.length).toBeGreaterThan(1);
  expect(progress.at(-1)).toEqual([rows.length, rows.length]);
  const after = await cells();
  const { insertId } = await onlyTable();
  expect(await undoRefresh(insertId)).toMatchObject({ kind: 'done' });
  expect(await cells()).toEqual(before);

  // Somebody types into a row that is still to be written: all is taken back, and that is said.
  const typing = {
    onProgress: () => excel.typeInCell(`${place}!G${String(8 + rows.length)}`, 'mine'),
  };
  const typed = await apply(planned, typing);
  if (typed.kind !== 'changed') throw new Error(typed.kind);
  const cell = `G${String(8 + rows.length)}`;
  expect(typed.meanwhile?.edits).toEqual([
    { address: cell, header: 'Note', row: 'row 39', entry: 'mine' },
  ]);
  expect(typed.plan?.merge.conflicts).toHaveLength(1);
  expect(excel.valueOf(`${place}!${cell}`)).toBe('mine');
  excel.typeInCell(`${place}!${cell}`, String(long.rows.at(-1)?.[note]));
  expect(await cells()).toEqual(before);

  const stop = new AbortController();
  const stopping = {
    signal: stop.signal,
    onProgress: () => {
      stop.abort();
    },
  };
  expect(await apply(planned, stopping)).toEqual({ kind: 'cancelled' });
  expect(await cells()).toEqual(before);
  expect((await onlyTable()).refresh).toBeUndefined();

  // The requests that write, but for the first: office.js tidies up with the last.
  for (let k = requests - progress.length + 1; k < requests; k++) {
    const again = await plan(newer);
    excel.resetTraffic();
    excel.failRequest(k, { error: { code: 'GeneralException' }, when: 'midway' });
    const result = await apply(again);
    excel.resetTraffic();
    expect(await cells()).toEqual(result.kind === 'done' ? after : before);
    if (result.kind === 'done') await undoRefresh(insertId);
  }
});

test('a session that is lost between two requests: what is said of the rows is so, and resuming ends it', async () => {
  const { rows, long, newer } = tableOf(40, 3_000);
  await open();
  await insertTable(bundled(long, edition), { kind: 'new-sheet' });
  const planned = await plan(newer);
  let first = 0;
  const result = await apply(planned, {
    onProgress: (written) => {
      first = written;
      excel.failFrom(1, { status: HostStatus.sessionLost });
    },
  });
  if (result.kind !== 'unfinished') throw new Error(result.kind);
  expect(result.rows.written).toHaveLength(first);
  expect(result.rows.written.length + result.rows.unknown.length + result.rows.before.length).toBe(
    rows.length,
  );
  const file = await excel.save();
  excel.close();
  await open(file);
  const { insertId, refresh } = await onlyTable();
  if (refresh?.kind !== 'unfinished') throw new Error(refresh?.kind);
  expect(refresh.rows.written).toEqual(result.rows.written);
  expect(refresh.rows.before.length).toBe(rows.length - first);
  expect(await resumeRefresh(insertId)).toMatchObject({ kind: 'done', cells: rows.length - first });
  const { values } = (await plan(newer)).merge.input.yours;
  expect(values.every((row) => String(row[note]).startsWith('Newer'))).toBe(true);
});
