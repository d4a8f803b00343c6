import { chosenPlace, describeFetchFault, newDataFor, type ChosenFile } from '../../../src/feeds';
import { insertTable } from '../../../src/excel/tables/insert/insert-table';
import type { Offer } from '../../../src/reference/stored/base';
import { isNewer } from '../../../src/reference/stored/newer';
import { RowKeys, withChosenKeys } from '../../../src/taskpane/own/row-keys';
import { FarHosts } from '../../feeds/far-hosts';
import { openExcel, type OpenedExcel } from '../../workbench/excel';
import { shippedEdition } from '../edition/edition';
import { onlyTable, refresh } from './refreshing';

const before = `Depot,Family,Tanks,Remark
Omsk,T-62,310,counted
Omsk,T-72,120,some roofed
Chita,T-62,95,seen once
Chita,T-72,640,estimated
`;
/** A count less, a row gone, a row new, and the rows in another order. */
const after = `Depot,Family,Tanks,Remark
Chita,T-72,640,estimated
Chita,T-80,120,new
Omsk,T-62,250,counted again
Chita,T-62,95,seen once
`;
const id = 'own_depots';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
});
afterEach(() => {
  excel.close();
});

const data = newDataFor(shippedEdition(), new FarHosts().environment);
const chosen: { item?: string } = {};
const storage = {
  getItem: () => chosen.item ?? null,
  setItem: (_: string, value: string) => {
    chosen.item = value;
  },
};

/** The table of a CSV that is chosen on the computer, with the key that was chosen for it. */
async function offerOf(csv: string): Promise<Offer & { readonly foundKey: readonly string[] }> {
  const bytes = new TextEncoder().encode(csv);
  const files: ChosenFile[] = [
    {
      ...{ name: 'depots.csv', size: bytes.length, webkitRelativePath: '' },
      arrayBuffer: () => Promise.resolve(bytes.buffer),
    },
  ];
  const asking = { signal: new AbortController().signal, files };
  const arrival = await data.fetchFrom(chosenPlace(files), asking);
  if (!arrival.ok) throw new Error(describeFetchFault(arrival.error));
  const { origin } = arrival.value;
  const address = origin.kind === 'package' ? origin.address : '';
  const keys = new RowKeys(storage); // as after the pane was closed
  const { edition } = withChosenKeys(arrival.value, (table) => keys.of(address, table));
  const tableIn = ({ tables }: typeof edition) => {
    const table = tables.find((each) => each.id === id);
    if (!table) throw new Error(`no table ${id}`);
    return table;
  };
  const foundKey = tableIn(arrival.value.edition).primaryKey;
  return { table: tableIn(edition), edition, origin, foundKey };
}

test('a table without a key is refreshed by the columns that were chosen for it', async () => {
  // No two remarks are the same today: taken for the key, one that changes would be another row.
  expect((await offerOf(before)).foundKey).toEqual(['Remark']);
  new RowKeys(storage).choose('file:depots.csv', id, ['Depot', 'Family']);
  const offer = await offerOf(before);
  expect(offer.table.primaryKey).toEqual(['Depot', 'Family']);
  expect(await insertTable(offer, { kind: 'new-sheet' })).toMatchObject({ kind: 'inserted' });
  await excel.settled();
  await Excel.run(async (context) => {
    const column = ['Checked', 'Omsk, T-62s', 'Omsk, T-72s', 'Chita, T-62s', 'Chita, T-72s'];
    context.workbook.tables.getItem(`ref_${id}`).columns.add(
      undefined,
      column.map((entry) => [entry]),
    );
    await context.sync();
  });

  const newer = await offerOf(after);
  expect(isNewer(newer, offer)).toBe(true);
  expect(await refresh(newer)).toMatchObject({ kind: 'done', cells: 2, rows: 2, left: [] });
  await excel.settled();
  expect(excel.valuesOf('depots!B6:F11')).toEqual([
    ['Depot', 'Family', 'Tanks', 'Remark', 'Checked'],
    ['Omsk', 'T-62', 250, 'counted again', 'Omsk, T-62s'],
    ['Chita', 'T-62', 95, 'seen once', 'Chita, T-62s'],
    ['Chita', 'T-72', 640, 'estimated', 'Chita, T-72s'],
    ['Chita', 'T-80', 120, 'new', ''],
    ['', '', '', '', ''],
  ]);
  // Nothing is left to do, and the workbook remembers the key itself.
  expect(isNewer(newer, (await onlyTable()).base)).toBe(false);
  expect((await onlyTable()).base.primaryKey).toEqual(['Depot', 'Family']);
});
