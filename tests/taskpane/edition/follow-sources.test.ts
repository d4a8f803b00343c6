import type { WorkbookEdition } from '../../../src/excel/edition/workbook-edition';
import { sourcesFollower } from '../../../src/taskpane/edition/follow-sources';
import { edition } from '../sample-edition';

const updated = jest.fn();
const workbook = { updateSources: updated };
const opened = Promise.resolve({ known: edition } as unknown as WorkbookEdition);

beforeEach(() => {
  jest.useFakeTimers();
  updated.mockReset();
});
afterEach(() => jest.useRealTimers());

test('figures clicked one after the other bring Sources up to date once, with what the workbook knows', async () => {
  const follow = sourcesFollower(workbook, opened);
  follow();
  await jest.advanceTimersByTimeAsync(300);
  follow();
  await jest.advanceTimersByTimeAsync(300);
  expect(updated).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(updated.mock.calls).toEqual([[edition]]);
});

test('an update that fails is no error of the page, and the next change tries again', async () => {
  const follow = sourcesFollower(workbook, opened);
  updated.mockRejectedValueOnce(new Error('Excel is editing a cell.'));
  follow();
  await jest.advanceTimersByTimeAsync(10_000);
  follow();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(updated).toHaveBeenCalledTimes(2);
});

test('where the edition did not load nothing is written', async () => {
  sourcesFollower(workbook, Promise.resolve(undefined))();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(updated).not.toHaveBeenCalled();
});
