import type { MoveResult } from '../../../src/excel/edition/move-edition';
import { WorkbookEdition, type EditionState } from '../../../src/excel/edition/workbook-edition';
import type { UsedReferences } from '../../../src/excel/edition/used-references';
import type { UsedSources } from '../../../src/excel/edition/used-sources';
import { savesFiles } from '../../../src/excel/saves-files';
import { fail, succeed, type Result } from '../../../src/reference/result';
import { pinOf } from '../../../src/reference/stored/pin';
import '../../../src/taskpane/edition/edition-area';
import '../../../src/taskpane/edition/pages';
import type { Workbook } from '../../../src/taskpane/workbook/workbook';
import { edition, figures } from '../sample-edition';
import { fakeWorkbook, lateAnswer, settled, show } from '../shown';

const globals: { Office?: unknown } = globalThis;
beforeEach(() => {
  globals.Office = { context: {}, PlatformType: { Mac: 'Mac' } };
});

/** The edition before: it had another figure for the tanks in parks. */
const older = pinOf({
  ...edition,
  version: '2022.6.0',
  tables: edition.tables.map((table) =>
    table === figures
      ? { ...figures, rows: figures.rows.map((row) => row.with(3, row[3] === null ? null : 7000)) }
      : table,
  ),
});
const newer = pinOf(edition);
const pinned = (pin = older): EditionState => ({ kind: 'pinned', pin, others: 0 });
const uses: UsedReferences = { names: new Set(['stock.a']), workedOut: [] };

function showArea(answers: Partial<Workbook>, state: EditionState = pinned()) {
  const workbookEdition = new WorkbookEdition(edition);
  const asked = fakeWorkbook({ savesFiles, ...answers });
  return show('tank-edition-area', { state }, asked, workbookEdition);
}

/** The page of changes. */
async function showReview(answers: Partial<Workbook>) {
  const area = await showArea({
    findReferences: () => Promise.resolve(succeed(uses)),
    ...answers,
  });
  await area.press('Review changes');
  return area;
}

const moved: MoveResult = { kind: 'moved', from: older, formulas: 3 };

test('a move names what changes first, and can be taken back from where it was made', async () => {
  const moveEdition = jest
    .fn<Promise<MoveResult>, Parameters<Workbook['moveEdition']>>()
    .mockResolvedValueOnce(moved)
    .mockResolvedValueOnce({ ...moved, from: newer });
  const area = await showReview({ moveEdition });
  expect(area.text).toContain('Tanks in parks stock.a 7,000 tanks → becomes 7,342 tanks');
  await area.press('Move to edition 2022.7.0', 2);
  await area.set({ state: pinned(newer) });
  expect(area.text).toContain('Moved to edition 2022.7.0: 3 formulas calculated again.');
  await area.press('Undo, back to 2022.6.0');
  await area.set({ state: pinned(older) });
  expect(area.text).toContain('Back on edition 2022.6.0: 3 formulas calculated again.');
  expect(moveEdition.mock.calls.map(([, to]) => to.version)).toEqual(['2022.7.0', '2022.6.0']);
  expect(area.said).toHaveLength(2);
});

test('while the workbook moves nothing else can be asked, and a move that fails can be tried again', async () => {
  const { answer, give } = lateAnswer<MoveResult>();
  const moveEdition = jest.fn(() => answer);
  const area = await showReview({ moveEdition });
  await area.press('Move to edition 2022.7.0');
  expect(area.text).toContain('Moving the workbook’s formulas …');
  expect(area.buttons).toEqual(['Back to the list']);
  await area.press('Move to edition 2022.7.0');
  expect(moveEdition).toHaveBeenCalledTimes(1);
  const message = 'The sheet "Plan" is protected: unprotect it (Review, Unprotect Sheet).';
  give({ kind: 'failed', message });
  await settled();
  expect(area.text).toContain(message);
  expect(area.said).toEqual([message]);
  expect(area.buttons).toEqual(['Back to the list', 'Move to edition 2022.7.0', 'Keep 2022.6.0']);
});

test('what a move came to is said at the foot of the list when its page was left meanwhile', async () => {
  const { answer, give } = lateAnswer<MoveResult>();
  const area = await showReview({ moveEdition: () => answer });
  await area.press('Move to edition 2022.7.0');
  await area.press('Back to the list');
  expect(area.buttons).toEqual([expect.stringMatching(/^Figures in formulas/)]);
  give({ kind: 'failed', message: 'Excel is editing a cell.' });
  await settled();
  expect(area.text).toContain('Excel is editing a cell.');
  expect(area.buttons).toContain('Review changes');
});

test('a workbook whose formulas can’t be read shows all changes, says why, and can be moved', async () => {
  const reason = 'Excel is editing a cell: press Enter or Esc, then look again.';
  const area = await showReview({ findReferences: () => Promise.resolve(fail(reason)) });
  expect(area.text).toContain(reason);
  expect(area.text).toContain('Not used by its formulas: 1');
  expect(area.buttons).toContain('Move to edition 2022.7.0');
});

test('formulas whose key is worked out are counted before the workbook moves', async () => {
  const workedOut = [{ sheet: 'Sheet1', address: 'B2' }];
  const area = await showReview({
    findReferences: () => Promise.resolve(succeed({ ...uses, workedOut })),
  });
  expect(area.text).toContain('Not looked up: 1 formula whose key stands neither in the formula');
});

test('each problem with the edition has a way out, and says so when that leads nowhere', async () => {
  const readAgain = jest.fn(() => Promise.resolve('Excel is busy: try again.'));
  const unread = await showArea({ readAgain }, { kind: 'unread', why: 'Excel is busy.' });
  await unread.press('Try again');
  expect(unread.text).toContain('Excel is busy: try again.');
  expect(unread.said).toEqual(['Excel is busy: try again.']);

  const moveEdition = jest.fn(() => Promise.resolve<MoveResult>({ ...moved, from: undefined }));
  const damaged = await showArea({ moveEdition }, { kind: 'damaged', why: 'its digest differs' });
  await damaged.press('Use edition 2022.7.0');
  expect(damaged.text).toContain('Moved to edition 2022.7.0: 3 formulas calculated again.');
  expect(damaged.buttons).not.toContain('Undo move');
});

const found: UsedSources = {
  ...uses,
  ...{ sources: [...edition.sources.values()], tables: ['ref_losses'], unknown: ['nobody-2020'] },
};

/** The page of sources. */
async function showSources(answers: Partial<Workbook>) {
  const area = await showArea({
    findSources: () => Promise.resolve(succeed(found)),
    ...answers,
  });
  await area.press('Sources');
  return area;
}

test('sources are shown once they are found; until then nothing can be taken from the page', async () => {
  const { answer, give } = lateAnswer<Result<UsedSources, string>>();
  const area = await showSources({ findSources: () => answer });
  expect(area.text).toContain('Looking through formulas and inserted tables …');
  expect(area.buttons).toEqual(['Back to the list']);
  give(succeed(found));
  await settled();
  expect(area.text).toContain('nobody-2020');
  expect(area.buttons).toEqual([
    ...['Back to the list', 'Copy BibTeX', 'Insert bibliography', 'Download'],
  ]);
});

test('a workbook that can’t be looked through says why', async () => {
  const reason = 'Excel is editing a cell: press Enter or Esc, then look for the sources again.';
  const area = await showSources({ findSources: () => Promise.resolve(fail(reason)) });
  expect([area.text, area.said]).toEqual([`Sources used in this workbook ${reason}`, [reason]]);
});

type InsertBibliography = Workbook['insertBibliography'];

test('a bibliography is inserted once, where it was asked for, and what is in its way is said', async () => {
  const { answer, give } = lateAnswer<Awaited<ReturnType<InsertBibliography>>>();
  const insertBibliography = jest
    .fn<ReturnType<InsertBibliography>, Parameters<InsertBibliography>>()
    .mockReturnValue(answer);
  const area = await showSources({ insertBibliography });
  await area.choose('at the selection');
  await area.press('Insert bibliography');
  await area.press('Insert bibliography');
  expect(insertBibliography.mock.calls.map(([, place]) => place)).toEqual(['selection']);
  give({ kind: 'failed', message: 'B2 is not free.' });
  await settled();
  expect(area.text).toContain('B2 is not free.');
  expect(area.buttons).toContain('Insert bibliography');
});

test('what kept a bibliography from being inserted is said at the foot of the list when its page was left', async () => {
  const { answer, give } = lateAnswer<Awaited<ReturnType<InsertBibliography>>>();
  const area = await showSources({ insertBibliography: () => answer });
  await area.press('Insert bibliography');
  await area.press('Back to the list');
  give({ kind: 'failed', message: 'B2 is not free.' });
  await settled();
  expect(area.text).toContain('B2 is not free.');
  expect(area.said).toEqual(['B2 is not free.']);
});

test('while a bibliography is written the sources can be copied, and both are told', async () => {
  const { answer, give } = lateAnswer<Awaited<ReturnType<InsertBibliography>>>();
  const area = await showSources({ insertBibliography: () => answer });
  await area.press('Insert bibliography');
  expect(area.buttons).toEqual(['Back to the list', 'Copy BibTeX', 'Download']);
  await area.press('Copy BibTeX');
  expect(area.text).toContain('The text is selected: press Ctrl+C');
  give({ kind: 'listed', sheet: 'Sources', address: 'A9:A12' });
  await settled();
  expect(area.text).toContain('The bibliography stands at Sources!A9:A12.');
});

test('the form that is chosen is copied; where the clipboard is closed the text is selected', async () => {
  const area = await showSources({});
  await area.choose('RIS');
  const [text] = area.all<HTMLTextAreaElement>('textarea');
  expect(text?.value).toMatch(/^TY {2}- /);
  await area.press('Copy RIS');
  expect(area.said.at(-1)).toMatch(/The text is selected: press Ctrl\+C/);
  expect([text?.selectionStart, text?.selectionEnd]).toEqual([0, text?.value.length]);
});

test('on a Mac, where a pane can’t hand over files, none is offered', async () => {
  Office.context.platform = Office.PlatformType.Mac;
  const area = await showSources({});
  expect(area.buttons).toEqual(['Back to the list', 'Copy BibTeX', 'Insert bibliography']);
});
