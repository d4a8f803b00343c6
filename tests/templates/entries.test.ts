import { carriedFrom, figureIn, inputKey, inputText, isSame, layAgain } from '../../src/templates';
import { laidModels } from './laid-models';

/** What the front holds, row by row, as it is laid. */
function rowsOf(cells: (typeof laidModels)[number][1]['model']['front']['cells']): unknown[][] {
  const rows: unknown[][] = Array.from(
    { length: 1 + Math.max(...cells.map(({ row }) => row)) },
    () => [],
  );
  for (const { row, column, content } of cells) (rows[row] as unknown[])[column] = content;
  return rows;
}

describe.each(laidModels)('%s', (_, { model }) => {
  test('carries nothing over where nothing was changed, and misses nothing', () => {
    expect(carriedFrom(model, rowsOf(model.front.cells))).toEqual({
      entries: new Map(),
      changed: [],
      left: [],
      gone: [],
    });
  });

  test('carries each input over that was changed, and says of each emptied one that it is not', () => {
    const rows = rowsOf(model.front.cells);
    for (const { row, column } of model.inputs) (rows[row] as unknown[])[column] = 17;
    expect(carriedFrom(model, rows).entries.size).toBe(model.inputs.length);
    for (const { row, column } of model.inputs) (rows[row] as unknown[])[column] = '';
    expect(carriedFrom(model, rows).left).toHaveLength(model.inputs.length);
  });

  test('carries nothing over of which a row and its copy differ, whichever stands first', () => {
    const rows = rowsOf(model.front.cells);
    for (const input of model.inputs.filter(({ label, heading }) => label !== heading)) {
      const own = rows[input.row] ?? [];
      const other = own.with(input.column, 17);
      for (const both of [
        [own, other],
        [other, own],
      ]) {
        const { entries, left } = carriedFrom(model, rows.toSpliced(input.row, 1, ...both));
        expect([...entries]).toEqual([]);
        expect(left).toEqual([`${inputText(input)}: several rows have its label`]);
      }
      const same = carriedFrom(model, rows.toSpliced(input.row, 1, other, other));
      expect([...same.entries]).toEqual([[inputKey(input), 17]]);
      expect(same.changed).toEqual([inputText(input)]);
    }
  });
});

test.each(['soon', 'May 2025', '1', 1e9, -3, 0.5])(
  'what is no day in an input of a day is laid again as it is: %s',
  (entry) => {
    for (const [, { template, model }] of laidModels) {
      const input = model.inputs.find(({ label }) => /^(First month|Known on)/.test(label));
      if (!input) throw new Error(`${template.name} begins on no day.`);
      const again = layAgain(template, model, new Map([[inputKey(input), entry]]));
      const inputAgain = again.inputs.find(({ address }) => address === input.address);
      expect(inputAgain?.content).toBe(entry);
      expect(again.log.at(-1)?.content).toBe(`Taken over: ${inputText(input)}: ${String(entry)}.`);
    }
  },
);

test.each([
  ['=SUM(A1:B2, "Two  Words")', '=sum(a1:b2,"Two  Words")', true],
  ['=TANKREF("a", "low")', '=_xldudf_TANKREF("a","low")', true],
  ['="Two words"', '="two words"', false],
  ['="Two words"', '="Twowords"', false],
  ['Two words', 'two words', false],
  ['Two words', 'Twowords', false],
  [0.25, 0.25, true],
  [0.25, 0.5, false],
  ['=A1', '=A2', false],
])('a cell with %j, in which somebody finds %j, is as laid: %s', (laid, found, same) => {
  expect(isSame(found, laid)).toBe(same);
});

test.each([
  ['=TANKREF("a.b")', { key: 'a.b' }],
  ['=_xldudf_TANKREF( "a.b" , "low" )', { key: 'a.b', field: 'low' }],
  ['=tankref("a.b","high")', { key: 'a.b', field: 'high' }],
  ['=TANKREF("a.b",A1)', undefined],
  ['=TANKREF("a.b","low","x")', undefined],
  ['=TANKREF("a.b")*2', undefined],
  ['=TANKREF(A1)', undefined],
  ['TANKREF("a.b")', undefined],
  [17, undefined],
])('%j asks for a figure and nothing else: %j', (entry, asked) => {
  expect(figureIn(entry)).toEqual(asked);
});
