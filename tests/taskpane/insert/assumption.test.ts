import path from 'node:path';
import { readPackage } from '../../../src/build/read-package';
import { figuresOf } from '../../../src/reference/figures/figure';
import { assumptionRow, ends, openEnds } from '../../../src/taskpane/insert/assumption';
import { rivalEnds } from '../../../src/taskpane/insert/rival-ends';

const { edition: read } = readPackage(path.resolve('assets/reference'));
if (!read.ok) throw new Error('the data package is broken');
const edition = read.value;
const figure = (key: string) => {
  const found = figuresOf(edition).get(key);
  if (!found) throw new Error(`no figure ${key}`);
  return found;
};
const source = { monthly: false, style: 'author-date', taken: {} } as const;

test('a figure is a row of live formulas; what the source leaves open stays blank and is said', () => {
  expect(assumptionRow(figure('production.new.forbes.2024'), source)).toEqual({
    title: 'New tanks Russia can build a year, Forbes',
    label: '=TANKREF("production.new.forbes.2024","label")',
    low: '=TANKREF("production.new.forbes.2024","low")',
    best: '',
    high: '=TANKREF("production.new.forbes.2024","high")',
    unit: '=TANKREF("production.new.forbes.2024","unit")',
    basis: '=TANKREF("production.new.forbes.2024","basis")&"; best: your judgement"',
    citation: '=TANKCITE("production.new.forbes.2024")',
    numberFormat: '#,##0',
  });
});

test('as the functions take it: in tanks a month, in the style last used', () => {
  const row = assumptionRow(figure('refurbishment.iiss.2024'), {
    monthly: true,
    style: 'apa',
    taken: {},
  });
  expect(row).toMatchObject({
    low: '=INDEX(TANKREF("refurbishment.iiss.2024","per month"),1,1)',
    high: '',
    unit: 'tanks/month',
    citation: '=TANKCITE("refurbishment.iiss.2024","apa")',
    numberFormat: '0.0',
  });
});

test('an open end can be taken from a rival, who is then named beside the basis', () => {
  const own = figure('losses.oryx.total');
  const [above] = rivalEnds(edition, own, 'high', false);
  if (!above) throw new Error('no rival');
  const row = assumptionRow(own, { ...source, taken: { high: above } });
  expect(row.high).toBe(`=TANKREF("${above.key}","${above.field}")`);
  expect(row.basis).toBe(
    `=TANKREF("losses.oryx.total","basis")&"; high: "&TANKCITE("${above.key}")&"; low: your judgement"`,
  );
});

test('rivals offered for an end lie beyond all that the figure gives', () => {
  for (const own of figuresOf(edition).values()) {
    const given = ends.flatMap((end) => own[end] ?? []);
    for (const end of openEnds(own))
      for (const { value } of rivalEnds(edition, own, end, false)) {
        if (end === 'low') expect(value).toBeLessThan(Math.min(...given));
        if (end === 'high') expect(value).toBeGreaterThan(Math.max(...given));
      }
  }
});
