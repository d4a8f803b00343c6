import { useWorkbench } from './workbench';

const open = useWorkbench();
/** Longer than everything else of a start takes. */
const by = 6_000;

test('a cell that asks while functions.js is still on its way shows its value once it is there', async () => {
  const { typeInCell, valueOf } = await open({}, { name: 'functions.js', by });
  await typeInCell('A1', '=TANKSTOCK(1750,117,70,3,24,8)');
  expect(await valueOf('A1')).toBe(886);
});

test('a click in the ribbon while taskpane.js is still on its way is carried out', async () => {
  const { page, pane, valueOf } = await open({}, { name: 'taskpane.js', by });
  await page.getByRole('button', { name: 'Insert losses' }).click();
  await pane.getByRole('status').getByText('Inserted 56 rows').waitFor();
  expect(await valueOf("'Losses Oryx'!B2")).toBe('Visually confirmed Russian tank losses');
});
