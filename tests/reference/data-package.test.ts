import packed from '../../assets/reference/datapackage.json?edition';
import type { Cell } from '../../src/reference/edition';
import { figuresOf } from '../../src/reference/figure';
import { unpackEdition } from '../../src/reference/packed-edition';

const edition = unpackEdition(packed);
const figures = figuresOf(edition);

function table(id: string) {
  const found = edition.tables.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

/** The column of numbers of a table, by the text of another column. */
function series(id: string, name: string, by: string): Map<Cell, number> {
  const { fields, rows } = table(id);
  const place = (field: string) => fields.findIndex((candidate) => candidate.name === field);
  return new Map(rows.map((row) => [row[place(by)] ?? null, Number(row[place(name)])]));
}

const oryx = series('losses_oryx', 'total', 'month');
const claims = series('losses_general_staff', 'cumulative_claimed', 'month');

test('the tables hold their rows', () => {
  const counts = edition.tables.map(({ id, rows }) => [id, rows.length]);
  expect(Object.fromEntries(counts)).toMatchObject({
    losses_oryx: 54,
    losses_general_staff: 54,
    figures: 192,
  });
  expect(edition.sources.size).toBe(139);
});

test('both series run month by month from the invasion to the edition’s last month', () => {
  expect([...oryx.keys()]).toEqual([...claims.keys()]);
  expect([[...oryx.keys()][0], [...oryx.keys()].at(-1)]).toEqual(['2022-02', '2026-07']);
});

test('figures that restate the monthly series agree with them', () => {
  const best = (key: string) => figures.get(key)?.best ?? NaN;
  const change = (counts: Map<Cell, number>, from: string, to: string) =>
    (counts.get(to) ?? NaN) - (counts.get(from) ?? NaN);
  expect(best('losses.oryx.latest.total')).toBe(oryx.get('2026-07'));
  expect(best('losses.general-staff.latest.total')).toBe(claims.get('2026-07'));
  expect(best('losses.oryx.added.2022')).toBe(oryx.get('2022-12'));
  expect(best('losses.general-staff.added.2022')).toBe(claims.get('2022-12'));
  for (const year of [2023, 2024, 2025]) {
    const [from, to] = [`${String(year - 1)}-12`, `${String(year)}-12`];
    expect(best(`losses.oryx.added.${String(year)}`)).toBe(change(oryx, from, to));
    expect(best(`losses.general-staff.added.${String(year)}`)).toBe(change(claims, from, to));
  }
  expect(best('losses.oryx.added.2026-h1')).toBe(change(oryx, '2025-12', '2026-07'));
});

test('the four states of the Oryx list add up to its totals', () => {
  const best = (key: string) => figures.get(key)?.best ?? NaN;
  for (const list of ['losses.oryx', 'losses.oryx.latest']) {
    const states = ['destroyed', 'damaged', 'abandoned', 'captured'].map((state) =>
      best(`${list}.${state}`),
    );
    expect(states.reduce((sum, count) => sum + count)).toBe(best(`${list}.total`));
  }
});

test('what the notes say in numbers holds in the tables', () => {
  const notes = edition.tables.flatMap((candidate) => candidate.notes).join(' ');
  const since2024 = [...oryx].filter(([month]) => String(month) >= '2024-03');
  const ratios = since2024.map(([month, total]) => (claims.get(month) ?? NaN) / total);
  expect(notes).toContain(
    `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)} times the Oryx total since March 2024`,
  );
  expect(notes).toContain(
    `April 2023 shows ${String((oryx.get('2023-04') ?? NaN) - (oryx.get('2023-03') ?? NaN))} `,
  );
  const { total, destroyed } = {
    total: figures.get('losses.oryx.total'),
    destroyed: figures.get('losses.oryx.destroyed'),
  };
  expect(notes).toContain(
    `of the ${String(total?.best)} of ${String(total?.asOf)}, ${String(destroyed?.best)} were destroyed`,
  );
  expect(notes).toContain(
    `${String(figures.get('storage.ep.satisfactory')?.best)} in satisfactory condition`,
  );
  expect(notes).toContain(
    `${String(figures.get('refurbishment.resurgam.2024-02')?.best)} tanks left storage in a year`,
  );
});

test('each table of losses names the licence of every copy that it was read in', () => {
  for (const id of ['losses_oryx', 'losses_general_staff']) {
    const licences = table(id).sourceIds.flatMap(
      (source) => edition.sources.get(source)?.custom?.licence ?? [],
    );
    expect(licences.length).toBeGreaterThan(0);
    for (const licence of licences.filter((name) => name !== 'none stated'))
      expect(table(id).licence).toContain(`(${licence})`);
    expect(table(id).licence.includes('states no licence')).toBe(licences.includes('none stated'));
  }
});

test('a figure known only from the article is marked so, and one read in a report names it', () => {
  for (const figure of figures.values()) {
    if (figure.evidence === 'seed' && figure.sourceId !== 'derived')
      expect([figure.sourceId, figure.viaSourceId]).toContain('asiatimes-2025-05-06');
    if (figure.evidence === 'primary')
      expect(figure.viaSourceId ?? figure.sourceId).not.toBe('asiatimes-2025-05-06');
  }
});
