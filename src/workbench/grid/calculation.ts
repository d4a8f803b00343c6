import { ICommandService, type ICommandInfo } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { Univer, IUnitRange } from '@univerjs/core';

/** Whether cells recalculate by themselves (Excel.CalculationMode). */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

interface DirtyData {
  dirtyRanges: IUnitRange[];
}

/**
 * The private members of Univer 0.25.1's trigger that the queue takes over. Its own timer stops and
 * restarts a running calculation on every command, and its late "stopped" notice makes runs overlap
 * and lose cells. The stress test guards this.
 */
interface TriggerInternals {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout> | number;
  _executingDirtyData: DirtyData;
  _generateDirty(commands: ICommandInfo[]): DirtyData;
  _mergeDirty(first: DirtyData, second: DirtyData): DirtyData;
}

/** How long edits gather before they are calculated, in milliseconds. */
const GATHER_MS = 10;

/** Runs Univer's calculations one at a time and never stops one half-way. */
export class CalculationQueue {
  mode: CalculationMode = 'Automatic';
  private running = false;
  private disposed = false;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private idleWaiters: (() => void)[] = [];
  private readonly finished: (() => void)[] = [];
  private readonly started: ((onlyAnswers: boolean) => void)[] = [];
  private onlyAnswers = false;
  private readonly commands: ICommandService;
  private readonly trigger: TriggerInternals;

  constructor(univer: Univer) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.trigger = injector.get(TriggerCalculationController) as unknown as TriggerInternals;
    this.commands.onCommandExecuted((command) => {
      this.follow(command);
    });
  }

  get busy(): boolean {
    return this.running;
  }

  /** Whether a calculation runs, or is about to begin by itself. */
  get awaited(): boolean {
    return this.running || (this.gathering !== undefined && this.mode !== 'Manual');
  }

  /**
   * Calls back when a calculation begins, before its first cell.
   * @param listener is told whether nothing but answers of custom functions has come in
   */
  onStarted(listener: (onlyAnswers: boolean) => void): void {
    this.started.push(listener);
  }

  /** Calls back when a calculation has ended and its results stand in the cells. */
  onFinished(listener: () => void): void {
    this.finished.push(listener);
  }

  /** Calculates what has changed, and the ranges given, now; false when there was nothing to do. */
  start(extra: readonly IUnitRange[] = []): boolean {
    const waiting = this.trigger._waitingCommandQueue;
    const nothing = !waiting.length && !extra.length;
    if (this.disposed || this.running || nothing) return false;
    this.onlyAnswers = extra.length > 0 && waiting.length === 0;
    clearTimeout(this.trigger._setTimeoutKey);
    const dirty = this.trigger._generateDirty(waiting);
    dirty.dirtyRanges = [...dirty.dirtyRanges, ...extra];
    this.trigger._waitingCommandQueue = [];
    const all = this.trigger._mergeDirty(this.trigger._executingDirtyData, dirty);
    this.trigger._executingDirtyData = all;
    this.running = true;
    void this.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...all },
      { onlyLocal: true },
    );
    return true;
  }

  /** Marks every formula as changed, so that the next calculation runs them all. */
  markAll(): void {
    void this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        forceCalculation: true,
        dirtyRanges: [],
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }

  /**
   * Resolves when every change so far has been calculated. Custom functions that still wait for the
   * add-in count as calculated: their cells show #BUSY!. In manual mode only a running calculation
   * is waited for, unless `force` is set.
   */
  async settled(force = false): Promise<void> {
    for (;;) {
      if (!this.running && (force || this.mode !== 'Manual')) this.start();
      if (!this.running) return;
      await new Promise<void>((resolve) => this.idleWaiters.push(resolve));
    }
  }

  private follow(command: Readonly<ICommandInfo>): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.running = true;
      for (const listener of this.started) listener(this.onlyAnswers);
      this.onlyAnswers = false;
    } else if (this.isEnd(command)) {
      this.running = false;
      // The results are applied in the same turn: whoever waits goes on in the next.
      setTimeout(() => {
        this.end();
      }, 0);
    }
    if (this.trigger._waitingCommandQueue.length) this.gather();
  }

  private isEnd(command: Readonly<ICommandInfo>): boolean {
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return false;
    const params = command.params as ISetFormulaCalculationNotificationMutation | undefined;
    return params?.functionsExecutedState !== undefined;
  }

  private end(): void {
    for (const listener of this.finished) listener();
    if (this.running || (this.mode !== 'Manual' && this.start())) return;
    for (const resume of this.idleWaiters.splice(0)) resume();
  }

  private gather(): void {
    clearTimeout(this.trigger._setTimeoutKey);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      if (this.mode !== 'Manual') this.start();
    }, GATHER_MS);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.gathering);
    clearTimeout(this.trigger._setTimeoutKey);
  }
}
