import fc from 'fast-check';
import packed from '../../assets/reference/datapackage.json?edition';
import { unpackEdition } from '../../src/reference/packed-edition';
import { countsIn, judgeChange, type Count } from '../../src/reference/plausible-change';

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
    const { kind } = judgeChange(counts.slice(0, i), from, to);
    return kind === 'unusual' ? [to.day] : [];
  });
}

function next(counts: readonly Count[], day: string, change: number) {
  const from = counts.at(-1) ?? { day: '', total: 0 };
  return judgeChange(counts, from, { day, total: from.total + change });
}

test('the months so far would have led to one question', () => {
  expect(asked(oryx)).toEqual([]);
  expect(asked(claims)).toEqual(['2023-10-31']);
});

test('a rise is held to the largest of as many months in two years', () => {
  // 110 tanks were added in April 2025, 110 + 84 in April and May.
  expect(next(oryx, '2026-08-01', 110)).toEqual({ kind: 'usual' });
  expect(next(oryx, '2026-08-31', 111)).toEqual({ kind: 'unusual', most: 110 });
  expect(next(oryx, '2026-09-30', 194)).toEqual({ kind: 'usual' });
  expect(next(oryx, '2026-09-30', 195)).toEqual({ kind: 'unusual', most: 194 });
});

test('a fall is a correction up to the median month, and asked about beyond it', () => {
  expect(next(oryx, '2026-08-01', -45)).toEqual({ kind: 'correction' });
  expect(next(oryx, '2026-08-01', -46)).toEqual({ kind: 'unusual', most: 45 });
  expect(next(oryx, '2026-08-01', -300)).toEqual({ kind: 'unusual', most: 45 });
  expect(next(claims, '2026-08-01', -2)).toEqual({ kind: 'correction' });
});

test('a row that is revised counts as one change', () => {
  const at = oryx[40] ?? { day: '', total: 0 };
  expect(judgeChange(oryx, at, { ...at, total: at.total - 20 })).toEqual({ kind: 'correction' });
  expect(judgeChange(oryx, at, { ...at, total: at.total + 111 })).toMatchObject({ most: 110 });
});

test('a history of fewer than six changes explains nothing, and nothing is asked', () => {
  const short = oryx.slice(0, 6);
  expect(next(short, '2022-08-31', 10_000)).toEqual({ kind: 'usual' });
  expect(next(short, '2022-08-31', -700)).toEqual({ kind: 'correction' });
  expect(next(oryx.slice(0, 7), '2022-09-30', 10_000)).toMatchObject({ kind: 'unusual' });
});

test('a time longer than the history is held to its pace', () => {
  const [first, last] = [oryx.at(-25), oryx.at(-1)];
  const most = (last?.total ?? 0) - (first?.total ?? 0);
  expect(next(oryx, '2028-08-10', most * 2)).toMatchObject({ kind: 'unusual' });
  expect(next(oryx, '2030-07-31', most * 2)).toEqual({ kind: 'usual' });
});

test('no change is always usual, and a larger one never less doubtful than a smaller', () => {
  const rank = { usual: 0, correction: 0, unusual: 1 };
  const total = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(fc.array(total, { maxLength: 40 }), total, total, (totals, a, b) => {
      const counts = totals.map((value, i) => ({ day: `20${String(10 + i)}-06-30`, total: value }));
      const from = { day: '2051-06-30', total: 10_000 };
      const judged = (change: number, sign: number) =>
        judgeChange(counts, from, { day: '2051-07-31', total: 10_000 + sign * change }).kind;
      expect(judged(0, 1)).toBe('usual');
      for (const sign of [1, -1])
        expect(rank[judged(Math.min(a, b), sign)]).toBeLessThanOrEqual(
          rank[judged(Math.max(a, b), sign)],
        );
    }),
  );
});

test('counts stand on days, else on the last days of months, and skip what is empty', () => {
  const field = { title: '', description: '' };
  const month = { ...field, name: 'month', type: 'yearmonth' } as const;
  const total = { ...field, name: 'total', type: 'integer' } as const;
  expect(
    countsIn(
      {
        fields: [month, total],
        rows: [
          ['2024-02', 5],
          ['2024-03', null],
        ],
      },
      1,
    ),
  ).toEqual([{ day: '2024-02-29', total: 5 }]);
  expect(countsIn({ fields: [total], rows: [[5]] }, 0)).toEqual([]);
});
