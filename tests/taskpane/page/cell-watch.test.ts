import type { ChartedTable } from '../../../src/excel/charts/find-table';
import type { CellAddress } from '../../../src/excel/selection';
import { CellWatch } from '../../../src/taskpane/page/cell-watch';

const table = (row: number) => ({ kind: 'table', sheet: 'Sheet1', row }) as ChartedTable;
const at = (address: string): CellAddress => ({ sheet: 'Sheet1', address });

/** Excel that answers when told to. */
class SlowExcel {
  readonly asked: string[] = [];
  changed: () => void = () => undefined;
  private readonly open: {
    resolve: (table: ChartedTable) => void;
    reject: (error: Error) => void;
  }[] = [];

  readonly find = (place: CellAddress) =>
    new Promise<ChartedTable>((resolve, reject) => {
      this.asked.push(place.address);
      this.open.push({ resolve, reject });
    });

  watchCells = (listener: () => void): Promise<void> => {
    this.changed = listener;
    return Promise.resolve();
  };

  async answer(): Promise<void> {
    this.open.shift()?.resolve(table(this.asked.length));
    await new Promise((resolve) => setImmediate(resolve));
  }

  async fail(): Promise<void> {
    this.open.shift()?.reject(new Error('busy'));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

let excel: SlowExcel;
let found: (ChartedTable | undefined)[];
let watch: CellWatch<ChartedTable>;
beforeEach(() => {
  excel = new SlowExcel();
  found = [];
  watch = new CellWatch(excel.find, (now) => found.push(now));
});

test('asks once at a time, and then for the latest place only', async () => {
  watch.moveTo(at('B3'));
  watch.moveTo(at('B4'));
  watch.moveTo(at('B5'));
  expect(excel.asked).toEqual(['B3']);
  await excel.answer();
  expect([excel.asked, found]).toEqual([['B3', 'B5'], []]);
  await excel.answer();
  expect(found).toEqual([table(2)]);
});

test('a burst of changes is one question, and an answer that is late is asked for again', async () => {
  await watch.follow(excel);
  watch.moveTo(at('B3'));
  await excel.answer();
  for (let i = 0; i < 9; i++) excel.changed();
  await until(() => excel.asked.length === 2);
  await excel.answer();
  expect([excel.asked, found.length]).toEqual([['B3', 'B3'], 2]);
});

test('while Excel is busy what is shown stays', async () => {
  watch.moveTo(at('B3'));
  await excel.answer();
  watch.moveTo(at('B4'));
  await excel.fail();
  expect([excel.asked, found]).toEqual([['B3', 'B4'], [table(1)]]);
});

test('where Excel tells of no changes the selection is still followed', async () => {
  excel.watchCells = () => Promise.reject(new Error('older'));
  await watch.follow(excel);
  watch.moveTo(at('B3'));
  await excel.answer();
  expect(found).toEqual([table(1)]);
});

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 5));
}
