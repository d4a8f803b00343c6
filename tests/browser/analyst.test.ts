import { useWorkbench, type OpenedWorkbench } from './workbench';

/** An analyst's first hour: formulas, a table with its sources, a model on top of it. */
const open = useWorkbench();
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await open();
});

beforeEach(async () => {
  await workbench.startAnew();
});

afterEach(() => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.uncaughtErrors).toEqual([]);
});

test('types the projection, spills a 36-month path, and recalculates after changing an input', async () => {
  const { typeByKeyboard, valueOf, valuesOf } = workbench;
  await typeByKeyboard('A1', '1750');
  await typeByKeyboard('A2', '117');
  await typeByKeyboard('B1', '=TANKSTOCK(A1,A2,70,3,24,8)');
  expect(await valueOf('B1')).toBe(886);
  await typeByKeyboard('C1', '=TANKSTOCK(A1,A2,70,3,SEQUENCE(36),8)');
  const path = await valuesOf('C1:C37');
  expect(path.map(([stock]) => stock)).toEqual([
    ...Array.from({ length: 36 }, (_, i) => 1750 - 36 * (i + 1)),
    '',
  ]);
  await typeByKeyboard('A2', '81');
  expect(await valueOf('B1')).toBe(1750);
  expect(await valueOf('C36')).toBe(1750);
});

test('inserts losses with the mouse, calculates with them, and sees an edit of the table', async () => {
  const { pane, page, typeByKeyboard, valueOf } = workbench;
  await pane.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).click();
  await pane.getByRole('button', { name: 'On a new sheet' }).click();
  await pane.getByRole('button', { name: 'Go to' }).waitFor();
  await page.getByText('Sources', { exact: true }).waitFor();
  await typeByKeyboard('P1', '=SUM(ref_losses_oryx[Added (tanks)])');
  const total = Number(await valueOf('P1'));
  expect(total).toBeGreaterThan(4000);
  await typeByKeyboard('P2', '=TANKSTOCK(7342,ref_losses_oryx[Added (tanks)],0,0,56)');
  expect(await valueOf('P2')).toBe(7342 - total);

  const firstAdded = await addressOfFirstAdded();
  const first = Number(await valueOf(firstAdded));
  await typeByKeyboard(firstAdded, String(first + 100));
  expect(await valueOf('P1')).toBe(total + 100);
  expect(await valueOf('P2')).toBe(7342 - total - 100);
});

/** The cell of the first month's additions, found by the headers as a reader would. */
async function addressOfFirstAdded(): Promise<string> {
  const cells = await workbench.valuesOf('A1:N20');
  const row = cells.findIndex((values) => values.includes('Month'));
  const column = cells[row]?.indexOf('Added (tanks)') ?? -1;
  return `${String.fromCharCode(65 + column)}${row + 2}`;
}

test('a message names what is wrong, and the cell is right again when the input is', async () => {
  const { typeByKeyboard, valueOf, messageOf } = workbench;
  await typeByKeyboard('A1', '100');
  await typeByKeyboard('A3', 'n/a');
  await typeByKeyboard('C1', '=TANKSTOCK(1000,A1:A3,20,0,3)');
  expect(await valueOf('C1')).toBe('#VALUE!');
  expect(await messageOf('C1')).toBe('losses, month 3: expected a number, got "n/a"');
  await typeByKeyboard('A3', '80');
  expect(await valueOf('C1')).toBe(1000 - 100 - 0 - 80 + 60);
});
