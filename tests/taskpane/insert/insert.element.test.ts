import type { AssumptionRow } from '../../../src/excel/formulas/assumption-row';
import { figuresOf } from '../../../src/reference/figures/figure';
import type { Offer } from '../../../src/reference/stored/base';
import { pinOf } from '../../../src/reference/stored/pin';
import '../../../src/taskpane/insert/citation-actions';
import { EnterRequest } from '../../../src/taskpane/insert/enter-request';
import '../../../src/taskpane/insert/figure-actions';
import '../../../src/taskpane/insert/insert-actions';
import '../../../src/taskpane/insert/insert-message';
import { InsertRequest } from '../../../src/taskpane/insert/insert-request';
import { contested, edition, losses } from '../sample-edition';
import { fakeWorkbook, show } from '../shown';

const offer: Offer = { table: losses, edition, origin: { kind: 'bundled' } };
const workbook = fakeWorkbook({});

test('a table goes to the cell that is selected now, not to the one before', async () => {
  const actions = await show('tank-insert-actions', { offer }, workbook);
  expect(actions.buttons).toEqual(['Insert at the selection', 'On a new sheet']);
  await actions.select({ sheet: 'Sheet1', address: 'B2' });
  await actions.select({ sheet: 'Sheet1', address: 'D7' });
  expect(actions.buttons).toEqual(['Insert at D7', 'On a new sheet']);
});

test('a double click on an insert asks for one', async () => {
  const actions = await show('tank-insert-actions', { offer }, workbook);
  const asked = actions.raised<InsertRequest>(InsertRequest);
  await actions.press('On a new sheet', 2);
  expect(asked.map(({ at }) => at)).toEqual([{ kind: 'new-sheet' }]);
});

test.each([
  ['while Excel starts', 'starting', false],
  ['while another insert runs', workbook, true],
] as const)('nothing can be pressed %s', async (_, state, busy) => {
  const table = await show('tank-insert-actions', { offer, busy }, state);
  expect(table.buttons).toEqual([]);
  const figure = await show('tank-figure-actions', { ...figureCalled('stock.a'), busy }, state);
  expect(figure.buttons).toEqual([]);
});

test('outside Excel the pane says where tables and figures can be inserted, and offers no button', async () => {
  const table = await show('tank-insert-actions', { offer }, 'absent');
  expect([table.text, table.buttons]).toEqual([
    'This page is open outside Excel. To insert the table, open TankStock on Excel’s Home tab.',
    [],
  ]);
  const figure = await show('tank-figure-actions', figureCalled('stock.a'), 'absent');
  expect(figure.text).toContain('open outside Excel. To insert the figure, open TankStock');
  expect(figure.buttons).toEqual([]);
});

test('an end that the source leaves open takes what a rival gives, until it is left blank again', async () => {
  const actions = await show('tank-figure-actions', figureCalled('stock.a', contested), workbook);
  const asked = actions.raised<EnterRequest>(EnterRequest);
  const asRow = 'Insert as a row at the selection';
  await actions.press(asRow);
  await actions.choose(/^500 tanks, /);
  await actions.press(asRow);
  await actions.choose('leave it blank for your judgement');
  await actions.press(asRow);
  const lows = asked.map(({ entered }) => (entered as AssumptionRow).low);
  expect(lows).toEqual(['', '=TANKREF("stock.b","low")', '']);
});

test('another figure in the same element begins with nothing taken from rivals', async () => {
  const actions = await show('tank-figure-actions', figureCalled('stock.a', contested), workbook);
  const asked = actions.raised<EnterRequest>(EnterRequest);
  await actions.choose(/^500 tanks, /);
  await actions.set(figureCalled('stock.b', contested));
  await actions.set(figureCalled('stock.a', contested));
  await actions.press('Insert as a row at the selection');
  expect((asked[0]?.entered as AssumptionRow).low).toBe('');
});

test('what formulas will give is said where the workbook keeps another edition', async () => {
  const [all, parks] = [figureCalled('stock.a'), 'stock.a'];
  const figures = new Map(pinOf(edition).figures);
  figures.set(parks, { ...all.figure, best: 7000 });
  const pin = { ...pinOf(edition), version: '2022.6.0', figures };
  const actions = await show('tank-figure-actions', { ...all, pin }, workbook);
  expect(actions.text).toContain(
    'Formulas here give 7,000 tanks: this workbook keeps edition 2022.6.0.',
  );
  figures.delete(parks);
  await actions.set({ pin: { ...pin, figures } });
  expect(actions.text).toContain('Formulas here give #N/A: this workbook keeps edition 2022.6.0');
});

test('a citation goes into a cell in the style that was chosen, which the next figure keeps', async () => {
  const citing = await show('tank-citation-actions', figureCalled('stock.b'), workbook);
  const asked = citing.raised<EnterRequest>(EnterRequest);
  await citing.pick('Style', 'apa');
  expect(citing.text).toContain('Épureanu, V. (2024). Halls seen from above. The Gazette.');
  await citing.press('Insert citation', 2);
  expect(asked.map(({ entered }) => entered)).toEqual([
    { formula: '=TANKCITE("stock.b","apa")', columns: 1 },
  ]);
  const next = await show('tank-citation-actions', figureCalled('stock.a'), workbook);
  expect(next.text).toContain('The Counter. (2022, July).');
});

test('where the clipboard is closed the pane says how else to take the citation', async () => {
  const citing = await show('tank-citation-actions', figureCalled('stock.b'), 'absent');
  expect(citing.buttons).toEqual(['Copy citation']);
  await citing.press('Copy citation');
  expect(citing.said).toEqual([
    'The clipboard is closed to this pane: select the citation above and copy it.',
  ]);
});

function figureCalled(key: string, of = edition) {
  const figure = figuresOf(of).get(key);
  if (!figure) throw new Error(key);
  return { figure, edition: of };
}
