import { cellName, referenceIn } from '../../src/formula';
import type { LaidChart, LaidModel, LaidSeries } from '../../src/templates';
import { laidModels } from './laid-models';

/** Rows and columns of a range of one column. */
function columnOf(range: string) {
  const reference = referenceIn(range);
  const [, from, first = '', to, last = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  expect([range, reference !== undefined, from]).toEqual([range, true, to]);
  return { column: from ?? '', first: Number(first), last: Number(last) };
}

/** How light a colour is, from 0 for black to 1 for white, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: LaidSeries, other: LaidSeries): number {
  const [dark = 0, light = 0] = [one, other]
    .map(({ color = '#FFFFFF' }) => luminance(color))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Pairs of series that a reader has to tell apart by their colours: lines of one look, neighbours in a stack. */
function pairsByColor({ series }: LaidChart): [LaidSeries, LaidSeries][] {
  const lines = series.filter(({ type, name }) => type === 'Line' && !isLevel(name));
  const stacked = series.filter(({ type, color }) => /Stacked$/.test(type) && color !== undefined);
  return [
    ...lines.flatMap((one, i) =>
      lines
        .slice(i + 1)
        .filter((other) => other.dash === one.dash && other.inLegend !== false)
        .filter(() => one.inLegend !== false)
        .map((other): [LaidSeries, LaidSeries] => [one, other]),
    ),
    ...stacked
      .slice(1)
      .map((other, i): [LaidSeries, LaidSeries] => [stacked[i] ?? other, other])
      // The two halves of a fan are one meaning, and so are the two sides of a tornado.
      .filter(([one, other]) => one.inLegend !== false && other.inLegend !== false),
  ];
}

/** A line that lies level, which no other does. */
const isLevel = (name: string) => ['floor', 'target'].includes(name);

const drawnFrom = ({ calculation }: LaidModel, range: string) => {
  const { column, first, last } = columnOf(range);
  return calculation.cells.filter((cell) => {
    const row = cell.row + 1;
    return cellName(cell) === `${column}${String(row)}` && row >= first && row <= last;
  });
};

/** The word for what stands in a row of the tornado's first column; nothing where it has no such row. */
const wordOfInput = new RegExp(
  String.raw`^=IF\((?<row>[^,]+)>=1,IF\(ROWS\((?<tornado>[^,]+)\)>\k<row>,INDEX\(` +
    '\\{"in service";"losses";"refurbished";"delivered";"new tanks";"reserve"\\},' +
    String.raw`MATCH\(INDEX\(\k<tornado>,\k<row>\+1,1\),` +
    '\\{"start";"losses";"refurb";"dprk";"production";"reserve"\\},' +
    String.raw`0\)\),""\),""\)$`,
);

describe.each(laidModels)('%s', (_, { model }) => {
  const { charts, inputs } = model;
  const hasFloor = inputs.some(({ label }) => label === 'Floor');
  const hasHorizon = inputs.some(({ label }) => label === 'Months ahead');

  test('says in titles what each chart shows, and in which units', () => {
    expect(charts.length).toBeGreaterThan(0);
    for (const { title, categoryTitle, valueTitle, valueFormat } of charts) {
      expect(title).toMatch(/^(Tanks|Refurbished) .{10}/);
      expect(categoryTitle).toMatch(/^(Month|Month end|Years after the fighting|End of|Input)$/);
      expect(valueTitle).toMatch(/^Tanks( a month| lost since then)?$/);
      expect(valueFormat).toBe('#,##0');
    }
  });

  test('gives each series its values, type and look itself, over as many fixed cells as the axis has', () => {
    for (const chart of charts) {
      const axis = columnOf(chart.categories);
      for (const { name, values, type, color } of chart.series) {
        const { first, last } = columnOf(values);
        expect([name, first, last]).toEqual([name, axis.first, axis.last]);
        expect(name).not.toBe('');
        expect(type).toMatch(/^(Line|LineMarkers|AreaStacked|BarStacked|ColumnStacked)$/);
        // Only what carries the others in a stack has none.
        expect(color ?? type).toMatch(/^#[\dA-F]{6}$|Stacked$/);
      }
      expect(chart.series.filter(({ color }) => color === undefined).length).toBeLessThanOrEqual(1);
    }
  });

  test('draws every cell of a series from a formula, which is #N/A beyond the months ahead', () => {
    for (const { type, categoryTitle, categories, series } of charts) {
      const { first, last } = columnOf(categories);
      for (const { values, name } of series) {
        const cells = drawnFrom(model, values);
        expect([name, cells.length]).toEqual([name, last - first + 1]);
        const open = cells.filter(({ content }) => !/NA\(\)\)$/.test(String(content)));
        if (hasHorizon && categoryTitle === 'Month')
          expect([type, name, open]).toEqual([type, name, []]);
      }
    }
  });

  test('has a floor line in every chart of the stock where there is a floor', () => {
    for (const { title, categoryTitle, series } of charts) {
      const isStock = title.startsWith('Tanks in service') && categoryTitle === 'Month';
      const floors = series.filter(({ name }) => name === 'floor');
      expect([title, floors.length]).toEqual([title, hasFloor && isStock ? 1 : 0]);
    }
  });

  test('tells its series apart in grey', () => {
    for (const chart of charts) {
      const alike = pairsByColor(chart).filter((pair) => contrast(...pair) < 1.3);
      expect(alike.map(([one, other]) => `${chart.title}: ${one.name}, ${other.name}`)).toEqual([]);
    }
    expect(charts.flatMap(pairsByColor).length).toBeGreaterThan(0);
  });

  test('names every bar of a tornado by the word for its input, not by the argument', () => {
    const tornados = charts.filter(({ type }) => type === 'BarStacked');
    expect(tornados).toHaveLength(model.front.name === 'Attrition' ? 1 : 0);
    for (const { categories } of tornados) {
      const axis = drawnFrom(model, categories).map(({ content }) => String(content));
      expect(axis).toHaveLength(6);
      for (const formula of axis) expect(formula).toMatch(wordOfInput);
    }
  });
});
