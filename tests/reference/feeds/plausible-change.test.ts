import fc from 'fast-check';
import packed from '../../../assets/reference/datapackage.json?edition';
import { addDays, daysBetween } from '../../../src/reference/iso-date';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { allowanceOf, countsIn, type Count } from '../../../src/reference/feeds/plausible-change';

const edition = unpackEdition(packed);

function history(id: string, total: string): readonly Count[] {
  const table = edition.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return countsIn(
    table,
    table.fields.findIndex(({ name }) => name === total),
  );
}

const oryx = history('losses_oryx', 'total');
const claims = history('losses_general_staff', 'cumulative_claimed');

/** The months that the rule, knowing only what came before, would have asked about. */
function asked(counts: readonly Count[]): string[] {
  return counts.flatMap((to, i) => {
    const from = counts[i - 1];
    if (!from) return [];
    const { rise, fall } = allowanceOf(counts.slice(0, i));
    const change = to.total - from.total;
    return change > rise(daysBetween(from.day, to.day)) || -change > fall ? [to.day] : [];
  });
}

test('the months so far would have led to one question', () => {
  expect(asked(oryx)).toEqual([]);
  expect(asked(claims)).toEqual(['2023-10-31']);
});

test('a rise is held to the largest of as many months in two years', () => {
  const { rise } = allowanceOf(oryx);
  // 110 tanks were added in April 2025, 110 + 84 in April and May.
  expect([0, 1, 28, 31].map(rise)).toEqual([110, 110, 110, 110]);
  expect([32, 62].map(rise)).toEqual([194, 194]);
});

test('a fall is held to the median month', () => {
  expect(allowanceOf(oryx).fall).toBe(30);
  expect(allowanceOf(claims).fall).toBe(113);
});

test('a history of fewer than six changes explains nothing, and nothing is asked', () => {
  const short = allowanceOf(oryx.slice(0, 6));
  expect([short.rise(31), short.fall]).toEqual([Infinity, Infinity]);
  const long = allowanceOf(oryx.slice(0, 7));
  expect([long.rise(31), long.fall]).toEqual([311, 102]);
});

test('a time longer than the history is held to its pace', () => {
  const two = (oryx.at(-1)?.total ?? 0) - (oryx.at(-25)?.total ?? 0);
  expect(allowanceOf(oryx).rise(24 * 31)).toBe(two);
  expect(allowanceOf(oryx).rise(48 * 31)).toBe(2 * two);
});

test('an allowance is a number from 0 up, no smaller for more time, and never of older changes', () => {
  const counts = fc
    .array(fc.record({ days: fc.nat(70), added: fc.integer({ min: -500, max: 500 }) }), {
      minLength: 24,
      maxLength: 24,
    })
    .map((steps) =>
      steps.reduce<Count[]>(
        (list, { days, added }) => {
          const before = list.at(-1) ?? { day: '2022-01-01', total: 0 };
          return [...list, { day: addDays(before.day, days), total: before.total + added }];
        },
        [{ day: '2022-01-01', total: 9000 }],
      ),
    );
  fc.assert(
    fc.property(counts, fc.nat(3000), fc.nat(3000), (history, a, b) => {
      const { rise, fall } = allowanceOf(history);
      expect(fall).toBeGreaterThanOrEqual(0);
      expect(rise(0)).toBeGreaterThanOrEqual(0);
      expect(rise(Math.max(a, b))).toBeGreaterThanOrEqual(rise(Math.min(a, b)));
      const older = [{ day: '2021-01-01', total: 50_000 }, ...history];
      expect([allowanceOf(older).rise(a), allowanceOf(older).fall]).toEqual([rise(a), fall]);
    }),
  );
});

test('counts stand on days, else on the last days of months, and skip what is empty', () => {
  const field = { title: '', description: '' };
  const month = { ...field, name: 'month', type: 'yearmonth' } as const;
  const total = { ...field, name: 'total', type: 'integer' } as const;
  const rows = [
    ['2024-02', 5],
    ['2024-03', null],
  ];
  expect(countsIn({ fields: [month, total], rows }, 1)).toEqual([{ day: '2024-02-29', total: 5 }]);
  expect(countsIn({ fields: [total], rows: [[5]] }, 0)).toEqual([]);
});
