import { FunctionType, IFunctionService, type BaseValueObject } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { areaAddress, quotedSheetName } from '../address';
import { cellArea, LAST_COLUMN, LAST_ROW } from '../area';
import { BUSY } from '../error-values';
import type { Engine } from '../engine';
import { Calls, type Call, type CellPlace } from './calls';
import { DirtyCells } from './dirty-cells';
import { CellError, errorInAnswer, failedAnswer } from './error';
import { inputsOf, type InputRules } from './inputs';
import type { FunctionMetadata } from './metadata';
import { univerFunction } from './univer-function';

/** Messages of the library's, by its own numbers. */
export const InvocationType = { invoke: 1000, cancel: 1001 } as const;

/** What the page of the functions is asked to do. */
export interface InvocationMessage {
  readonly type: number;
  readonly message: unknown;
}

/** How long answers of streams gather before the cells are calculated again, in milliseconds. */
const STREAM_MS = 250;
/** What the library is told of a function with each call. */
const Flag = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

/**
 * Counts on over workbooks: a page that is gone may still send a stream's last answers, and they
 * must not be taken for those of another call.
 */
let lastInvocation = 0;

/**
 * Custom functions in the grid. A formula's call goes to the add-in's page through Microsoft's own
 * proxy; the cell shows #BUSY! until the answer comes, and is then calculated again.
 */
export class CustomFunctions {
  private readonly functions: FunctionMetadata[] = [];
  /** One for all cells: an error made anew for each takes note of where it is made. */
  private readonly busy = new CellError(BUSY);
  private readonly calls = new Calls();
  private readonly dirty = new DirtyCells();
  private readonly errors = new Map<string, CellError>();
  private readonly evaluated = new Set<string>();
  private outgoing: InvocationMessage[] = [];
  private calculation = 0;
  private postTimer: ReturnType<typeof setTimeout> | undefined;
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private watchers: (() => void)[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly rules: InputRules,
    private readonly send: (messages: readonly InvocationMessage[]) => void,
  ) {
    engine.calculation.onStarted(() => {
      this.calculation++;
      this.evaluated.clear();
    });
    engine.calculation.onFinished(() => {
      this.dropLeft();
      if (!this.dirty.empty) this.flushIn(0);
      this.tellWatchers();
    });
    engine.changes.onChange(({ sheetId, has }) => {
      // What is written anew is called anew; a deleted formula's call has nobody to answer.
      this.drop((call) => call.sheetId === sheetId && has(call.row, call.column));
    });
  }

  /** Makes the function known to formulas, to completion and to argument help. */
  register(metadata: FunctionMetadata): void {
    const injector = this.engine.univer.__getInjector();
    const executor = univerFunction(metadata, (place, given) =>
      this.evaluate(metadata, place, given),
    );
    injector.get(IFunctionService).registerExecutors(executor);
    const { description = '' } = metadata;
    injector.get(IDescriptionService).registerDescriptions([
      {
        functionName: metadata.name.toUpperCase(),
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: metadata.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? '',
          example: parameter.name, // Univer writes an example out of these
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      },
    ]);
    this.functions.push(metadata);
  }

  /** Names in capitals. */
  names(): string[] {
    return this.functions.map(({ name }) => name.toUpperCase());
  }

  /** The error that a custom function left in the cell, with its message. */
  errorAt(sheetId: string, row: number, column: number): CellError | undefined {
    return this.errors.get(errorKey({ sheetId, row, column }));
  }

  /** Whether a cell waits for its first answer. */
  get pending(): boolean {
    return this.outgoing.length > 0 || !this.dirty.empty || this.calls.pending;
  }

  /** Resolves when answers come or a calculation ends: when `pending` may have changed. */
  progress(): Promise<void> {
    return new Promise((resolve) => this.watchers.push(resolve));
  }

  /** Takes the library's answers: [invocation, succeeded, value, error code]. */
  answers(list: unknown): void {
    if (!Array.isArray(list)) return;
    for (const entry of list as unknown[]) {
      if (!Array.isArray(entry)) continue;
      const [id, succeeded, value, code] = entry as unknown[];
      const call = this.calls.withId(Number(id));
      if (call) this.answer(call, succeeded ? value : failedAnswer(value, code));
    }
    this.tellWatchers();
  }

  /** The page was loaded anew: what it had not answered will never come, so it is asked again. */
  restart(): void {
    for (const call of this.calls.remove(() => true)) this.dirty.add(call);
    this.outgoing = [];
    if (!this.dirty.empty) this.flushIn(0);
  }

  /** Ends the streams and lets go of the engine. */
  dispose(): void {
    this.drop(() => true);
    clearTimeout(this.flushTimer);
    clearTimeout(this.postTimer);
    if (this.outgoing.length) this.send(this.outgoing);
  }

  private tellWatchers(): void {
    for (const tell of this.watchers.splice(0)) tell();
  }

  private evaluate(
    metadata: FunctionMetadata,
    place: CellPlace,
    given: readonly (BaseValueObject | undefined)[],
  ): unknown {
    const cell = errorKey(place);
    // A cell may call several functions: its error is the last one of this calculation.
    if (!this.evaluated.has(cell)) this.errors.delete(cell);
    this.evaluated.add(cell);
    try {
      const inputs = inputsOf(metadata, given, this.rules);
      const key = `${metadata.id} ${JSON.stringify(inputs)}`;
      const call = this.calls.find(place, key) ?? this.invoke(metadata, place, key, inputs);
      call.askedIn = this.calculation;
      return this.noted(cell, call.answer ? call.answer.value : this.busy);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      return this.noted(cell, error);
    }
  }

  private noted(cell: string, value: unknown): unknown {
    const error = value instanceof CellError ? value : errorInAnswer(value);
    if (error && error.code !== BUSY) this.errors.set(cell, error);
    return value;
  }

  private invoke(
    metadata: FunctionMetadata,
    place: CellPlace,
    key: string,
    inputs: unknown[],
  ): Call {
    const { stream: streaming = false, cancelable = false } = metadata.options ?? {};
    const flags =
      (cancelable || streaming ? Flag.cancelable : 0) |
      (streaming ? Flag.streaming : 0) |
      (this.rules.errorsAllowed ? Flag.errorsAllowed : 0);
    const id = ++lastInvocation;
    const call = { ...place, id, streaming, cancelable, answer: undefined, askedIn: 0 };
    this.calls.add(key, call);
    const wantsAddress = metadata.options?.['requiresAddress'];
    const wantsStreamAddress = metadata.options?.['requiresStreamAddress'];
    const address = wantsAddress || wantsStreamAddress ? this.addressOf(place) : null;
    this.post({
      type: InvocationType.invoke,
      message: [id, metadata.id.toUpperCase(), inputs, address, flags],
    });
    return call;
  }

  private addressOf({ sheetId, row, column }: CellPlace): string {
    const name = this.engine.sheets.byId(sheetId)?.getSheetName() ?? '';
    return `${quotedSheetName(name)}!${areaAddress(cellArea(row, column))}`;
  }

  private answer(call: Call, value: unknown): void {
    call.answer = { value };
    this.makeRoom(call, value);
    this.dirty.add(call);
    this.flushIn(call.streaming ? STREAM_MS : 0);
  }

  /** Univer spills nothing beyond a sheet's last row and column, and its sheets begin small. */
  private makeRoom({ sheetId, row, column }: Call, value: unknown): void {
    if (!Array.isArray(value)) return;
    const [first] = value as unknown[];
    const bottom = Math.min(row + value.length - 1, LAST_ROW);
    const right = Math.min(column + (Array.isArray(first) ? first.length : 1) - 1, LAST_COLUMN);
    this.engine.sheets.makeRoom(sheetId, { top: row, left: column, bottom, right });
  }

  /** Drops the calls of cells that were calculated and no longer make them, or have no formula. */
  private dropLeft(): void {
    this.drop((call) => {
      const asked = this.evaluated.has(errorKey(call));
      if (asked) return call.askedIn !== this.calculation;
      return !this.hasFormula(call);
    });
  }

  private hasFormula({ sheetId, row, column }: CellPlace): boolean {
    if (!this.engine.sheets.byId(sheetId)) return false;
    return this.engine.cells.formula(sheetId, row, column) !== undefined;
  }

  private drop(picks: (call: Call) => boolean): void {
    for (const call of this.calls.remove(picks)) {
      this.errors.delete(errorKey(call));
      if (call.streaming || (call.cancelable && !call.answer)) {
        this.post({ type: InvocationType.cancel, message: { invocationId: call.id } });
      }
    }
  }

  /** Everything that one calculation asks goes out as one message, after it. */
  private post(message: InvocationMessage): void {
    this.outgoing.push(message);
    this.postTimer ??= setTimeout(() => {
      this.postTimer = undefined;
      const messages = this.outgoing;
      this.outgoing = [];
      if (messages.length) this.send(messages);
      this.tellWatchers();
    }, 0);
  }

  private flushIn(milliseconds: number): void {
    this.flushTimer ??= setTimeout(() => {
      this.flushTimer = undefined;
      if (this.engine.calculation.busy || this.dirty.empty) return;
      this.engine.calculation.start(this.dirty.take(this.engine.workbook.getId()));
    }, milliseconds);
  }
}

const errorKey = ({ sheetId, row, column }: CellPlace): string => `${sheetId}!${row},${column}`;
