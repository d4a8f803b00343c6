import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  type ICommandInfo,
  type IUndoRedoItem,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import type { Chart } from './chart';
import { afterCommand } from './chart-follow';

const SET_CHARTS = 'workbench.mutation.set-charts';

/** What Univer puts through its commands and keeps for undo: all charts, each time. */
interface SetCharts {
  readonly unitId: string;
  readonly charts: readonly Chart[];
}

/**
 * The workbook's charts. Univer's open-source edition has none: they are kept here, as plain data,
 * and changed through a mutation of Univer's kind, so that undo, redo and the watch over unsaved
 * changes see them.
 */
export class Charts {
  private list: readonly Chart[] = [];
  private readonly commands: ICommandService;
  private readonly undo: IUndoRedoService;
  private readonly unitId: string;
  private readonly listeners: (() => void)[] = [];
  private lastStep: { readonly item: IUndoRedoItem; readonly chartId: string } | undefined;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.undo = injector.get(IUndoRedoService);
    this.unitId = workbook.getUnitId();
    this.commands.registerCommand({
      id: SET_CHARTS,
      type: CommandType.MUTATION,
      handler: (_, { charts }: SetCharts) => {
        this.list = charts;
        for (const listener of this.listeners) listener();
        return true;
      },
    });
    injector.get(SheetInterceptorService).interceptCommand({
      getMutations: (command) => this.follow(command),
    });
  }

  /** In the order in which they were added. */
  all(): readonly Chart[] {
    return this.list;
  }

  byId(id: string): Chart | undefined {
    return this.list.find((chart) => chart.id === id);
  }

  add(chart: Chart): void {
    this.set([...this.list, chart], chart.id);
  }

  change(id: string, changed: (chart: Chart) => Chart): void {
    this.set(
      this.list.map((chart) => (chart.id === id ? changed(chart) : chart)),
      id,
    );
  }

  delete(id: string): void {
    this.lastStep = undefined;
    this.set(
      this.list.filter((chart) => chart.id !== id),
      id,
    );
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** What an add-in does to a chart one call after another is one step of undo. */
  private set(charts: readonly Chart[], chartId: string): void {
    const undo = this.mutation(this.list);
    const redo = this.mutation(charts);
    this.commands.syncExecuteCommand(redo.id, redo.params);
    const { lastStep } = this;
    if (lastStep?.chartId === chartId && this.undo.pitchTopUndoElement() === lastStep.item) {
      lastStep.item.redoMutations = [redo];
      return;
    }
    const item = { unitID: this.unitId, undoMutations: [undo], redoMutations: [redo] };
    this.undo.pushUndoRedo(item);
    this.lastStep = { item, chartId };
  }

  private mutation(charts: readonly Chart[]): { id: string; params: SetCharts } {
    return { id: SET_CHARTS, params: { unitId: this.unitId, charts } };
  }

  private follow(command: ICommandInfo) {
    const { subUnitId = this.workbook.getActiveSheet().getSheetId() } = (command.params ?? {}) as {
      subUnitId?: string;
    };
    const after = afterCommand(this.list, command, subUnitId);
    if (after === this.list || this.list.length === 0) return { redos: [], undos: [] };
    return { redos: [this.mutation(after)], undos: [this.mutation(this.list)] };
  }
}
