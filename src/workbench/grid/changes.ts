import {
  ICommandService,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Univer,
} from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { cellCount, contains, rowCount, type Area } from './area';
import { boundsOf } from './bounds';

/** Cells that a person or the add-in wrote; recalculated results are not changes. */
export interface CellChange {
  readonly sheetId: string;
  readonly area: Area;
  readonly byAddin: boolean;
  /** What the cell held before and after; only when one cell changed. */
  readonly details?: ChangeDetails;
}

/** Excel.ChangedEventDetail. */
export interface ChangeDetails {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

/** A write that the client sends in pieces: one change once all its rows are there. */
interface JoinedWrite {
  readonly sheetId: string;
  readonly area: Area;
  rowsLeft: number;
}

type CellData = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Tells who listens which cells were written, and whether the add-in did it. */
export class ChangeNotice {
  private addinDepth = 0;
  private joined: JoinedWrite | undefined;
  private readonly listeners: ((change: CellChange) => void)[] = [];

  constructor(univer: Univer) {
    const commands = univer.__getInjector().get(ICommandService);
    commands.onCommandExecuted((command, options) => {
      this.follow(command, options);
    });
  }

  onChange(listener: (change: CellChange) => void): void {
    this.listeners.push(listener);
  }

  /** Runs a write of the add-in's: its changes are marked as the add-in's own. */
  asAddin<T>(write: () => T): T {
    this.addinDepth++;
    try {
      return write();
    } finally {
      this.addinDepth--;
    }
  }

  /** Announces that the client will send this area's write row by row, as it does over 1,500 cells. */
  join(sheetId: string, area: Area): void {
    this.joined = { sheetId, area, rowsLeft: rowCount(area) };
  }

  /** Ends an announced write that was broken off; what was written of it is not told twice. */
  endJoin(): void {
    this.joined = undefined;
  }

  private follow(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id !== SetRangeValuesMutation.id || options?.['fromFormula']) return;
    const params = command.params as ISetRangeValuesMutationParams;
    const area = params.cellValue && boundsOf(params.cellValue as CellData, hasContent);
    if (area) this.tell({ sheetId: params.subUnitId, area, byAddin: this.addinDepth > 0 });
  }

  private tell(change: CellChange): void {
    const joined = this.joined;
    if (joined && change.byAddin && belongs(change, joined)) {
      joined.rowsLeft -= rowCount(change.area);
      if (joined.rowsLeft > 0) return;
      this.joined = undefined;
      change = { ...change, area: joined.area };
    }
    for (const listener of this.listeners) listener(change);
  }
}

function belongs(change: CellChange, joined: JoinedWrite): boolean {
  return change.sheetId === joined.sheetId && contains(joined.area, change.area);
}

/** A write of formats only leaves values alone. */
function hasContent(cell: Nullable<ICellData>): boolean {
  return !cell || 'v' in cell || 'f' in cell || 'si' in cell;
}

/** Whether a change concerns exactly one cell. */
export const isOneCell = (change: CellChange): boolean => cellCount(change.area) === 1;
