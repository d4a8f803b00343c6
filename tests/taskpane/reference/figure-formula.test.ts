import { lookUp, referenceOf } from '../../../src/reference/figures/lookup';
import { figureFormulas, rangeText } from '../../../src/taskpane/reference/figure-formula';
import { shippedEdition } from '../../excel/edition/edition';

const edition = shippedEdition();
const reference = referenceOf(edition);

/** What the TANKREF calls of a formula answer, and whether each cell is a value. */
function cellsOf(formula: string): boolean[] {
  return [...formula.matchAll(/TANKREF\("([^"]*)"(?:,"([^"]*)")?\)/g)].flatMap(
    ([, key = '', field]) => {
      const answer = lookUp(reference, key, field);
      if (!answer.ok) throw new Error(`${formula} names what is not there`);
      return answer.value.map(({ ok }) => ok);
    },
  );
}

test('no figure is entered as an error, but for cells that are named before', () => {
  for (const figure of reference.figures.values()) {
    const { one, range } = figureFormulas(figure);
    expect([figure.key, one ? cellsOf(one.formula) : [true]]).toEqual([figure.key, [true]]);
    const cells = cellsOf(range.formula);
    expect(cells).toHaveLength(range.columns);
    const names = ['low', 'best', 'high'].filter((_, i) => cells[i] === false);
    const said = /#N\/A for ([a-z ]*), which/.exec(rangeText(figure))?.[1] ?? '';
    expect([figure.key, said]).toEqual([figure.key, names.join(' and ')]);
  }
});

test('two ends without a best value go in as TANKFAN takes them', () => {
  const given = { key: 'a', low: 500, best: null, high: 600 };
  expect(figureFormulas(given)).toEqual({
    range: { formula: '=CHOOSE({1,2},TANKREF("a","low"),TANKREF("a","high"))', columns: 2 },
  });
});
