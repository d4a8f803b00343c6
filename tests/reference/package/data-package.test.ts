import packed from '../../../assets/reference/datapackage.json?edition';
import { withInputs } from '../../../src/reference/cite/cited-ids';
import type { Cell } from '../../../src/reference/edition/edition';
import { figuresOf } from '../../../src/reference/figures/figure';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { rewritten, traps } from '../traps';

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
  expect(Object.fromEntries(counts)).toEqual({
    losses_oryx: 56,
    losses_oryx_by_family: 392,
    losses_oryx_by_picture: 364,
    losses_general_staff: 55,
    storage: 43,
    rates: 49,
    dprk: 49,
    figures: 246,
    rivals: 112,
    timeline: 33,
    predictions: 16,
  });
  expect(edition.sources.size).toBe(176);
});

test('both series run month by month from the invasion to September and August 2026', () => {
  expect([...oryx.keys()].slice(0, -1)).toEqual([...claims.keys()]);
  expect([[...oryx.keys()][0], [...oryx.keys()].at(-1)]).toEqual(['2022-02', '2026-09']);
});

test('figures that restate the monthly series agree with them', () => {
  const best = (key: string) => figures.get(key)?.best ?? NaN;
  const change = (counts: Map<Cell, number>, from: string, to: string) =>
    (counts.get(to) ?? NaN) - (counts.get(from) ?? NaN);
  expect(best('losses.oryx.latest.total')).toBe(oryx.get('2026-09'));
  expect(best('losses.general-staff.latest.total')).toBe(claims.get('2026-08'));
  expect(best('losses.oryx.added.2022')).toBe(oryx.get('2022-12'));
  expect(best('losses.general-staff.added.2022')).toBe(claims.get('2022-12'));
  for (const year of [2023, 2024, 2025]) {
    const [from, to] = [`${String(year - 1)}-12`, `${String(year)}-12`];
    expect(best(`losses.oryx.added.${String(year)}`)).toBe(change(oryx, from, to));
    expect(best(`losses.general-staff.added.${String(year)}`)).toBe(change(claims, from, to));
  }
  expect(best('losses.oryx.added.2026-h1')).toBe(change(oryx, '2025-12', '2026-06'));
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
  const since2024 = [...oryx].filter(([month]) => String(month) >= '2024-03' && claims.has(month));
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

test.each(traps)('the notes say that %s (%s)', (_, id, said) => {
  const notes = table(id).notes.join(' ');
  for (const words of said) expect(notes).toMatch(words);
});

test.each(rewritten)('the reading of %s says what the article means', (key, meant) => {
  expect(figures.get(key)).toMatchObject({
    inArticle: true,
    reading: expect.stringMatching(meant) as string,
  });
});

test('each table of losses names the licence of every copy that it was read in', () => {
  for (const { id } of edition.tables.filter(({ id }) => id.startsWith('losses_'))) {
    const licences = table(id).sourceIds.flatMap(
      (source) => edition.sources.get(source)?.custom?.licence ?? [],
    );
    expect(licences.length).toBeGreaterThan(0);
    for (const licence of licences.filter((name) => name !== 'none stated'))
      expect(table(id).licence).toContain(`(${licence})`);
    expect(/states? no licence/.test(table(id).licence)).toBe(licences.includes('none stated'));
  }
});

test('a figure known only from the article is marked so, and one read in a report names it', () => {
  for (const figure of figures.values()) {
    const cited = withInputs([figure.sourceId, figure.viaSourceId ?? ''], edition.sources);
    if (figure.evidence === 'article') expect(cited).toContain('asiatimes-2025-05-06');
    if (figure.evidence === 'primary')
      expect(figure.viaSourceId ?? figure.sourceId).not.toBe('asiatimes-2025-05-06');
  }
});

/** A row of a table as an object, by the text of its key. */
function rowsByKey(id: string) {
  const { fields, rows } = table(id);
  const objects = rows.map((row) =>
    Object.fromEntries(fields.map(({ name }, i): [string, Cell] => [name, row[i] ?? null])),
  );
  return new Map(objects.map((row) => [String(row['key']), row]));
}

test('the tables of one subject show the figures’ own numbers, sources and notes', () => {
  const all = rowsByKey('figures');
  for (const id of ['storage', 'rates', 'dprk', 'rivals'])
    for (const [key, row] of rowsByKey(id)) {
      const names = Object.keys(row).filter((name) => name in (all.get(key) ?? {}));
      expect(names).toEqual(expect.arrayContaining(['low', 'best', 'high', 'source_id']));
      for (const name of names)
        expect([key, name, row[name]]).toEqual([key, name, all.get(key)?.[name]]);
    }
});

test('every figure of storage, of refurbishment and of North Korea stands in its table', () => {
  const startingWith = (...subjects: string[]) =>
    [...figures.values()]
      .filter(
        ({ key, unit }) =>
          subjects.includes(key.split('.')[0] ?? '') && !['percent', 'ratio'].includes(unit),
      )
      .map(({ key }) => key)
      .toSorted();
  expect([...rowsByKey('storage').keys()].toSorted()).toEqual(startingWith('storage'));
  expect([...rowsByKey('rates').keys()].toSorted()).toEqual(
    startingWith('refurbishment', 'production'),
  );
  expect([...rowsByKey('dprk').keys()].toSorted()).toEqual(startingWith('dprk'));
});

test('rates a month are the source’s own rates, and totals are not made into rates', () => {
  const rates = rowsByKey('rates');
  expect(rates.get('refurbishment.ari.2023')).toMatchObject({
    best: 390,
    unit: 'tanks/year',
    best_month: 32.5,
  });
  expect(rates.get('refurbishment.highmarsed.2024-07')).toMatchObject({ best: 60, best_month: 60 });
  expect(rates.get('refurbishment.highmarsed.total')).toMatchObject({
    best: 2500,
    unit: 'tanks',
    best_month: null,
  });
  expect(rates.get('refurbishment.kevliuk.2024-11')).toMatchObject({
    low_month: null,
    high_month: 160,
  });
});

test('storage is counted in tanks throughout', () => {
  for (const row of rowsByKey('storage').values())
    expect([row['low'], row['best'], row['high']].some((value) => typeof value === 'number')).toBe(
      true,
    );
  const units = table('storage').fields.flatMap(({ unit }) => unit ?? []);
  expect(units).toEqual(['tanks', 'tanks', 'tanks']);
});
