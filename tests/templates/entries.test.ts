import { carriedFrom, inputKey, inputText, layAgain } from '../../src/templates';
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
