import type { InsertRecord, InsertResult } from '../../../src/excel/tables/insert/insert-table';
import type { Offer } from '../../../src/reference/stored/base';
import { Announcement } from '../../../src/taskpane/page/announcement';
import { InsertTask } from '../../../src/taskpane/insert/insert-task';
import { edition, losses } from '../sample-edition';

/** An element that notes what it is asked to say and to show. */
class Host extends EventTarget {
  readonly said: string[] = [];
  updates = 0;
  readonly updateComplete = Promise.resolve(true);

  constructor() {
    super();
    this.addEventListener(Announcement.type, (event) => {
      if (event instanceof Announcement) this.said.push(event.text);
    });
  }
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {
    this.updates += 1;
  }
}

const offer: Offer = { table: losses, edition, origin: { kind: 'bundled' } };

const inserted: InsertResult = {
  kind: 'inserted',
  table: 'ref_losses_sample',
  tableId: '{1}',
  sheet: 'My data',
  address: 'B2:H11',
  rows: 6,
  record: {} as InsertRecord,
};

test('says that it inserts, then what was inserted and where', async () => {
  const host = new Host();
  const task = new InsertTask(host);
  const running = task.run({ insertTable: () => Promise.resolve(inserted) }, offer, {
    kind: 'new-sheet',
  });
  expect(task.insertion.kind).toBe('running');
  await running;
  expect(task.insertion).toEqual({ kind: 'ended', result: inserted, offer });
  expect(host.said).toEqual([
    'Inserting Sample losses on a new sheet',
    "Inserted 6 rows as ref_losses_sample at 'My data'!B2:H11.",
  ]);
});

test('a second press while one runs inserts nothing', async () => {
  let finish: (result: InsertResult) => void = () => undefined;
  const insert = jest.fn(() => new Promise<InsertResult>((resolve) => (finish = resolve)));
  const task = new InsertTask(new Host());
  const first = task.run({ insertTable: insert }, offer, { kind: 'selection' });
  await task.run({ insertTable: insert }, offer, { kind: 'selection' });
  expect(insert).toHaveBeenCalledTimes(1);
  finish(inserted);
  await first;
});

test('what the ribbon did waits until the running insert has ended', async () => {
  let finish: (result: InsertResult) => void = () => undefined;
  const insert = () => new Promise<InsertResult>((resolve) => (finish = resolve));
  const task = new InsertTask(new Host());
  const first = task.run({ insertTable: insert }, offer, { kind: 'selection' });
  const failed: InsertResult = { kind: 'failed', message: 'Excel is busy.' };
  const reported = task.report(failed);
  await Promise.resolve();
  expect(task.insertion.kind).toBe('running');
  finish(inserted);
  await first;
  await reported;
  expect(task.insertion).toEqual({ kind: 'ended', result: failed });
});

test.each<[InsertResult, string]>([
  [
    { kind: 'occupied', sheet: 'Sheet1', wanted: 'B2:H11', occupied: 'B2, C4:D9', free: 'B14' },
    'Nothing was written: on Sheet1, B2:H11 is not free (B2, C4:D9).',
  ],
  [{ kind: 'failed', message: 'Excel is editing a cell.' }, 'Excel is editing a cell.'],
])('%p is said in words', async (result, text) => {
  const host = new Host();
  await new InsertTask(host).report(result);
  expect(host.said).toEqual([text]);
});

test('dismissing leaves nothing to show', async () => {
  const task = new InsertTask(new Host());
  await task.report(inserted);
  task.dismiss();
  expect(task.insertion).toEqual({ kind: 'none' });
});
