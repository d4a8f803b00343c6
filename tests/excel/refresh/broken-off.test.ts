import {
  resumeRefresh,
  takeBackRefresh,
  undoRefresh,
} from '../../../src/excel/refresh/end-refresh';
import type { RefreshResult } from '../../../src/excel/refresh/refresh-result';
import { HostStatus, openExcel, type Fault, type OpenedExcel } from '../../workbench/excel';
import { apply, cell, insertClaims, onlyTable, plan } from './refreshing';
import { contentsOfWorkbook } from './workbook-contents';

let excel: OpenedExcel;
afterEach(() => {
  excel.close();
});

async function open(file?: Uint8Array): Promise<void> {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' }, ...(file && { file }) });
}

/** A workbook before a refresh or its undo, as a file and as it looks; and as it looks afterwards. */
interface Course {
  readonly file: Uint8Array;
  readonly before: Seen;
  readonly after: Seen;
}

/** What becomes of a workbook with an inserted table. @param begin what is done before the file is saved */
async function course(begin: () => Promise<unknown>, act: () => Promise<unknown>): Promise<Course> {
  await open();
  await insertClaims();
  await excel.enter({ [cell('H12')]: 'checked by me' });
  await begin();
  const file = await excel.save();
  excel.close();
  await open(file);
  const before = await seen();
  await act();
  const after = await seen();
  excel.close();
  return { file, before, after };
}
const refreshing = async () => apply(await plan());

/** What a person sees; formats of a file that was opened again are written in other words. */
async function seen() {
  await excel.settled();
  const { sheets, tables, bases } = await contentsOfWorkbook();
  return { sheets, tables, bases };
}

const lost = (when: Fault['when']): Fault => ({
  status: HostStatus.sessionLost,
  ...(when && { when }),
});
/** Reading takes three requests, and one that office.js tidies up with; the journal is the fifth. */
const journalRequest = 5;
/** Of a refresh that takes a row away: how it looks is read as well. */
const refreshJournalRequest = journalRequest + 1;
/** What the last refresh is once the workbook is opened again: of the requests from the first on. */
type Lasting = Readonly<Record<'before' | 'midway' | 'after', readonly (string | undefined)[]>>;
const casesFrom = (first: number, lasting: Lasting) =>
  (['before', 'midway', 'after'] as const).flatMap((when) =>
    lasting[when].map((kind, i) => ({ when, k: first + i, kind })),
  );

describe('a session that is lost for good while a refresh is at work', () => {
  let refresh: Course;
  let undo: Course;
  beforeAll(async () => {
    refresh = await course(() => Promise.resolve(), refreshing);
    undo = await course(refreshing, async () => undoRefresh((await onlyTable()).insertId));
  });

  test.each(
    casesFrom(refreshJournalRequest, {
      before: [undefined, 'unfinished'],
      midway: ['unfinished', 'unfinished'],
      after: ['unfinished', 'done'],
    }),
  )('$when request $k: resumed or taken back after reopening', async (lostAt) => {
    const { when, k, kind } = lostAt;
    const { file, before, after } = refresh;
    await open(file);
    const planned = await plan();
    excel.resetTraffic();
    excel.failFrom(k, lost(when));
    const result = await apply(planned);
    const broken = await excel.save();
    excel.close();

    await open(broken);
    const { insertId, refresh: last } = await onlyTable();
    assertHonest(result, await seen(), before, after, last?.kind);
    expect(last?.kind).toBe(kind);
    if (kind !== 'unfinished') return;
    expect(await resumeRefresh(insertId)).toMatchObject({ kind: 'done' });
    expect(await seen()).toEqual(after);
    expect((await onlyTable()).refresh).toMatchObject({
      kind: 'done',
      undo: { kind: 'possible' },
    });
    excel.close();

    await open(broken);
    expect(await takeBackRefresh(insertId)).toMatchObject({ kind: 'done' });
    expect(await seen()).toEqual(before);
    expect((await onlyTable()).refresh).toBeUndefined();
  });

  test.each(
    casesFrom(journalRequest, {
      before: ['done', 'unfinished'],
      midway: ['unfinished', 'unfinished'],
      after: ['unfinished', undefined],
    }),
  )('$when request $k of an undo', async ({ when, k, kind }) => {
    const { file, before: after, after: before } = undo;
    await open(file);
    const { insertId } = await onlyTable();
    excel.resetTraffic();
    excel.failFrom(k, lost(when));
    const result = await undoRefresh(insertId);
    const broken = await excel.save();
    excel.close();

    await open(broken);
    const { refresh } = await onlyTable();
    expect(refresh?.kind).toBe(kind);
    expect(['failed', 'unfinished']).toContain(result.kind);
    if (result.kind === 'failed') expect(await seen()).toEqual(after);
    if (refresh?.kind === 'done')
      expect(await undoRefresh(insertId)).toMatchObject({ kind: 'done' });
    if (refresh?.kind === 'unfinished') {
      expect(refresh.of).toBe('undo');
      expect(await resumeRefresh(insertId)).toMatchObject({ kind: 'done' });
      expect(await seen()).toEqual(after);
      expect((await onlyTable()).refresh).toMatchObject({ undo: { kind: 'possible' } });
      excel.close();
      await open(broken);
      expect(await takeBackRefresh(insertId)).toMatchObject({ kind: 'done' });
    }
    expect(await seen()).toEqual(before);
  });
});

type Seen = Awaited<ReturnType<typeof seen>>;

/** What was said when the session was lost is how the workbook stands. */
function assertHonest(
  result: RefreshResult,
  now: Seen,
  before: Seen,
  after: Seen,
  refresh: string | undefined,
): void {
  expect(['failed', 'unfinished']).toContain(result.kind);
  if (result.kind === 'failed') expect(now).toEqual(before);
  if (refresh === 'done') expect(now).toEqual(after);
  if (refresh === undefined) expect(now).toEqual(before);
  if (result.kind !== 'unfinished') return;
  // Not one row is claimed to be in a state that it is not in.
  const { written, before: asBefore, unknown, changed } = result.rows;
  expect(changed).toEqual([]);
  expect([...written, ...asBefore, ...unknown].sort()).toEqual([
    ...['2022-03', '2022-05', '2022-07', '2023-01'],
  ]);
  if (asBefore.length === 4) expect(now.sheets).toEqual(before.sheets);
  if (written.length === 4) expect(now.sheets).toEqual(after.sheets);
}
