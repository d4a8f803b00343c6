import { ICommandService, type ICommandInfo, type Univer, type Workbook } from '@univerjs/core';
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  type IInsertSheetMutationParams,
  type IRemoveSheetMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import { TableManager } from '@univerjs/sheets-table';
import type { Area } from './area';

/** What happens to the workbook other than to its cells. */
export type WorkbookEvent =
  | { readonly kind: 'sheetAdded' | 'sheetDeleted'; readonly sheetId: string }
  | { readonly kind: 'sheetActivated' | 'sheetDeactivated'; readonly sheetId: string }
  /** Formulas of the sheet have been calculated. */
  | { readonly kind: 'sheetCalculated'; readonly sheetId: string }
  | { readonly kind: 'selectionChanged'; readonly sheetId: string; readonly areas: readonly Area[] }
  | {
      readonly kind: 'tableAdded' | 'tableDeleted';
      readonly sheetId: string;
      readonly tableId: string;
      readonly name: string;
    };

/** Tells who listens what happens to sheets, tables and the selection. */
export class WorkbookNotice {
  private readonly listeners: ((event: WorkbookEvent) => void)[] = [];
  private activeSheet: string;

  /** @param muted whether what happens now is only a step of something else */
  constructor(univer: Univer, workbook: Workbook, muted: () => boolean) {
    this.activeSheet = workbook.getActiveSheet().getSheetId();
    const injector = univer.__getInjector();
    injector.get(ICommandService).onCommandExecuted((command) => {
      if (!muted()) this.follow(command);
    });
    const tables = injector.get(TableManager);
    tables.tableAdd$.subscribe(({ subUnitId, tableId, tableName }) => {
      this.tell({ kind: 'tableAdded', sheetId: subUnitId, tableId, name: tableName });
    });
    tables.tableDelete$.subscribe(({ subUnitId, tableId, tableName }) => {
      this.tell({ kind: 'tableDeleted', sheetId: subUnitId, tableId, name: tableName });
    });
  }

  onEvent(listener: (event: WorkbookEvent) => void): void {
    this.listeners.push(listener);
  }

  private follow({ id, params }: Readonly<ICommandInfo>): void {
    switch (id) {
      case InsertSheetMutation.id:
        this.tell({ kind: 'sheetAdded', sheetId: (params as IInsertSheetMutationParams).sheet.id });
        break;
      case RemoveSheetMutation.id: {
        const { subUnitId } = params as IRemoveSheetMutationParams;
        this.tell({ kind: 'sheetDeleted', sheetId: subUnitId });
        break;
      }
      case SetWorksheetActiveOperation.id:
        this.activated((params as { subUnitId: string }).subUnitId);
        break;
      case SetFormulaCalculationResultMutation.id:
        this.calculated(params as ISetFormulaCalculationResultMutation);
        break;
      case SetSelectionsOperation.id:
        this.selected(params as ISetSelectionsOperationParams);
        break;
    }
  }

  private calculated({ unitData }: ISetFormulaCalculationResultMutation): void {
    const sheets = new Set(Object.values(unitData).flatMap((sheet) => Object.keys(sheet ?? {})));
    for (const sheetId of sheets) this.tell({ kind: 'sheetCalculated', sheetId });
  }

  private activated(sheetId: string): void {
    if (sheetId === this.activeSheet) return;
    this.tell({ kind: 'sheetDeactivated', sheetId: this.activeSheet });
    this.activeSheet = sheetId;
    this.tell({ kind: 'sheetActivated', sheetId });
  }

  private selected({ subUnitId, selections }: ISetSelectionsOperationParams): void {
    const areas = selections.map(({ range }) => ({
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    }));
    this.tell({ kind: 'selectionChanged', sheetId: subUnitId, areas });
  }

  private tell(event: WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
