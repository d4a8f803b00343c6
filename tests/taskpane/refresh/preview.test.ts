import {
  choiceOfAll,
  oneByOne,
  stillChosen,
  withChoice,
  type PreviewItem,
} from '../../../src/taskpane/refresh/preview';
import { insertedTable, planOfTotals } from './sample';

const plan = planOfTotals(4425, 4422);
const [first = '', second = ''] = plan.merge.conflicts.map(({ id }) => id);
const item = { table: insertedTable, plan, choices: new Map() };

test('one choice for all shows as chosen only while it holds for all, and can be made again', () => {
  expect(choiceOfAll(item)).toBeUndefined();
  const mine = withChoice(item, 'mine');
  expect(choiceOfAll(mine)).toBe('mine');
  const mixed = withChoice(mine, 'theirs', second);
  expect(choiceOfAll(mixed)).toBeUndefined();
  expect(choiceOfAll(withChoice(mixed, 'mine'))).toBe('mine');
});

test.each([
  ['the workbook', planOfTotals(4426, 4422)],
  ['the new data', planOfTotals(4425, 4423)],
])('a choice is open again when %s came to hold another value meanwhile', (_, now) => {
  const { choices } = withChoice(item, 'theirs');
  expect([...stillChosen(choices, plan.merge, now.merge)]).toEqual([[first, 'theirs']]);
  expect(stillChosen(choices, plan.merge, planOfTotals(4425, 4422).merge)).toEqual(choices);
});

describe('tables that are refreshed one after the other', () => {
  const title = item.table.base.title;
  const failed = { ...item, outcome: { intent: 'error', text: 'Busy.' } } as const;
  const unfinished: PreviewItem = {
    table: item.table,
    choices: new Map(),
    outcome: { intent: 'error', text: 'Half written.' },
  };
  const done: PreviewItem = { ...unfinished, outcome: { intent: 'success', text: 'Done.' } };
  const become = (...after: readonly PreviewItem[]) => {
    const left = [...after];
    return () => Promise.resolve(left.shift() as PreviewItem);
  };
  const never = () => false;

  test('go on after one that came to nothing', async () => {
    expect(await oneByOne([item, item], become(failed, done), never)).toEqual(['Busy.', 'Done.']);
  });

  test('are not begun after one that is half written, nor once broken off, which is said', async () => {
    const notBegun = `${title} was not begun.`;
    expect(await oneByOne([item, item], become(unfinished), never)).toEqual([
      'Half written.',
      notBegun,
    ]);
    expect(await oneByOne([item], become(), () => true)).toEqual([notBegun]);
  });
});
