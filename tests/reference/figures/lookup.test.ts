import packed from '../../../assets/reference/datapackage.json?edition';
import { cite } from '../../../src/reference/cite/citation';
import { lookUp, referenceOf } from '../../../src/reference/figures/lookup';
import { describeLookupProblem } from '../../../src/reference/figures/lookup-problem';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';

const reference = referenceOf(unpackEdition(packed));

/** What the cells show: values, or "#N/A: " and the message; a refusal of the whole is one such text. */
function shown(key: string, field?: string): (string | number)[] {
  const answer = lookUp(reference, key, field);
  if (!answer.ok) return [`#N/A: ${describeLookupProblem(answer.error)}`];
  return answer.value.map((cell) =>
    cell.ok ? cell.value : `#N/A: ${describeLookupProblem(cell.error)}`,
  );
}

test.each([
  ['a figure', 'losses.oryx.total', undefined, [3960]],
  ['one end of a range', 'production.new.forbes.2024', 'high', [600]],
  ['its unit', 'production.new.forbes.2024', 'unit', ['tanks/year']],
  ['its label', 'storage.prewar.t62', 'label', ['T-62s in storage in 2022']],
  ['how it is known', 'losses.general-staff.total', 'basis', ['claimed']],
  ['its day', 'losses.oryx.total', 'as_of', ['2025-05-05']],
  ['its period', 'losses.oryx.total', 'period_start', ['2022-02-24']],
  ['who says it', 'refurbishment.iiss.2024', 'source', ['iiss-2025-02']],
  ['its note', 'losses.oryx.destroyed', 'note', ['One of the four parts of 3960.']],
  ['no note', 'active.iiss.2024-02', 'note', ['']],
  ['a key with blanks and capitals', '  Losses.Oryx.TOTAL ', ' BEST ', [3960]],
])('%s', (_, key, field, expected) => {
  expect(shown(key, field)).toEqual(expected);
});

test('the page of a figure is its source’s, else that of the report it was read in', () => {
  expect(shown('losses.oryx.total', 'url')).toEqual([
    'https://www.oryxspioenkop.com/2022/02/attack-on-europe-documenting-equipment.html',
  ]);
  expect(shown('refurbishment.iiss.2024', 'url')).toEqual([
    'https://newsukraine.rbc.ua/news/russia-can-keep-fighting-for-another-year-1739367409.html',
  ]);
  expect(shown('dprk.stock.us.2016', 'url')).toEqual([
    '#N/A: dprk.stock.us.2016 has no url: no page of its source is known',
  ]);
});

describe('a range goes low, best, high into an uncertain input', () => {
  test('where a source gives only a best value, the three are equal', () => {
    expect(shown('losses.oryx.total', 'range')).toEqual([3960, 3960, 3960]);
    expect(shown('dprk.tanks.delivered', 'range')).toEqual([0, 0, 0]);
  });

  test('an end that the source leaves open stays open, and says what is given', () => {
    expect(shown('refurbishment.iiss.2024', 'range')).toEqual([
      1500,
      1500,
      '#N/A: refurbishment.iiss.2024 has no high: its source gives only low 1500 and best 1500 tanks/year; others say high 75 tanks/month (refurbishment.resurgam.output.2024)',
    ]);
    expect(shown('production.new.iiss.2023', 'range')).toEqual([
      '#N/A: production.new.iiss.2023 has no low: its source gives only high 200 tanks/year',
      '#N/A: production.new.iiss.2023 has no best: its source gives only high 200 tanks/year',
      200,
    ]);
    expect(shown('production.new.forbes.2024', 'range')).toEqual([
      500,
      '#N/A: production.new.forbes.2024 has no best: its source gives only low 500 and high 600 tanks/year; others say best 225 tanks/year (production.new.faz.2024)',
      600,
    ]);
  });

  test('no figure of the edition gets a number that its source does not give', () => {
    for (const { key, low, best, high } of reference.figures.values()) {
      const given = [low, best, high].filter((value) => value !== null);
      const numbers = shown(key, 'range').filter((cell) => typeof cell === 'number');
      expect([key, given.length > 0]).toEqual([key, true]);
      expect([key, numbers.every((number) => given.includes(number))]).toEqual([key, true]);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });
});

test('a state at one time has no period, and says so', () => {
  expect(shown('active.iiss.2022', 'period_start')).toEqual([
    '#N/A: active.iiss.2022 has no period_start: it is a state as of 2022-02',
  ]);
  expect(shown('dprk.koksan.ft', 'period_start')).toEqual([
    '#N/A: dprk.koksan.ft has no period_start: its source leaves that end open',
  ]);
});

test('an unknown field names those that there are', () => {
  expect(shown('losses.oryx.total', 'middle')).toEqual([
    '#N/A: field: expected best, low, high, range, per month, unit, label, basis, as_of, period_start, period_end, source, url, note, got "middle"',
  ]);
});

test.each([
  ['losses.orxy.total', 'losses.oryx.total'],
  ['oryx total', 'losses.oryx.total'],
  ['storage.prewar', 'storage.prewar.total'],
  ['losses_oryx_destroyed', 'losses.oryx.destroyed'],
  ['production.forbes.2024', 'production.new.forbes.2024'],
  ['dprk.tank.delivered', 'dprk.tanks.delivered'],
])('a mistyped key %s names %s', (typed, meant) => {
  const [message] = shown(typed);
  expect(message).toContain(`nothing is called "${typed}" in this edition; the nearest are`);
  expect(message).toContain(meant);
});

test.each([
  [
    'ref_losses_oryx',
    'Visually confirmed Russian tank losses',
    /; the nearest are losses\.oryx\.total/,
  ],
  [
    ' Losses-Oryx',
    'Visually confirmed Russian tank losses',
    /; the nearest are losses\.oryx\.total/,
  ],
  ['timeline', 'Timeline', /inserts$/],
])('"%s" is told to be a table', (key, title, nearest) => {
  const [message] = shown(key);
  const said = `"${key}" is no figure but a table, “${title}”, which the task pane inserts`;
  expect(message).toContain(said);
  expect(message).toMatch(nearest);
});

test('a key like no other names none', () => {
  expect(shown('zzz')).toEqual(['#N/A: nothing is called "zzz" in this edition']);
});

/** The citation, or the message. */
function cited(keyOrId: string, style?: string): string {
  const citation = cite(reference, keyOrId, style);
  return citation.ok ? citation.value : describeLookupProblem(citation.error);
}

describe('citing', () => {
  test('a figure read in a report says which', () => {
    expect(cited('refurbishment.iiss.2024')).toBe(
      'Gjerstad and Clavilier 2025, as quoted in RBC-Ukraine 2025',
    );
    expect(cited('refurbishment.iiss.2024', 'note')).toBe(
      'Michael Gjerstad and Yurri Clavilier, Analysis of Russian armour losses and replacement in 2024 ' +
        '(International Institute for Strategic Studies (IISS), February 2025), as quoted in ' +
        '“Russia can keep fighting for another year despite heavy losses - IISS report,” RBC-Ukraine, ' +
        'February 12, 2025, https://newsukraine.rbc.ua/news/russia-can-keep-fighting-for-another-year-1739367409.html.',
    );
    expect(cited('refurbishment.iiss.2024', 'apa')).toBe(
      'Gjerstad, M., & Clavilier, Y. (2025). [Analysis of Russian armour losses and replacement in 2024]. ' +
        'International Institute for Strategic Studies (IISS). As quoted in ' +
        'Russia can keep fighting for another year despite heavy losses - IISS report. (2025, February 12). ' +
        'RBC-Ukraine. https://newsukraine.rbc.ua/news/russia-can-keep-fighting-for-another-year-1739367409.html',
    );
  });

  test('a figure read in a copy of the data names the copy', () => {
    expect(cited('losses.oryx.latest.total')).toBe('Oryx 2022, via Drake 2026');
  });

  test('a figure read where it was said names that alone', () => {
    expect(cited('storage.remaining.2024-12.re-russia')).toBe('Re:Russia 2025');
  });

  test('a source by its own id', () => {
    expect(cited('janes-2025')).toBe('Janes ca. 2025');
    expect(cited('IISS-MB-2024 ', 'APA')).toBe(
      'International Institute for Strategic Studies. (2024). The Military Balance 2024. IISS.',
    );
  });

  test('an unknown key names figures and sources', () => {
    expect(cited('iiss-mb-2021')).toContain('the nearest are iiss-mb-202');
    expect(cited('losses.oryx.totals')).toContain('losses.oryx.total');
  });

  test('an unknown style names those that there are', () => {
    expect(cited('janes-2025', 'mla')).toBe('style: expected author-date, note or apa, got "mla"');
  });

  test('no figure has the id of a source, so a key means one thing', () => {
    expect([...reference.figures.keys()].filter((key) => reference.sources.has(key))).toEqual([]);
  });
});
