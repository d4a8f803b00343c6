import type { ConditionalLook } from '../../src/workbench/grid/conditional-formats';
import type { ChartPicture } from '../../src/workbench/grid/charts/chart-picture';
import {
  createHeadlessExcel,
  type ExcelState,
  type Fault,
  type HeadlessOptions,
  type Traffic,
} from '../../src/workbench/headless/headless';

export { HostStatus, type Fault, type Traffic } from '../../src/workbench/headless/headless';

/**
 * A blank workbook in the stand-in for Excel, with Microsoft's office.js loaded against it.
 *
 *     let excel: OpenedExcel;
 *     beforeEach(async () => { excel = await openExcel(); });
 *     afterEach(() => excel.close());
 *
 *     test('…', async () => {
 *       await Excel.run(async (context) => { … });        // the real client
 *       excel.typeInCell('Sheet1!A1', '=SUM(B1:B3)');      // what a person would do
 *       await excel.settled();
 *       expect(excel.valueOf('Sheet1!A1')).toBe(6);
 *     });
 */
export interface OpenedExcel {
  /** Whether the workbook has the focus, and what else can be switched. */
  readonly state: ExcelState;
  /** Requests and bytes since the workbook was opened, or since the last call of `resetTraffic`. */
  readonly traffic: Traffic;
  /** Begins to count anew; planned failures are forgotten. */
  resetTraffic(): void;
  /** Makes the k-th request from now on fail; 1 is the next. */
  failRequest(k: number, fault: Fault): void;
  /** Makes the k-th request from now on and all after it fail, until `resetTraffic`. */
  failFrom(k: number, fault: Fault): void;
  /** What the analyst does just before the k-th request from now on is carried out; 1 is the next. */
  beforeRequest(k: number, act: () => void | Promise<void>): void;
  /** What the analyst does before every request, until `resetTraffic`; told which one it is. */
  beforeEachRequest(act: (k: number) => void | Promise<void>): void;
  /** A person begins to type into a cell: requests fail, or wait with `delayForCellEdit`. */
  beginCellEdit(): void;
  /** Resolves once a request waits for the end of the typing. */
  requestWaits(): Promise<void>;
  /** The typing ends; with an address and an entry, that is what was typed. */
  endCellEdit(address?: string, entry?: string): void;
  /** Types into a cell as a person would: a formula, a number, TRUE or FALSE, or text; '' clears. */
  typeInCell(address: string, entry: string): void;
  /** Types entries into cells as a person would, and waits until everything has answered once. */
  enter(entries: Readonly<Record<string, string>>): Promise<void>;
  /** The raw value of a cell, '' when empty. Settle first. */
  valueOf(address: string): string | number | boolean;
  /** The raw values of a range, row by row. */
  valuesOf(address: string): (string | number | boolean)[][];
  formulaOf(address: string): string | undefined;
  /** What a cell shows. */
  textOf(address: string): string;
  /** The message that a custom function's error carries. */
  messageOf(address: string): string | undefined;
  /** What the charts of a sheet show. Settle first. */
  chartsOn(sheetName: string): ChartPicture[];
  /** What conditional formats make of a cell's look. Settle first. */
  conditionalLookOf(address: string): ConditionalLook;
  /** Presses Ctrl+Z. */
  undo(): void;
  /** Selects as a person would. */
  select(address: string): void;
  /** Resolves when everything is calculated; custom functions may still show #BUSY!. */
  calculated(): Promise<void>;
  /** Resolves when everything is calculated and every custom function has answered once. */
  settled(): Promise<void>;
  /** Loads the add-in's page anew: handlers and unanswered calls of functions are gone. */
  reloadPage(): Promise<void>;
  /** The workbook as an xlsx file: `openExcel({ file })` opens it again. */
  save(): Promise<Uint8Array>;
  /** A copy for programs without the add-in. */
  saveValues(): Promise<Uint8Array>;
  /** Presses a ribbon button whose action is ExecuteFunction; resolves with event.completed(). */
  pressButton(functionName: string, controlId?: string): Promise<void>;
  close(): void;
}

/** Requirement sets wide enough for the host's own tests; give the manifest's for the add-in's. */
const EVERYTHING = { ExcelApi: '1.15', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' };

/** Opens a workbook, a blank one unless a file is given. One at a time: close it before the next. */
export async function openExcel(options: Partial<HeadlessOptions> = {}): Promise<OpenedExcel> {
  const { hub, person, ...more } = await createHeadlessExcel({
    requirements: EVERYTHING,
    ...options,
  });
  return {
    state: hub.state,
    get traffic() {
      return hub.faults.traffic;
    },
    resetTraffic: () => {
      hub.faults.reset();
    },
    failRequest: (k, fault) => {
      hub.faults.failRequest(k, fault);
    },
    failFrom: (k, fault) => {
      hub.faults.failFrom(k, fault);
    },
    beforeRequest: (k, act) => {
      hub.faults.beforeRequest(k, act);
    },
    beforeEachRequest: (act) => {
      hub.faults.beforeEachRequest(act);
    },
    beginCellEdit: () => {
      hub.cellEdit.begin();
    },
    requestWaits: () => hub.cellEdit.awaited(),
    endCellEdit: (address, entry = '') => {
      if (address !== undefined) person.typeInCell(address, entry);
      hub.cellEdit.end();
    },
    ...person,
    ...more,
    enter: (entries) => {
      for (const [cell, entry] of Object.entries(entries)) person.typeInCell(cell, entry);
      return hub.settled();
    },
    calculated: () => hub.engine.settled(),
    settled: () => hub.settled(),
    pressButton: (functionName, controlId = 'Button') => hub.command(functionName, controlId),
  };
}
