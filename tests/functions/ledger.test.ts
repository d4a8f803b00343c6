import { call, CellError } from './shipped-functions';

const columns = ['Month', 'Opening', 'Lost', 'Refurbished', 'Produced', 'Delivered', 'Closing'];
const ledger = (...given: unknown[]) => call('TANKLEDGER', ...given) as unknown[][];
const firstColumn = (table: unknown[][]) => table.slice(1).map(([name]) => name);

test('the reserve has a column only when one is given', () => {
  expect(ledger(1750, 117, 70, 3, 2, 8)[0]).toEqual(columns);
  expect(ledger(1750, 117, 70, 3, 2, 8, 1000)[0]).toEqual([...columns, 'Reserve']);
  // A blank cell is a reserve of 0, and not a reserve left out.
  expect(ledger(1750, 117, 70, 3, 1, 8, [[null]])[1]).toEqual([1, 1750, 117, 0, 8, 3, 1644, 0]);
});

test.each([
  // EDATE keeps the day, and takes the month's last when there is no such day.
  ['2025-01-31', [45688, 45716, 45747, 45777]],
  [45688, [45688, 45716, 45747, 45777]],
  ['2024-01-31', [45322, 45351, 45382, 45412]],
  ['2024-12-01', [45627, 45658, 45689, 45717]],
  ['1900-03-01', [61, 92, 122, 153]],
])('from %s on its rows are named by date, as EDATE counts', (first, serials) => {
  expect(firstColumn(ledger(1750, 117, 70, 3, 4, 8, null, first))).toEqual(serials);
});

test('a time of day is dropped', () => {
  expect(firstColumn(ledger(1, 0, 0, 0, 2, 0, null, 45688.75))).toEqual([45688, 45716]);
});

test('a ledger may end in December 9999, and no later', () => {
  expect(firstColumn(ledger(1, 0, 0, 0, 12, 0, null, '9999-01-01')).at(-1)).toBe(2958435);
  expect(call('TANKLEDGER', 1, 0, 0, 0, 13, 0, null, '9999-01-01')).toEqual(
    new CellError(
      '#VALUE!',
      'first: expected a date 12 months or more before 9999-12-31, got 9999-01-01',
    ),
  );
  // The date that the message asks for is accepted.
  expect(firstColumn(ledger(1, 0, 0, 0, 13, 0, null, '9998-12-31')).at(-1)).toBe(2958465);
});

test('1200 months with schedules of 1200 entries', () => {
  const schedule = (from: number) => Array.from({ length: 1200 }, (_, at) => [from + (at % 7)]);
  const given = [5e5, schedule(117), schedule(70), schedule(3), 1200, schedule(8), 5e4];
  const table = ledger(...given);
  expect(table).toHaveLength(1201);
  const [start, losses, refurb, dprk, , production, reserve] = given;
  const stock = call('TANKSTOCK', start, losses, refurb, dprk, 1200, production, reserve);
  expect(stock).toEqual([[table.at(-1)?.[6]]]);
});
