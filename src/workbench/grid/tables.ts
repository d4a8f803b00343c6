import { ICommandService, type IRange, type Univer } from '@univerjs/core';
import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  SetSheetTableFilterCommand,
  TableColumnFilterTypeEnum,
  TableManager,
  type ITableFilterItem,
  type ITableInfoWithUnitId,
} from '@univerjs/sheets-table';
import { ReorderRangeCommand } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { gridOf, type Area } from './area';
import type { CellInput, Cells } from './cells';
import type { CellShift } from './shift';
import { sortOrder, type SortKey } from './sort-order';
import { registerTableLooks } from './table-looks';

/** A table as the host sees it. The area includes the header row. */
export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  /** Univer's tables have no totals row. */
  readonly showTotals: false;
  /** Excel's name of the table's style, such as TableStyleMedium2. */
  readonly style: string;
}

/** The style that Excel gives a new table. */
const NEW_TABLE_STYLE = 'TableStyleMedium2';

/** The workbook's tables. */
export class Tables {
  private readonly commands: ICommandService;
  private readonly manager: TableManager;

  constructor(
    univer: Univer,
    private readonly workbook: FWorkbook,
    private readonly cells: Cells,
    private readonly cellShift: CellShift,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.manager = injector.get(TableManager);
    registerTableLooks(univer);
  }

  all(): TableInfo[] {
    return this.manager.getTableList(this.workbook.getId()).map((table) => this.info(table));
  }

  /** The header rows of a sheet's tables. */
  headers(sheetId: string): Area[] {
    const shown = this.all().filter((table) => table.sheetId === sheetId && table.showHeaders);
    return shown.map(({ area }) => ({ ...area, bottom: area.top }));
  }

  byId(id: string): TableInfo | undefined {
    const found = this.workbook.getTableInfo(id);
    return found && this.info(found);
  }

  add(sheetId: string, area: Area): TableInfo {
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.commands.syncExecuteCommand(AddSheetTableCommand.id, {
      unitId: this.workbook.getId(),
      subUnitId: sheetId,
      id,
      range: rangeOf(area),
      options: { showHeader: true, tableStyleId: NEW_TABLE_STYLE },
    });
    const added = this.byId(id);
    if (!added) throw new Error('Univer did not add the table.');
    return added;
  }

  rename(id: string, name: string): void {
    this.set(id, { name });
  }

  resize(id: string, area: Area): void {
    this.set(id, { updateRange: { newRange: rangeOf(area) } });
  }

  setStyle(id: string, style: string): void {
    const table = this.manager.getTableById(this.workbook.getId(), id);
    table?.setTableMeta({ ...table.getTableMeta(), style });
    this.set(id, { theme: style });
  }

  /** Whether a filter on one of its columns may hide rows. */
  isFiltered(id: string): boolean {
    const table = this.manager.getTableById(this.workbook.getId(), id);
    return this.columnNumbers(id).some((column) => table?.getTableFilterColumn(column));
  }

  /** Shows only the rows whose cell in the column has one of the texts. */
  filter(id: string, column: number, texts: readonly string[]): void {
    this.setFilter(id, column, {
      filterType: TableColumnFilterTypeEnum.manual,
      values: [...texts],
    });
  }

  clearFilter(id: string, column: number): void {
    this.setFilter(id, column, undefined);
  }

  /** Takes the filters off all columns, so that every row shows. */
  clearFilters(id: string): void {
    for (const column of this.columnNumbers(id)) this.clearFilter(id, column);
  }

  /** Makes room for rows in the table or right under it: its columns' cells from there on move down. */
  insertRows(table: TableInfo, rows: Area): void {
    this.cellShift.run(table.sheetId, rows, 'down');
  }

  /** Makes room for a column in the table or right beside it: the cells from there on move right. */
  insertColumn(table: TableInfo, offset: number, name: string): void {
    this.changeColumn(table, offset, 'insert', [
      { id: crypto.randomUUID(), displayName: name, meta: {}, style: {} },
    ]);
  }

  /** Takes a column away: the cells beside it move left. */
  deleteColumn(table: TableInfo, offset: number): void {
    this.changeColumn(table, offset, 'delete');
  }

  /** Takes data rows away: the cells below them move up, the table ends that much earlier. */
  deleteRows(table: TableInfo, rows: Area): void {
    const bottom = table.area.bottom - (rows.bottom - rows.top + 1);
    this.cellShift.run(table.sheetId, rows, 'up');
    if (this.byId(table.id)?.area.bottom !== bottom) {
      this.resize(table.id, { ...table.area, bottom });
    }
  }

  /** Puts the rows of the area in order; what formulas refer to relatively moves along with them. */
  sort(table: TableInfo, body: Area, keys: readonly SortKey[], matchCase: boolean): void {
    const order = sortOrder(this.cells.values(table.sheetId, body), keys, matchCase);
    const formulas = this.movedFormulas(table.sheetId, body, order);
    const moved = order.map((from, to) => [body.top + to, body.top + from]);
    this.commands.syncExecuteCommand(ReorderRangeCommand.id, {
      unitId: this.workbook.getId(),
      subUnitId: table.sheetId,
      range: rangeOf(body),
      order: Object.fromEntries(moved) as Record<number, number>,
    });
    // Univer leaves formulas as they were written for their old rows.
    this.cells.write(table.sheetId, body.top, body.left, formulas);
  }

  /** The formulas as they are in their new rows; undefined for cells without one. */
  private movedFormulas(
    sheetId: string,
    body: Area,
    order: readonly number[],
  ): (CellInput | undefined)[][] {
    return gridOf(body, (row, column) => {
      const from = body.top + (order[row - body.top] ?? row - body.top);
      const formula = this.cells.formula(sheetId, from, column);
      if (formula === undefined) return undefined;
      return { kind: 'formula', formula: this.cells.movedFormula(formula, row - from, 0) };
    });
  }

  private changeColumn(
    table: TableInfo,
    offset: number,
    operationType: 'insert' | 'delete',
    columnsJson?: readonly object[],
  ): void {
    const left = table.area.left + offset;
    const shift = operationType === 'insert' ? 'right' : 'left';
    this.cellShift.run(table.sheetId, { ...table.area, left, right: left }, shift);
    const place = { rowColType: 'column', index: left, count: 1 };
    const rowColOperation = { operationType, ...place, ...(columnsJson && { columnsJson }) };
    this.set(table.id, { rowColOperation });
  }

  private setFilter(
    tableId: string,
    column: number,
    tableFilter: ITableFilterItem | undefined,
  ): void {
    this.commands.syncExecuteCommand(SetSheetTableFilterCommand.id, {
      unitId: this.workbook.getId(),
      tableId,
      column,
      tableFilter,
    });
  }

  private columnNumbers(id: string): number[] {
    return this.byId(id)?.columns.map((_, column) => column) ?? [];
  }

  /** Takes the table away and leaves its cells. */
  dissolve(table: TableInfo): void {
    this.commands.syncExecuteCommand(DeleteSheetTableCommand.id, {
      unitId: this.workbook.getId(),
      subUnitId: table.sheetId,
      tableId: table.id,
    });
  }

  private info(table: ITableInfoWithUnitId): TableInfo {
    const area = {
      top: table.range.startRow,
      left: table.range.startColumn,
      bottom: table.range.endRow,
      right: table.range.endColumn,
    };
    const named = table.columns.map((column) => column.displayName);
    // A deleted sheet's tables are told of once more.
    const isRead = table.showHeader && this.workbook.getSheetBySheetId(table.subUnitId);
    return {
      id: table.id,
      name: table.name,
      sheetId: table.subUnitId,
      area,
      // Univer keeps the names that the columns had first.
      columns: isRead ? this.headerTexts(table.subUnitId, area) : named,
      showHeaders: table.showHeader,
      showTotals: false,
      style: styleOf(table.meta),
    };
  }

  private headerTexts(sheetId: string, area: Area): string[] {
    const [headers = []] = this.cells.values(sheetId, { ...area, bottom: area.top });
    return headers.map(String);
  }

  private set(tableId: string, config: Record<string, unknown>): void {
    this.commands.syncExecuteCommand(SetSheetTableCommand.id, {
      unitId: this.workbook.getId(),
      tableId,
      ...config,
    });
  }
}

function rangeOf(area: Area): IRange {
  return {
    startRow: area.top,
    startColumn: area.left,
    endRow: area.bottom,
    endColumn: area.right,
  };
}

/** Univer leaves a new table's own data undefined, against its types. */
function styleOf(meta: Readonly<Record<string, unknown>> | undefined): string {
  const style = meta?.['style'];
  return typeof style === 'string' ? style : NEW_TABLE_STYLE;
}
