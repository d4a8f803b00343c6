import packed from '../../../assets/reference/datapackage.json?edition';
import { cite } from '../../../src/reference/cite/citation';
import { withInputs } from '../../../src/reference/cite/cited-ids';
import type { Cell } from '../../../src/reference/edition/edition';
import { figuresOf } from '../../../src/reference/figures/figure';
import { referenceOf } from '../../../src/reference/figures/lookup';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';

const edition = unpackEdition(packed);
const figures = figuresOf(edition);

/** A number that arithmetic rests on, and the ids of who says it and where it was read. */
interface Operand {
  readonly value: number;
  readonly cited: readonly string[];
}

/** A figure by its key, or a running total by its month: `2024-12`, `claims 2024-12`. */
function operand(name: string): Operand {
  const figure = figures.get(name);
  if (figure)
    return { value: figure.best ?? NaN, cited: texts(figure.sourceId, figure.viaSourceId) };
  const [month, claims] = name.split(' ').toReversed();
  const [id, total] =
    claims === undefined
      ? ['losses_oryx', 'total']
      : ['losses_general_staff', 'cumulative_claimed'];
  const table = edition.tables.find((each) => each.id === id);
  const row = table?.rows.find(([first]) => first === month) ?? [];
  const cell = (column: string) =>
    row[table?.fields.findIndex((field) => field.name === column) ?? -1] ?? null;
  return { value: Number(cell(total)), cited: texts(cell('source_id'), cell('via_source_id')) };
}

function texts(...cells: readonly Cell[]): string[] {
  return cells.filter((cell) => typeof cell === 'string');
}

const change = (to: number, from: number) => to - from;
const percent = (part: number, whole: number) => (100 * part) / whole;
const ratio = (above: number, below: number) => above / below;
const years = ['2023', '2024', '2025'];

type Working = [
  key: string,
  work: (a: number, b: number) => number,
  a: string,
  b: string,
  digits: number,
];

const workings: Working[] = [
  ...years.flatMap((year): Working[] => {
    const [to, from] = [`${year}-12`, `${String(Number(year) - 1)}-12`];
    return [
      [`losses.oryx.added.${year}`, change, to, from, 0],
      [`losses.general-staff.added.${year}`, change, `claims ${to}`, `claims ${from}`, 0],
    ];
  }),
  ['losses.oryx.added.2026-h1', change, '2026-06', '2025-12', 0],
  ['losses.oryx.share.destroyed', percent, 'losses.oryx.destroyed', 'losses.oryx.total', 1],
  [
    'losses.oryx.latest.share.destroyed',
    percent,
    'losses.oryx.latest.destroyed',
    'losses.oryx.latest.total',
    1,
  ],
  ['losses.ratio.general-staff-to-oryx.2024-03', ratio, 'claims 2024-03', '2024-03', 2],
  [
    'losses.ratio.general-staff-to-oryx.2025-05',
    ratio,
    'losses.general-staff.total',
    'losses.oryx.total',
    2,
  ],
  ['losses.ratio.general-staff-to-oryx.2026-07', ratio, 'claims 2026-07', '2026-07', 2],
  ['losses.undercount.derived.2023', ratio, 'losses.iiss.2023', 'losses.oryx.added.2023', 1],
  ['losses.undercount.derived.2024', ratio, 'losses.iiss.2024', 'losses.oryx.added.2024', 2],
  [
    'storage.remaining-share.re-russia.2024-12',
    percent,
    'storage.remaining.2024-12.re-russia',
    'storage.prewar.re-russia',
    1,
  ],
  [
    'storage.remaining.2024-12.derived',
    (share, stock) => (share * stock) / 100,
    'storage.remaining-share.2024-12',
    'storage.prewar.total',
    0,
  ],
  [
    'dprk.output.korean-press.monthly',
    (built) => built / 84,
    'dprk.output.korean-press',
    'dprk.output.korean-press',
    1,
  ],
];

test.each(workings)('%s is what its operands give, and cites them', (key, work, a, b, digits) => {
  const [first, second] = [operand(a), operand(b)];
  const figure = figures.get(key);
  expect(figure?.best).toBe(Number(work(first.value, second.value).toFixed(digits)));
  const cited = withInputs([...first.cited, ...second.cited], edition.sources);
  const isWorkedOut = (id: string) => edition.sources.get(id)?.custom?.inputs !== undefined;
  expect(edition.sources.get(figure?.sourceId ?? '')?.custom?.inputs).toEqual(
    expect.arrayContaining(cited.filter((id) => !isWorkedOut(id))),
  );
});

const threeYears = 'production.new.cit.t90m.2022-2024';

test('the T-90Ms of three years are those of each', () => {
  const ends = (key: string) => {
    const { low, high } = figures.get(key) ?? {};
    return [low ?? NaN, high ?? NaN] as const;
  };
  const yearly = ['2022', '2023', '2024'].map((year) => ends(`production.new.cit.t90m.${year}`));
  expect(ends(threeYears)).toEqual(
    yearly.reduce(([low, high], [least, most]) => [low + least, high + most], [0, 0]),
  );
  expect(edition.sources.get('derived-cit')?.custom?.inputs).toEqual(
    texts(...operand('production.new.cit.t90m.2022').cited),
  );
});

test('there is no other arithmetic, and what it is worked out from is cited with it', () => {
  const worked = [...figures.values()].filter(
    ({ sourceId }) => edition.sources.get(sourceId)?.custom?.inputs,
  );
  const tested = [...workings.map(([key]) => key), threeYears];
  expect(worked.map(({ key }) => key).toSorted()).toEqual(tested.toSorted());
  const reference = referenceOf(edition);
  const cited = (key: string, style: string) => {
    const text = cite(reference, key, style);
    return text.ok ? text.value : undefined;
  };
  const key = 'losses.oryx.share.destroyed';
  expect(cited(key, 'author-date')).toBe('TankStock for Excel 2026, from Oryx 2025 and Drake 2026');
  expect(cited('derived-re-russia', 'apa')).toMatch(
    /^TankStock for Excel\. \(2026\)\. Arithmetic .* \[Data set\]\. From \S.*2025/,
  );
  expect(cited(key, 'note')).toMatch(
    /^TankStock for Excel, “Arith.*” \(November 2026\), from Oryx, “[^;]*; Lee Drake, “[^;]*\.$/,
  );
});

test.each([
  ['losses.oryx.total.2024-02', '2024-02'],
  ['losses.general-staff.total.2024-02', 'claims 2024-02'],
])('%s is the running total of its month', (key, month) => {
  expect(operand(key)).toEqual(operand(month));
});

test('the latest states of the Oryx list are those of its last month', () => {
  const table = edition.tables.find(({ id }) => id === 'losses_oryx');
  const last = table?.rows.at(-1) ?? [];
  for (const state of ['destroyed', 'damaged', 'abandoned', 'captured', 'total'])
    expect([state, figures.get(`losses.oryx.latest.${state}`)?.best]).toEqual([
      state,
      last[table?.fields.findIndex(({ name }) => name === state) ?? -1],
    ]);
});
