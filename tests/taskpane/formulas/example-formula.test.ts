import { guideGroups } from '../../../src/help/guides/all';
import { formulaOf } from '../../../src/taskpane/formulas/example-formula';

const guide = (id: string) => {
  const found = guideGroups.flatMap(({ guides }) => guides).find((each) => each.id === id);
  if (!found?.examples[0]) throw new Error(`no guide of ${id}`);
  return { guide: found, example: found.examples[0] };
};

test.each([
  ['TANKSTOCK', ['#,##0']],
  ['TANKRISK', ['0', '0%']],
  ['TANKFAN', ['0', '#,##0', '#,##0', '#,##0', '#,##0', '#,##0']],
  ['TANKWHEN', ['General', '0.0', '0.0', '0.0', '0.0', '0.0', '0%']],
])('an example of %s is entered with number formats', (id, formats) => {
  const { guide: found, example } = guide(id);
  expect(formulaOf(found, example)).toMatchObject({ formats });
});

test('months that are dates are shown as dates, and all cells of an answer are asked for', () => {
  const { guide: found } = guide('TANKLEDGER');
  const dated = found.examples.find(({ formula }) => formula.includes('2025-01-31'));
  if (!dated) throw new Error('no dated example');
  expect(formulaOf(found, dated)).toMatchObject({ rows: 4, columns: 7 });
  expect(formulaOf(found, dated).formats?.[0]).toBe('yyyy-mm-dd');
});
