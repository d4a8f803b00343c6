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

/** Something that stands on a sheet and that Univer does not know. */
interface Item {
  readonly id: string;
  readonly sheetId: string;
}

/** What Univer puts through its commands and keeps for undo: the whole list, each time. */
interface SetList<T> {
  readonly unitId: string;
  readonly list: readonly T[];
}

/** The list as it stands after a command of Univer's about a sheet; the same one when nothing changes. */
export type Follow<T> = (
  list: readonly T[],
  command: ICommandInfo,
  sheetId: string,
) => readonly T[];

/**
 * Things of a workbook that Univer's open-source edition does not have, such as charts: kept as plain
 * data and changed through a mutation of Univer's kind, so that undo, redo and the watch over unsaved
 * changes see them.
 */
export class UndoableList<T extends Item> {
  private list: readonly T[] = [];
  private readonly commands: ICommandService;
  private readonly undo: IUndoRedoService;
  private readonly mutationId: string;
  private readonly listeners: (() => void)[] = [];
  private lastStep: { readonly item: IUndoRedoItem; readonly id: string } | undefined;

  /** @param name what the items are, for the name of the mutation */
  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
    name: string,
    private readonly follow: Follow<T>,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.undo = injector.get(IUndoRedoService);
    this.mutationId = `workbench.mutation.set-${name}`;
    this.commands.registerCommand({
      id: this.mutationId,
      type: CommandType.MUTATION,
      handler: (_, { list }: SetList<T>) => {
        this.list = list;
        for (const listener of this.listeners) listener();
        return true;
      },
    });
    injector.get(SheetInterceptorService).interceptCommand({
      getMutations: (command) => this.afterCommand(command),
    });
  }

  /** In the order in which they were added. */
  all(): readonly T[] {
    return this.list;
  }

  byId(id: string): T | undefined {
    return this.list.find((item) => item.id === id);
  }

  add(item: T): void {
    this.set([...this.list, item], item.id);
  }

  change(id: string, changed: (item: T) => T): void {
    this.set(
      this.list.map((item) => (item.id === id ? changed(item) : item)),
      id,
    );
  }

  delete(id: string): void {
    this.lastStep = undefined;
    this.set(
      this.list.filter((item) => item.id !== id),
      id,
    );
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** What an add-in does to one item call after call is one step of undo. */
  private set(list: readonly T[], id: string): void {
    const undo = this.mutation(this.list);
    const redo = this.mutation(list);
    this.commands.syncExecuteCommand(redo.id, redo.params);
    const { lastStep } = this;
    if (lastStep?.id === id && this.undo.pitchTopUndoElement() === lastStep.item) {
      lastStep.item.redoMutations = [redo];
      return;
    }
    const unitID = this.workbook.getUnitId();
    const item = { unitID, undoMutations: [undo], redoMutations: [redo] };
    this.undo.pushUndoRedo(item);
    this.lastStep = { item, id };
  }

  private mutation(list: readonly T[]): { id: string; params: SetList<T> } {
    return { id: this.mutationId, params: { unitId: this.workbook.getUnitId(), list } };
  }

  private afterCommand(command: ICommandInfo) {
    const { subUnitId = this.workbook.getActiveSheet().getSheetId() } = (command.params ?? {}) as {
      subUnitId?: string;
    };
    const after = this.follow(this.list, command, subUnitId);
    if (after === this.list || this.list.length === 0) return { redos: [], undos: [] };
    return { redos: [this.mutation(after)], undos: [this.mutation(this.list)] };
  }
}
