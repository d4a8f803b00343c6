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
import { cellCount, type Area } from './area';
import { boundsOf } from './bounds';
import type { Cells, CellValue, ValueType } from './cells';

/** Cells that a person or the add-in wrote; recalculated results are not changes. */
export interface CellChange {
  readonly sheetId: string;
  /** The smallest rectangle around them. */
  readonly area: Area;
  /** Whether a cell, by row and column from 0, is one of them. */
  readonly has: (row: number, column: number) => boolean;
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

type Written = Pick<CellChange, 'sheetId' | 'area' | 'has'>;

/** What the one cell that is being written holds. */
interface Snapshot {
  readonly sheetId: string;
  readonly area: Area;
  readonly value: CellValue;
  readonly type: ValueType;
}

type CellData = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Tells who listens which cells were written, and whether the add-in did it. */
export class ChangeNotice {
  private addinDepth = 0;
  private before: Snapshot | undefined;
  private readonly listeners: ((change: CellChange) => void)[] = [];

  constructor(univer: Univer, cells: Cells) {
    const commands = univer.__getInjector().get(ICommandService);
    commands.beforeCommandExecuted((command, options) => {
      this.before = undefined;
      const written = writtenCells(command, options);
      if (written && cellCount(written.area) === 1) this.before = snapshot(cells, written);
    });
    commands.onCommandExecuted((command, options) => {
      const written = writtenCells(command, options);
      if (written) this.tell({ ...written, byAddin: this.addinDepth > 0, ...this.details(cells) });
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

  private details(cells: Cells): { details?: ChangeDetails } {
    const { before } = this;
    this.before = undefined;
    if (!before) return {};
    const after = snapshot(cells, before);
    const details = {
      valueBefore: before.value,
      valueAfter: after.value,
      valueTypeBefore: before.type,
      valueTypeAfter: after.type,
    };
    return { details };
  }

  private tell(change: CellChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** The cells that a command writes for good: results of formulas and formats are none. */
function writtenCells(
  { id, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): Written | undefined {
  if (id !== SetRangeValuesMutation.id || options?.['fromFormula']) return undefined;
  const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
  const cells = cellValue as CellData | undefined;
  const area = cells && boundsOf(cells, hasContent);
  if (!area) return undefined;
  const has = (row: number, column: number) => {
    const columns = cells[row];
    return columns !== undefined && column in columns && hasContent(columns[column]);
  };
  return { sheetId: subUnitId, area, has };
}

function snapshot(cells: Cells, { sheetId, area }: Pick<Snapshot, 'sheetId' | 'area'>): Snapshot {
  const value = cells.values(sheetId, area)[0]?.[0] ?? '';
  return { sheetId, area, value, type: cells.valueTypes(sheetId, area)[0]?.[0] ?? 'Empty' };
}

/** A write of formats only leaves values alone. */
function hasContent(cell: Nullable<ICellData>): boolean {
  return !cell || 'v' in cell || 'f' in cell || 'si' in cell;
}
