import { isDeepStrictEqual } from 'node:util';
import { undoRefresh } from '../../../src/excel/refresh/end-refresh';
import { journalNamespace } from '../../../src/excel/refresh/journal';
import { HostStatus, openExcel, type Fault, type OpenedExcel } from '../../workbench/excel';
import { partsIn } from '../custom-xml';
import { apply, claims, insertClaims, newer, onlyTable, plan, withRate } from './refreshing';
import { contentsOfWorkbook, type Contents } from './workbook-contents';

const failures: Readonly<Record<string, Fault>> = {
  'cell edit mode (5004)': { status: HostStatus.cellEditMode },
  'session lost (5012)': { status: HostStatus.sessionLost },
  'too busy (5102)': { status: HostStatus.tooBusy },
  'request too large (5103)': { status: HostStatus.requestTooLarge },
  'answer too large (5104)': { status: HostStatus.responseTooLarge, when: 'after' },
  'access denied (7000)': { status: HostStatus.accessDenied },
  'an error of Excel': { error: { code: 'GeneralException' } },
  'an error of Excel, midway': { error: { code: 'GeneralException' }, when: 'midway' },
  'too busy, answer lost': { status: HostStatus.tooBusy, when: 'after' },
  'session lost with the answer': { status: HostStatus.sessionLost, when: 'after' },
};

let excel: OpenedExcel | undefined;
let before: Contents | undefined;
const close = () => {
  excel?.close();
  excel = undefined;
};
afterAll(close);

/**
 * A workbook that a table was inserted into and in which somebody works. Each test leaves it as it was;
 * after one that failed there is another.
 */
async function opened(): Promise<{ readonly excel: OpenedExcel; readonly before: Contents }> {
  if (excel && before && isDeepStrictEqual(await contentsOfWorkbook(), before))
    return { excel, before };
  close();
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
  await insertClaims();
  await excel.enter({ "'Losses General Staff claims'!H12": 'checked by me', 'Sheet1!A1': 'mine' });
  // A formula a row, each of which refers to the row above: one of them is removed.
  await Excel.run(async (context) => {
    const rises = claims.rows.map((_, i) => [
      i === 0 ? '' : `=D${String(9 + i)}-D${String(8 + i)}`,
    ]);
    const sums = claims.rows.map((_, i) => [i === 7 ? '=SUM(E10:E12)' : '']);
    const { columns } = context.workbook.tables.getItem('ref_losses_general_staff');
    columns.add(-1, [['My rise'], ...rises]);
    columns.add(-1, [['My sum'], ...sums]);
    await context.sync();
  });
  before = await contentsOfWorkbook();
  return { excel, before };
}

test.each(Object.entries(failures))(
  'refresh and undo, one request failing by %s: as before or as it should be',
  async (_, fault) => {
    const { excel, before } = await opened();
    // Columns take a request more: once is enough, where a request is carried out in part.
    const offer = fault.when === 'midway' ? withRate(newer()) : newer();
    const planned = await plan(offer);
    await apply(planned);
    const after = await contentsOfWorkbook();
    const { insertId } = await onlyTable();
    await undoRefresh(insertId);
    expect(await contentsOfWorkbook()).toEqual(before);

    const refreshes = new Set<string>();
    for (let k = 1, hit = true; hit; k++) {
      excel.resetTraffic();
      excel.failRequest(k, fault);
      const result = await apply(planned);
      hit = excel.traffic.requests >= k && k < 20;
      excel.resetTraffic();
      const contents = await contentsOfWorkbook();
      expect(contents).toEqual(result.kind === 'done' ? after : before);
      refreshes.add(result.kind);
      if (result.kind === 'done') await undoRefresh(insertId);
      expect(await partsIn(journalNamespace)).toEqual([]);
    }
    expect([...refreshes].sort()).toEqual(['done', 'failed']);
    const undos = new Set<string>();
    for (let k = 1, hit = true; hit; k++) {
      await apply(planned);
      excel.resetTraffic();
      excel.failRequest(k, fault);
      const result = await undoRefresh(insertId);
      hit = excel.traffic.requests >= k && k < 20;
      excel.resetTraffic();
      const contents = await contentsOfWorkbook();
      expect(contents).toEqual(result.kind === 'done' ? before : after);
      undos.add(result.kind);
      if (result.kind !== 'done')
        expect(await undoRefresh(insertId)).toMatchObject({ kind: 'done' });
      expect(await contentsOfWorkbook()).toEqual(before);
    }
    expect([...undos].sort()).toEqual(['done', 'failed']);
  },
);
