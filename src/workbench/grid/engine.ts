import { IUndoRedoService, type Univer, type Workbook } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-table/facade';
import { Borders } from './borders';
import { CalculationQueue } from './calculation';
import { Cells } from './cells';
import type { Chart } from './charts/chart';
import { afterCommand } from './charts/chart-follow';
import { ChangeNotice } from './changes';
import { ConditionalFormats } from './conditional-formats';
import { Dimensions } from './dimensions';
import { Hyperlinks } from './hyperlinks';
import { Names } from './names';
import { Selection } from './selection';
import { SheetViews } from './sheet-views';
import { Sheets } from './sheets';
import { CellShift } from './shift';
import { BlockedSpills } from './spill-blocked';
import { teachSpillReferences } from './spill-reference';
import { Styles } from './styles';
import { Tables } from './tables';
import { UndoableList } from './undoable-list';
import { validationsAfter, type Validation } from './validation';
import { SteadyInputs } from './univer-patches';
import { WorkbookNotice } from './workbook-notice';

/**
 * The spreadsheet as the host needs it. This folder is the only place that knows Univer, and some of
 * it leans on private members of exactly 0.25.1.
 */
export class Engine {
  readonly calculation: CalculationQueue;
  readonly changes: ChangeNotice;
  readonly cells: Cells;
  readonly styles: Styles;
  readonly borders: Borders;
  readonly sheets: Sheets;
  readonly tables: Tables;
  /** Univer's open-source edition has none. */
  readonly charts: UndoableList<Chart>;
  readonly validations: UndoableList<Validation>;
  readonly conditionalFormats: ConditionalFormats;
  readonly views: SheetViews;
  readonly names: Names;

  readonly dimensions: Dimensions;
  readonly hyperlinks: Hyperlinks;
  readonly selection: Selection;
  readonly shift: CellShift;
  readonly notice: WorkbookNotice;
  readonly workbook: FWorkbook;
  /** What Univer's functions take from outside the workbook. */
  readonly inputs: SteadyInputs;

  /** Takes over an instance that the page or a test has set up, with one workbook in it. */
  constructor(
    readonly univer: Univer,
    model: Workbook,
  ) {
    const workbook = FUniver.newAPI(univer).getWorkbook(model.getUnitId());
    if (!workbook) throw new Error('The Univer instance does not hold the workbook.');
    this.workbook = workbook;
    teachSpillReferences(univer);
    this.calculation = new CalculationQueue(univer);
    this.inputs = new SteadyInputs(this.calculation);
    globalThis.univerSurroundings = this.inputs;
    this.calculation.onStarted((onlyAnswers) => this.inputs.calculationStarted(onlyAnswers));
    this.inputs.blockedSpills = new BlockedSpills(univer, model, this.calculation);
    this.cells = new Cells(univer, model);
    this.changes = new ChangeNotice(univer, this.cells);
    this.styles = new Styles(univer, model);
    this.borders = new Borders(this.styles);
    this.sheets = new Sheets(univer, workbook);
    this.names = new Names(workbook);
    this.hyperlinks = new Hyperlinks(univer, model);
    this.selection = new Selection(univer, workbook);
    this.shift = new CellShift(univer, this.sheets, this.selection);
    this.tables = new Tables(univer, workbook, this.cells, this.shift);
    this.charts = new UndoableList(univer, model, 'charts', afterCommand);
    this.validations = new UndoableList(univer, model, 'validations', validationsAfter);
    this.conditionalFormats = new ConditionalFormats(univer, model);
    this.views = new SheetViews(univer, model);
    this.notice = new WorkbookNotice(univer, model, () => this.shift.active);
    this.dimensions = new Dimensions(
      (id) => this.sheets.byId(id),
      (id, area) => this.cells.texts(id, area),
      (id) => this.tables.headers(id),
    );
  }

  /** Resolves when everything written so far has been calculated. */
  settled(): Promise<void> {
    return this.calculation.settled();
  }

  /** Empties the list of what can be undone and done again. */
  forgetUndo(): void {
    this.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(this.workbook.getId());
  }

  dispose(): void {
    this.calculation.dispose();
  }
}
