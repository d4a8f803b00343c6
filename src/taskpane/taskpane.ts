import { commandsInUse, type Commands } from '../commands/actions';
import { askDateSystem } from '../excel/date-system';
import type { WorkbookEdition } from '../excel/edition/workbook-edition';
import { countAnswersInUse, dateSystemInUse, sourcedAnswersInUse } from '../functions/from-page';
import { dateSystem } from '../reference/date-system';
import { setNumberMarks } from '../reference/number-text';
import { sourcesFollower, CitedChange } from './edition/follow-sources';
import { firstEdition, loadWholeReference, type WholeReference } from './page/editions';
import './page/fluent';
import { noAbout, noAnswers, noModels, noWorkbook, onlyLosses } from './page/missing-parts';
import { painted } from './page/painted';
import './page/pane';
import type { TankPane } from './page/pane';
import { setSpelling } from './page/spelling';
import { applyTheme, followTheme } from './page/theme';
import { InsertPins } from './workbook/insert-pins';
import type { Workbook } from './workbook/workbook';

followTheme();
const pane = document.querySelector('tank-pane');
if (pane) {
  pane.edition = firstEdition;
  const whole = painted().then(loadWholeReference);
  void complete(pane, whole)
    .then(painted)
    .then(() => loadGuides(pane))
    .then(painted)
    .then(() => loadOtherTabs(pane));
  void connect(pane, whole);
}

/** Adds the tables that are not in the pane's own code, once it stands. */
async function complete(pane: TankPane, whole: WholeReference): Promise<void> {
  try {
    pane.edition = (await whole).wholeEdition;
  } catch {
    pane.sayMissing(onlyLosses);
  }
}

/** Joins the pane to Excel. In a plain browser, or when office.js did not load, it stays a reference to read. */
async function connect(pane: TankPane, whole: WholeReference): Promise<void> {
  const inExcel = isInExcel();
  const opened = inExcel.then((yes) => (yes ? openEdition(pane, whole) : undefined));
  const datesAsked = inExcel.then((yes) => (yes ? askDateSystem() : undefined));
  // At once: Excel may ask functions before it is known what the workbook is pinned to.
  sourcedAnswersInUse.handOver(
    Promise.all([whole, opened]).then(
      ([{ SourcedAnswers }, edition]) => (edition ? new SourcedAnswers(edition) : noAnswers()),
      noAnswers,
    ),
  );
  countAnswersInUse.handOver(whole.then(({ countAnswers }) => countAnswers, noAnswers));
  dateSystemInUse.handOver(datesAsked.then(dateSystem));
  const pins = new InsertPins(opened);
  const joined = inExcel.then((yes) => (yes ? joinWorkbook(pane, opened, pins) : undefined));
  const commands = inExcel.then((yes) =>
    yes ? commandsFor(pane, opened, joined, pins) : noRibbon,
  );
  commandsInUse.handOver(commands);
  if (!(await inExcel)) pane.workbook = 'absent';
  else applyTheme(); // Office names its colours only now
}

/** Gives the pane the workbook. Without the file that reaches it, the reference can still be read. */
async function joinWorkbook(
  pane: TankPane,
  opened: Promise<WorkbookEdition | undefined>,
  pins: InsertPins,
): Promise<void> {
  let excel: Workbook;
  try {
    excel = await import(/* webpackChunkName: "excel" */ './workbook/excel-workbook');
  } catch {
    pane.sayMissing(noWorkbook);
    return;
  }
  pane.workbook = followed(pane, excel, opened, pins);
  void loadCharts();
  void followRegion(pane, excel).catch(() => undefined);
  void followSelection(pane, excel);
}

async function followSelection(pane: TankPane, { watchSelection }: Workbook): Promise<void> {
  try {
    await watchSelection((cell) => (pane.selection = cell));
  } catch {
    // Excel won't tell of the selection: the button says "at the selection" instead of a cell.
  }
}

/** The workbook, with what has to follow when something is written into it from the list. */
function followed(
  pane: TankPane,
  excel: Workbook,
  opened: Promise<WorkbookEdition | undefined>,
  pins: InsertPins,
): Workbook {
  const followSources = sourcesFollower(excel, opened);
  pane.addEventListener(CitedChange.type, followSources);
  return {
    ...excel,
    async enterFormula(...wanted) {
      const result = await excel.enterFormula(...wanted);
      followSources();
      return result;
    },
    async insertAssumption(...wanted) {
      const result = await excel.insertAssumption(...wanted);
      followSources();
      return result;
    },
    async insertTable(...wanted) {
      const result = await excel.insertTable(...wanted);
      if (result.kind === 'inserted') void afterInsert(pane, pins, result.tableId);
      return result;
    },
    async undoInsert(record) {
      const result = await excel.undoInsert(record);
      if (result.kind === 'undone') await pins.takeBack(record.tableId);
      pane.lookAtTables();
      followSources();
      return result;
    },
  };
}

/** In a plain browser nobody presses a ribbon button, and nothing of the workbook is loaded. */
const noRibbon = new Promise<never>(() => undefined);

/** Without the file that reaches the workbook a button opens the pane, which says what is missing. */
const onlyThePane: Commands = { insertLosses: openPane, refreshTables: openPane };

/** What the ribbon's buttons do with this pane. */
async function commandsFor(
  pane: TankPane,
  opened: Promise<WorkbookEdition | undefined>,
  joined: Promise<void>,
  pins: InsertPins,
): Promise<Commands> {
  const refreshing = Promise.all([opened, joined]).then(() => loadRefreshing(pane));
  const excel = await import(/* webpackChunkName: "excel" */ '../commands/commands').catch(
    () => undefined,
  );
  if (!excel) return onlyThePane;
  return excel.commandsOf(firstEdition, {
    inserted: (result) => {
      pane.showResult(result);
      if (result.kind === 'inserted') void afterInsert(pane, pins, result.tableId);
      // What was inserted is on the screen; what went wrong would be said in a pane nobody sees.
      else void openPane();
    },
    async refresh() {
      void openPane();
      await refreshing;
      await pane.previewUpdates();
    },
  });
}

async function afterInsert(pane: TankPane, pins: InsertPins, tableId: string): Promise<void> {
  await pins.add(tableId);
  pane.lookAtTables();
  pane.dispatchEvent(new CitedChange());
}

/** The pane goes on without it when it can't be loaded: figures and tables can be inserted all the same. */
async function loadRefreshing(pane: TankPane): Promise<void> {
  try {
    await import(/* webpackChunkName: "excel" */ './refresh/refresh-area');
    pane.refreshable = true;
  } catch {
    pane.sayMissing(noWorkbook);
  }
}

async function isInExcel(): Promise<boolean> {
  return typeof Office !== 'undefined' && (await Office.onReady()).host === Office.HostType.Excel;
}

/** What the workbook is pinned to. */
async function openEdition(
  pane: TankPane,
  whole: WholeReference,
): Promise<WorkbookEdition | undefined> {
  try {
    const { WorkbookEdition, wholeEdition } = await whole;
    const edition = new WorkbookEdition(wholeEdition, (state) => {
      const before = pane.editionState.kind;
      pane.editionState = state;
      if (before === 'pinned' && state.kind === 'pinned') pane.dispatchEvent(new CitedChange());
    });
    pane.workbookEdition = edition;
    await edition.read();
    return edition;
  } catch {
    return undefined; // the file did not load: the pane says so
  }
}

/** Numbers and formulas are written as on this computer, once Excel says how that is. */
async function followRegion(pane: TankPane, { askRegion, spelledIn }: Workbook): Promise<void> {
  const region = await askRegion();
  if (!region) return;
  setNumberMarks(region);
  setSpelling((formula) => spelledIn(region, formula));
  pane.edition = { ...pane.edition }; // what is shown already is written anew
}

/** The view of charts defines its element: without its file the pane is as before. */
async function loadCharts(): Promise<void> {
  await import(/* webpackChunkName: "charts" */ './charts/chart-area').catch(() => undefined);
}

/** The functions stand in the list with their examples: without the file the list is without them. */
async function loadGuides(pane: TankPane): Promise<void> {
  try {
    const { guideGroups } = await import(/* webpackChunkName: "examples" */ './formulas/guides');
    pane.guides = guideGroups.flatMap(({ guides }) => guides);
  } catch {
    // Figures and tables are all there.
  }
}

/** Tabs that are not open at first define themselves: without its file one is empty, and the pane says so. */
async function loadOtherTabs(pane: TankPane): Promise<void> {
  await import(/* webpackChunkName: "models" */ './build/build-tab').catch(() =>
    pane.sayMissing(noModels),
  );
  await import(/* webpackChunkName: "about" */ './page/about').catch(() =>
    pane.sayMissing(noAbout),
  );
}

async function openPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // This Excel can't: the message waits until the pane is opened.
  }
}
