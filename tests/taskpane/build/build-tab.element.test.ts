import type { BuildResult, FigureInput, FoundModel } from '../../../src/excel/models';
import type { CellAddress } from '../../../src/excel/selection';
import '../../../src/taskpane/build/build-tab';
import type { Models, Workbook } from '../../../src/taskpane/workbook/workbook';
import { models } from '../../../src/templates';
import { contested } from '../sample-edition';
import { fakeWorkbook, lateAnswer, settled, show } from '../shown';

const [template] = models;
if (!template) throw new Error('There is no model.');
const { name, title } = template;

const standing = {
  ...{ template, frontId: '{1}', edition: '2022.7.0', check: 'all hold' },
  calculatesOnDemand: false,
  laid: { front: { name }, calculation: { name: `${name} working` } },
} as unknown as FoundModel;
const built: BuildResult = { kind: 'built', model: standing, calculatesOnDemand: false };

/** Excel with these models, and nothing left to calculate. */
function excelWith(found: readonly FoundModel[], more: Partial<Models> = {}): Workbook {
  const models = {
    findModels: () => Promise.resolve(found),
    figureAt: () => Promise.resolve(undefined),
    unseenQuestion: () => undefined,
    ...more,
  } as unknown as Models;
  return fakeWorkbook({
    models: () => Promise.resolve(models),
    calculationEnded: () => Promise.resolve(),
  });
}

const showTab = (workbook: Workbook | 'starting' | 'absent') =>
  show('tank-build-tab', { edition: contested }, workbook);

test('outside Excel the models are described, and none can be built', async () => {
  const tab = await showTab('absent');
  expect(tab.text).toContain(title);
  expect(tab.buttons).toEqual([]);
});

test('one model is built at a time, and what became of it stands beside it', async () => {
  const { answer, give } = lateAnswer<BuildResult>();
  const buildModel = jest.fn(() => answer);
  const tab = await showTab(excelWith([], { buildModel }));
  await tab.press(`Build ${title}`);
  expect(tab.text).toContain('Building …');
  expect(tab.buttons).toEqual([]);
  await tab.press(`Building … ${title}`);
  const other = models[1]?.title ?? '';
  await tab.press(`Build ${other}`);
  const message = 'The workbook is protected or read-only: save a copy or unprotect it.';
  give({ kind: 'failed', message });
  await settled();
  expect(buildModel).toHaveBeenCalledTimes(1);
  expect(tab.text).toContain(message);
  expect(tab.said).toEqual([message]);
  expect(tab.buttons).toContain(`Build ${title}`);
});

test('where Excel calculates on demand the pane says how to see the numbers, and can have them worked out', async () => {
  const calculateNow = jest
    .fn<Promise<string | undefined>, []>()
    .mockResolvedValueOnce('Excel is editing a cell: press Enter or Esc.')
    .mockResolvedValueOnce(undefined);
  const buildModel = () => Promise.resolve<BuildResult>({ ...built, calculatesOnDemand: true });
  const found = [{ ...standing, check: '', calculatesOnDemand: true }];
  const tab = await showTab(excelWith(found, { buildModel, calculateNow }));
  await tab.press(`Build ${title}`);
  expect(tab.text).toContain('Excel calculates only on demand here: press Calculate now, or F9');
  expect(tab.text).toContain('Not calculated yet.');
  await tab.press('Calculate now');
  expect(tab.said.at(-1)).toBe('Excel is editing a cell: press Enter or Esc.');
  await tab.press('Calculate now');
  expect(tab.said.at(-1)).toBe('Calculated.');
});

test('a model that stands in a workbook that calculates on demand can be worked out too', async () => {
  const calculateNow = () => Promise.resolve(undefined);
  const found = { ...standing, check: '', calculatesOnDemand: true };
  const tab = await showTab(excelWith([found], { calculateNow }));
  await tab.press('Calculate now');
  expect(tab.said).toEqual(['Calculated.']);
});

test('nothing is built before it is known what the workbook is pinned to', async () => {
  const buildModel = jest.fn(() => Promise.resolve(built));
  const properties = { edition: contested, reading: true };
  location.hash = `#${name}`;
  const tab = await show('tank-build-tab', properties, excelWith([], { buildModel }));
  await tab.press(`Build ${title}`);
  expect(buildModel).not.toHaveBeenCalled();
  tab.element.reading = false;
  await settled();
  expect(buildModel).toHaveBeenCalledTimes(1);
  expect(location.hash).toBe('');
});

test('another build says which assumptions it took over and which it could not', async () => {
  const rebuildModel: Models['rebuildModel'] = () =>
    Promise.resolve({
      ...built,
      carried: {
        ...{ entries: new Map(), changed: ['Losses, best: 120'] },
        left: ['Start, best: it is empty'],
        gone: ['Reserve, low', 'Reserve, best', 'Reserve, high', 'Floor, best', 'Seed, best'],
      },
    });
  const tab = await showTab(excelWith([standing], { rebuildModel }));
  await tab.press(`Build again ${name}`);
  expect(tab.said.at(-1)).toContain(
    'Taken over: Losses, best: 120. Not taken over: Start, best: it is empty. ' +
      'Not found: Reserve, low; Reserve, best; Reserve, high; and 2 more. ' +
      'A row is gone or has another label, or columns have moved: the new model has what was first laid there.',
  );
});

test('what another build could not take over still stands once its model is gone to', async () => {
  const left = ['Start, best: it is empty'];
  const rebuildModel: Models['rebuildModel'] = () =>
    Promise.resolve({ ...built, carried: { entries: new Map(), changed: [], left, gone: [] } });
  const goTo = jest
    .fn<Promise<string | undefined>, []>()
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce('Excel is editing a cell.')
    .mockResolvedValueOnce(undefined);
  const tab = await showTab({ ...excelWith([standing], { rebuildModel }), goTo });
  await tab.press(`Build again ${name}`);
  await tab.press(`Go to ${name}`);
  expect(tab.text).toContain('Not taken over: Start, best: it is empty.');
  await tab.press(`Go to ${name}`);
  expect(tab.text).toContain('Excel is editing a cell.');
  await tab.press(`Go to ${name}`);
  expect(tab.text).not.toContain('Excel is editing a cell.');
});

test('a model that can’t be taken back stays in the list, with the reason', async () => {
  const found = [standing];
  const takeBackModel = jest
    .fn<Promise<string | undefined>, [unknown]>()
    .mockResolvedValueOnce('Cells of it were edited: C12.')
    .mockImplementationOnce(() => Promise.resolve(void found.pop()));
  const tab = await showTab(excelWith(found, { takeBackModel }));
  await tab.press(`Take back ${name}`);
  expect(tab.text).toContain('Cells of it were edited: C12.');
  await tab.press(`Take back ${name}`);
  expect(tab.said.at(-1)).toBe(`Taken back: ${name} and its calc sheet are gone.`);
  expect(tab.buttons).not.toContain(`Take back ${name}`);
});

test('why a model was laid anew instead of taken back stands in its row', async () => {
  const found = [standing];
  const takeBackModel = () => {
    found[0] = { ...standing, frontId: '{anew}' };
    return Promise.resolve('It was changed meanwhile: see A1.');
  };
  const tab = await showTab(excelWith(found, { takeBackModel }));
  await tab.press(`Take back ${name}`);
  expect(tab.all('.built li').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('It was changed meanwhile: see A1.'),
  ]);
  expect(tab.said).toEqual(['It was changed meanwhile: see A1.']);
});

test('where notes can’t be seen, sheets go only once that was asked and Take back is pressed again', async () => {
  const question = 'Notes would be deleted. Press Take back again.';
  const refused = 'C12 was changed.';
  const takeBackModel = jest
    .fn<Promise<string | undefined>, Parameters<Models['takeBackModel']>>()
    .mockResolvedValueOnce(question)
    .mockResolvedValueOnce(refused)
    .mockResolvedValue(question);
  const tab = await showTab(
    excelWith([standing], { takeBackModel, unseenQuestion: () => question }),
  );
  for (const said of [question, refused, question]) {
    await tab.press(`Take back ${name}`);
    expect(tab.said.at(-1)).toBe(said);
  }
  expect(takeBackModel.mock.calls.map(([, asked]) => asked)).toEqual([
    question,
    undefined,
    question,
  ]);
});

/** A model under another name. */
const copy = (number: number): FoundModel => ({
  ...standing,
  ...{ frontId: `{copy ${String(number)}}` },
  laid: { ...standing.laid, front: { name: `Copy ${String(number)}` } } as FoundModel['laid'],
});

/** Five models of which each can be taken back, once. */
async function showFive(more: Partial<Models> = {}) {
  const found = [1, 2, 3, 4, 5].map(copy);
  const takeBackModel = jest.fn((model: Pick<FoundModel, 'frontId'>) => {
    found.splice(
      found.findIndex(({ frontId }) => frontId === model.frontId),
      1,
    );
    return Promise.resolve(undefined);
  });
  return { tab: await showTab(excelWith(found, { takeBackModel, ...more })), takeBackModel };
}
type Five = Awaited<ReturnType<typeof showFive>>['tab'];

const rowsOf = (tab: Five) => tab.all('.built li');
const namesOf = (tab: Five) => rowsOf(tab).map((row) => row.querySelector('h3')?.textContent);
const fiveNames = [1, 2, 3, 4, 5].map((number) => `Copy ${String(number)}`);

test('a model that was taken back keeps its place and the focus, and a second click there takes nothing else', async () => {
  const { tab, takeBackModel } = await showFive();
  const button = tab.named('Take back Copy 2');
  await tab.press('Take back Copy 2');
  await tab.press('Take back Copy 2');
  expect(takeBackModel).toHaveBeenCalledTimes(1);
  expect(tab.named('Take back Copy 2')).toBe(button);
  expect(tab.element.shadowRoot?.activeElement).toBe(button);
  expect(namesOf(tab)).toEqual(fiveNames);
  expect(rowsOf(tab)[1]?.textContent).toContain('Taken back: Copy 2 and its calc sheet are gone.');
  expect(tab.buttons.filter((each) => each.endsWith('Copy 2'))).toEqual([]);
  await tab.press('Take back Copy 4');
  expect(namesOf(tab)).toEqual(fiveNames);
  expect(rowsOf(tab)[1]?.textContent).toContain('Taken back: Copy 2');
  expect(rowsOf(tab)[3]?.textContent).toContain('Taken back: Copy 4');
});

test('what was taken back leaves the list once somebody goes on in the workbook, or comes back to the tab', async () => {
  const { tab } = await showFive();
  await tab.press('Take back Copy 2');
  await tab.select({ sheet: 'Copy 1', address: 'A1' }); // Excel shows another sheet
  expect(namesOf(tab)).toEqual(fiveNames);
  tab.named('Take back Copy 2').blur();
  await tab.select({ sheet: 'Copy 1', address: 'A2' });
  expect(namesOf(tab)).toEqual(['Copy 1', 'Copy 3', 'Copy 4', 'Copy 5']);
  await tab.press('Take back Copy 3');
  const { parentElement } = tab.element;
  tab.element.remove();
  parentElement?.append(tab.element);
  await settled();
  expect(namesOf(tab)).toEqual(['Copy 1', 'Copy 4', 'Copy 5']);
});

test('a model that is built under the name of one that was taken back stands in its stead', async () => {
  const found = [copy(1), copy(2)];
  const takeBackModel = () => Promise.resolve(void found.pop());
  const buildModel = () => {
    found.push({ ...copy(2), frontId: '{new}' });
    return Promise.resolve(built);
  };
  const tab = await showTab(excelWith(found, { takeBackModel, buildModel }));
  await tab.press('Take back Copy 2');
  await tab.press(`Build ${title}`);
  expect(namesOf(tab)).toEqual(['Copy 1', 'Copy 2']);
  expect(tab.buttons).toContain('Take back Copy 2');
});

test('no rivals come or go above the list while what was taken back keeps its place', async () => {
  const figureAt: Models['figureAt'] = (model, address) =>
    Promise.resolve({ ...inputAt(address), model } as FigureInput);
  const { tab } = await showFive({ figureAt });
  await tab.select({ sheet: 'Copy 2', address: 'D10' });
  await tab.press('Take back Copy 2');
  await tab.select({ sheet: 'Copy 1', address: 'D11' });
  expect(tab.text).toContain('Input D10');
  expect(tab.buttons.filter((each) => each.startsWith('Use'))).toEqual([]);
  tab.named('Take back Copy 2').blur();
  await tab.select({ sheet: 'Copy 1', address: 'D12' });
  expect(tab.text).toContain('Input D12');
  expect(tab.buttons.filter((each) => each.startsWith('Use'))).not.toEqual([]);
});

test('an answer stands in the row of its model, is brought into sight, and is spoken once', async () => {
  const { tab } = await showFive({
    takeBackModel: () => Promise.resolve('Cells of it were edited: C12.'),
    rebuildModel: () =>
      Promise.resolve({
        ...built,
        carried: { entries: new Map(), changed: ['Losses'], left: [], gone: [] },
      }),
  });
  const shown: string[] = [];
  const scrolled = jest.spyOn(Element.prototype, 'scrollIntoView');
  scrolled.mockImplementation(function (this: Element, options) {
    expect(options).toEqual({ block: 'nearest' });
    shown.push(this.textContent);
  });
  await tab.press('Take back Copy 1');
  await tab.press('Build again Copy 3');
  scrolled.mockRestore();
  expect(rowsOf(tab)[0]?.textContent).toContain('Cells of it were edited: C12.');
  expect(rowsOf(tab)[2]?.textContent).toContain('Taken over: Losses.');
  expect(tab.said).toEqual([expect.stringContaining('C12'), expect.stringContaining('Losses')]);
  expect(shown).toEqual(tab.said);
});

test('a model whose checks fail, or whose log is gone, says so', async () => {
  const broken: FoundModel = { ...standing, edition: '', check: 'see checks' };
  const tab = await showTab(excelWith([broken]));
  expect(tab.text).toContain('Its log no longer says from which edition.');
  expect(tab.text).toContain('Checks: see checks.');
});

test('checks that Excel calculates only on demand are named as of the last calculation', async () => {
  const tab = await showTab(excelWith([{ ...standing, calculatesOnDemand: true }]));
  expect(tab.text).toContain('Checks, as last calculated: all hold.');
});

test('the checks shown follow the workbook while it is calculated', async () => {
  jest.useFakeTimers();
  let check = 'all hold';
  let changed: () => void = () => undefined;
  const tab = await showTab({
    ...excelWith([], { findModels: () => Promise.resolve([{ ...standing, check }]) }),
    watchCells: (listener) => {
      changed = listener;
      return Promise.resolve();
    },
  });
  for (const [next, shown] of [
    ['', 'Being calculated.'],
    ['1 fail', 'Checks: 1 fail.'],
  ] as const) {
    check = next;
    changed();
    jest.advanceTimersByTime(100);
    await settled();
    expect(tab.text).toContain(shown);
  }
  jest.useRealTimers();
});

const inputAt = (address: string): FigureInput => ({
  ...{ model: standing, address, text: `Input ${address}`, key: 'stock.a' },
});
const at = (address: string): CellAddress => ({ sheet: name, address });

test('the rivals of the selected input are shown, not of the one before whose answer comes late', async () => {
  const { answer, give } = lateAnswer<FigureInput | undefined>();
  const figureAt: Models['figureAt'] = (_, address) =>
    address === 'D10' ? answer : Promise.resolve(inputAt(address));
  const tab = await showTab(excelWith([standing], { figureAt }));
  await tab.select(at('D10'));
  await tab.select(at('D11'));
  expect(tab.text).toContain('Input D11');
  give(inputAt('D10'));
  await settled();
  expect(tab.text).toContain('Input D11');
  expect(tab.text).not.toContain('Input D10');
  await tab.select({ sheet: 'Sheet1', address: 'A1' });
  expect(tab.text).not.toContain('Input');
});

test('the rivals of an input that is selected in the sheet are brought into sight, those of the same one are not', async () => {
  const tab = await showTab(
    excelWith([standing], { figureAt: (_, address) => Promise.resolve(inputAt(address)) }),
  );
  jest.spyOn(document, 'hasFocus').mockReturnValue(false);
  tab.element.scrollTop = 500;
  await tab.select(at('D10'));
  expect(tab.element.scrollTop).toBe(0);
  tab.element.scrollTop = 200; // to a rival further down
  await tab.select(at('D10'));
  expect(tab.element.scrollTop).toBe(200);
  jest.restoreAllMocks();
});

test('a rival that was taken keeps its place and the focus', async () => {
  let key = 'stock.a';
  const tab = await showTab(
    excelWith([standing], {
      figureAt: (_, address) => Promise.resolve({ ...inputAt(address), key, field: 'low' }),
      chooseFigure: () => {
        key = 'stock.b';
        return Promise.resolve({ kind: 'chosen' });
      },
    }),
  );
  await tab.select(at('D10'));
  const choices = () =>
    tab
      .all('tank-rival-picker fluent-button')
      .map((each) => (each.getAttribute('aria-label') ?? '').replace('In use', 'Use'));
  const before = choices();
  const button = tab.named('Use: low 500, Épureanu 2024');
  button.focus();
  await tab.press('Use: low 500, Épureanu 2024');
  expect(tab.element.shadowRoot?.activeElement?.shadowRoot?.activeElement).toBe(button);
  expect(button.getAttribute('aria-label')).toBe('In use: low 500, Épureanu 2024');
  expect(choices()).toEqual(before);
});

test('a rival goes into the input that is shown, and what Excel refuses is said', async () => {
  const chooseFigure = jest
    .fn<ReturnType<Models['chooseFigure']>, Parameters<Models['chooseFigure']>>()
    .mockResolvedValueOnce({ kind: 'failed', message: 'The sheet is protected.' })
    .mockResolvedValueOnce({ kind: 'chosen' })
    .mockResolvedValueOnce({ kind: 'chosen', ownSource: 'L10' });
  const tab = await showTab(
    excelWith([standing], { figureAt: (_, a) => Promise.resolve(inputAt(a)), chooseFigure }),
  );
  await tab.select(at('D10'));
  await tab.press('Use: low 500, Épureanu 2024');
  expect(tab.said.at(-1)).toBe('The sheet is protected.');
  await tab.press('Use: low 500, Épureanu 2024');
  expect(tab.said.at(-1)).toBe(
    'D10 now takes low 500, Épureanu 2024. Its source stands beside it.',
  );
  expect(tab.all('tank-rival-picker .said').map(({ textContent }) => textContent)).toEqual([
    tab.said.at(-1),
  ]);
  expect(chooseFigure.mock.calls[0]).toEqual([inputAt('D10'), 'stock.b', 'low']);
  await tab.press('Use: low 500, Épureanu 2024');
  expect(tab.said.at(-1)).toBe(
    'D10 now takes low 500, Épureanu 2024. L10 holds a source that you wrote, and stays as it is.',
  );
});

test('what can not be loaded, or fails unforeseen, is said, and no button stays greyed', async () => {
  const models = jest
    .fn<Promise<Models>, []>()
    .mockRejectedValue(new Error('Loading chunk models failed.'));
  const tab = await showTab(fakeWorkbook({ models, calculationEnded: () => Promise.resolve() }));
  await tab.press(`Build ${title}`);
  expect(tab.said.at(-1)).toBe(
    'The part that works on models could not be loaded. Close the pane and open it again.',
  );
  expect(tab.buttons).toContain(`Build ${title}`);
  const buildModel = () => Promise.reject(new Error('no sheet'));
  await tab.become(excelWith([], { buildModel }));
  await tab.press(`Build ${title}`);
  expect(tab.said.at(-1)).toBe('TankStock failed: no sheet');
  expect(tab.buttons).toContain(`Build ${title}`);
});
