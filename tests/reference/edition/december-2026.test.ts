import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPackage } from '../../../src/build/read-package';
import { readChangelog, reasonsFor } from '../../../src/reference/edition/changelog';
import type { Cell, Edition } from '../../../src/reference/edition/edition';
import { changesBetween } from '../../../src/reference/edition/edition-changes';
import { figuresOf, type Figure } from '../../../src/reference/figures/figure';
import { describeProblem } from '../../../src/reference/package/package-problem';
import { pinOf } from '../../../src/reference/stored/pin';
import { rereadPin } from '../../../src/reference/stored/read-pin';

function editionIn(folder: string): Edition {
  const { edition } = readPackage(path.resolve(folder));
  if (!edition.ok) throw new Error(edition.error.map(describeProblem).join('\n'));
  return edition.value;
}

const before = editionIn('tests/cases/edition-2026-8-0');
const now = editionIn('assets/reference');
const figures = figuresOf(now);
const log = readChangelog(readFileSync('assets/reference/CHANGELOG.md', 'utf8'));

const janesNote = 'Said in November 2025 of 2022: December stands in.';
const refuted = expect.stringContaining('quotes open sources in order to refute them') as string;
const corrected: readonly (readonly [key: string, what: Partial<Figure>])[] = [
  [
    'dprk.tanks.delivered',
    { note: expect.stringMatching(/584 of 4389.*about 589 in July/) as string },
  ],
  ['refurbishment.iiss.2023', { sourceId: 'iiss-mb-2024', low: 1180, high: 1280 }],
  ['storage.restorable.kovalenko', { low: null, best: null, high: 2900 }],
  ['storage.nominal.kovalenko', { low: 13000, best: 13000, note: refuted }],
  ['storage.nominal.kovalenko.t62', { best: 2500, note: refuted }],
  ['storage.nominal.kovalenko.t72', { best: 8000, note: refuted }],
  ['storage.nominal.kovalenko.t80', { best: 3000, note: refuted }],
  ['storage.nominal.kovalenko.t90', { best: 200, note: refuted }],
  [
    'refurbishment.highmarsed.early',
    { low: null, best: 115, periodStart: '2023-07', periodEnd: '2023-07' },
  ],
  ['storage.prewar.tni', { low: null, best: 7300, asOf: '2020-12' }],
  [
    'dprk.stock.t62.serviceable',
    { label: expect.stringContaining('Chonmaho') as string, best: 500 },
  ],
  ['refurbishment.cavoli.2025', { note: expect.stringContaining('is not said') as string }],
  ['dprk.shells.rok-dia', { low: 12_000_000, best: 12_000_000, high: null }],
  ['dprk.troops.rok-dia', { viaSourceId: 'thedefensenews-2025-07' }],
  ['losses.oryx.added.2026-h1', { best: 106, periodEnd: '2026-06-30' }],
  ['dprk.troops.msmt.2024', { low: 11000, best: 11000, note: 'More than.' }],
  ['refurbishment.highmarsed.total.t62', { best: 700, note: 'Nearly.' }],
  ['refurbishment.plan.t72b3m', { periodStart: null, best: 828 }],
  [
    'storage.remaining.2024-12.t62',
    { note: expect.stringContaining('only "by 2024"') as string, best: 1082 },
  ],
  ['active.axe.2022', { sourceId: 'trenchart-2025-10-13', best: 4000 }],
  [
    'storage.remaining-share.2024-12',
    { evidence: 'secondary', sourceId: 'isw-2024-12', viaSourceId: '112ua-voa-2025', best: 47 },
  ],
  ['dprk.missiles.budanov', { periodStart: '2024-01-01', periodEnd: '2024-12-31', best: 148 }],
  ['dprk.troops.planned', { sourceId: 'shoigu-2025-06', best: 6000 }],
  ['dprk.revenue.guseinova', { low: 1.7e9, high: 5.5e9 }],
  ['dprk.revenue.naumann.2025', { low: 5.6e9, high: 9.8e9 }],
  ['losses.janovsky.total.2023-02', { sourceId: 'janovsky-cnn-2023-02-09', asOf: '2023-02-09' }],
  ['active.janovsky.2022', { best: 3000 }],
  ['active.janes.2025.t72b3', { asOf: '2025-11' }],
  ['active.janes.2025.t90m', { asOf: '2025-11' }],
  ['active.janes.2025.t80bvm', { asOf: '2025-11' }],
  ['active.janes.2022.t72b3', { asOf: '2022-12', note: janesNote }],
  ['active.janes.2022.t90m', { asOf: '2022-12', note: janesNote }],
  ['active.janes.2022.t80bvm', { asOf: '2022-12', note: janesNote }],
  ['production.new.janes.2025', { asOf: '2025-11' }],
  ['production.new.janes.2025.t90m', { asOf: '2025-11' }],
  ['production.new.janes.2025.t80bvm', { asOf: '2025-11' }],
  ['production.new.cit.t90m.2022', { asOf: '2025-06', label: 'T-90Ms produced in 2022, CIT' }],
  ['production.new.cit.t90m.2023', { asOf: '2025-06', label: 'T-90Ms produced in 2023, CIT' }],
  ['production.new.cit.t90m.2024', { asOf: '2025-06', label: 'T-90Ms produced in 2024, CIT' }],
  ['production.new.cit.t90m.2022-2024', { asOf: '2025-06', low: 400, high: 550 }],
  ['production.plan.frontelligence.t90m', { asOf: '2025-10', low: 1783, best: 1783 }],
  ['production.plan.frontelligence.t90m.2027-2029', { asOf: '2025-10' }],
  ['production.plan.frontelligence.t90m.2028', { asOf: '2025-10' }],
  ['production.plan.frontelligence.t90m2.2026', { asOf: '2025-10' }],
  ['dprk.output.korean-press', { asOf: '2013-06-19', periodEnd: '2012-12-31', best: 900 }],
  ['dprk.output.korean-press.monthly', { asOf: '2013-06-19', periodEnd: '2012-12-31', best: 10.7 }],
];

test.each(corrected)('%s says what its source says', (key, what) => {
  expect(figures.get(key)).toMatchObject(what);
});

test('its tables have as many rows as were counted for them', () => {
  const counts = Object.fromEntries(now.tables.map(({ id, rows }) => [id, rows.length]));
  expect(counts).toMatchObject({
    losses_oryx: 56, // months from 2022-02 to 2026-09
    losses_general_staff: 55, // to 2026-08
    losses_oryx_by_family: 392, // seven families at 56 month ends
    losses_oryx_by_picture: 364, // seven families in 51 months, and without a date
    figures: 246,
  });
});

test('a workbook of the edition before moves, and is told why each of its figures changes', () => {
  const pin = rereadPin(pinOf(before));
  if (!pin.ok) throw new Error(pin.error);
  const changes = changesBetween(pin.value.figures, figures);
  const kinds = (kind: string) => changes.filter((change) => change.kind === kind);
  expect([kinds('added').length, kinds('removed').length]).toEqual([50, 0]);
  const unexplained = kinds('changed').filter(
    ({ figure }) => reasonsFor(log, figure.key, before.version, now.version).length === 0,
  );
  expect(unexplained.map(({ figure }) => figure.key)).toEqual([]);
  const changed = kinds('changed').map(({ figure }) => figure.key);
  const expected = corrected.map(([key]) => key).filter((key) => pin.value.figures.has(key));
  expect(changed).toEqual(expect.arrayContaining(expected));
});

/** Rows of a table as objects. */
function rowsOf(id: string): readonly Readonly<Record<string, Cell>>[] {
  const table = now.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.fields.map(({ name }, i) => [name, row[i] ?? null])),
  );
}

test('the seven families add up to the list, but for the month ends that the notes name', () => {
  const sums = new Map<Cell, number>();
  for (const { as_of: day = null, total } of rowsOf('losses_oryx_by_family'))
    sums.set(day, (sums.get(day) ?? 0) + Number(total));
  const apart = rowsOf('losses_oryx').map(
    ({ as_of: day = null, total }) => [day, (sums.get(day) ?? NaN) - Number(total)] as const,
  );
  expect(apart.filter(([, by]) => by === 0)).toHaveLength(42);
  expect(apart.filter(([, by]) => by !== 0 && Math.abs(by) <= 2)).toHaveLength(12);
  expect(apart.filter(([, by]) => Math.abs(by) > 2)).toEqual([
    ['2023-06-30', -4],
    ['2025-09-30', -6],
  ]);
});

test('families by month of the picture add up to those of the page of that day', () => {
  const rows = rowsOf('losses_oryx_by_picture');
  const lost = (family: Cell) =>
    rows
      .filter((row) => row['family'] === family)
      .reduce((sum, row) => sum + Number(row['lost']), 0);
  const page = rowsOf('losses_oryx_by_family').filter(({ month }) => month === '2026-04');
  expect(page).toHaveLength(7);
  for (const { family = null, total } of page)
    expect([family, lost(family)]).toEqual([family, total]);
  const undated = rows.filter(({ month }) => month === null);
  expect(undated.reduce((sum, row) => sum + Number(row['lost']), 0)).toBe(29);
});

test('every source is cited by a row, or by the arithmetic of a source that is', () => {
  const cited = new Set(now.tables.flatMap(({ sourceIds }) => sourceIds));
  const inputs = [...cited].flatMap((id) => now.sources.get(id)?.custom?.inputs ?? []);
  for (const id of inputs) cited.add(id);
  expect([...now.sources.keys()].filter((id) => !cited.has(id))).toEqual([]);
});
