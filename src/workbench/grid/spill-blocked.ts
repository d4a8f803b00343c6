import {
  isNullCell,
  type ICellData,
  type IRange,
  type IUnitRange,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { ErrorType, FormulaDataModel } from '@univerjs/engine-formula';
import { cellArea, intersection, type Area } from './area';
import type { CalculationQueue } from './calculation';
import { BUSY } from './error-values';
import { areaOf, rangeOf, spillsOn } from './spill-areas';

/** A formula's cells: its own is the first. */
interface Spill {
  readonly sheetId: string;
  readonly area: Area;
}

/** A formula that shows #SPILL!, and the cells it asks for. */
interface Blocked extends Spill {
  /** Whether it was calculated again and was still blocked, though nothing seemed to be in the way. */
  retried: boolean;
}

/**
 * Calculates a formula that shows #SPILL! again when nothing is in its way any more. The cells of a
 * formula that waits for its function's answer stay its own meanwhile: others would take them.
 */
export class BlockedSpills {
  private readonly blocked = new Map<string, Blocked>();
  /** The spills that stand, and those that are held. */
  private readonly spills = new Map<string, Spill>();

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
    calculation: CalculationQueue,
  ) {
    const formulas = univer.__getInjector().get(FormulaDataModel);
    calculation.onFinished(() => {
      this.followSpills(formulas);
      if (calculation.busy) return;
      const anchors = this.withRoom(formulas);
      if (anchors.length > 0) calculation.start(anchors);
    });
  }

  /** Univer tells of a formula that has found no room, while it calculates. */
  note(sheetId: string, range: IRange): void {
    const area = areaOf(range);
    const retried = this.blocked.get(anchorKey(sheetId, area))?.retried ?? false;
    this.blocked.set(anchorKey(sheetId, area), { sheetId, area, retried });
  }

  /** Keeps the cells for their formula until it is calculated: a file tells what it spilled. */
  hold(sheetId: string, area: Area): void {
    this.spills.set(anchorKey(sheetId, area), { sheetId, area });
  }

  /** What formulas of the sheet spilled before they began to wait; Univer asks while it calculates. */
  held(sheetId: string): IRange[] {
    return [...this.spills.values()]
      .filter((spill) => spill.sheetId === sheetId && this.waits(spill))
      .map(({ area }) => rangeOf(area));
  }

  private followSpills(formulas: FormulaDataModel): void {
    const unitId = this.workbook.getUnitId();
    for (const [anchor, spill] of this.spills) if (!this.waits(spill)) this.spills.delete(anchor);
    for (const sheetId of Object.keys(formulas.getArrayFormulaRange()[unitId] ?? {})) {
      for (const area of spillsOn(formulas, unitId, sheetId)) this.hold(sheetId, area);
    }
  }

  /** Whether the formula has no value yet. */
  private waits({ sheetId, area }: Spill): boolean {
    const cell = this.workbook.getSheetBySheetId(sheetId)?.getCellRaw(area.top, area.left);
    return hasFormula(cell) && (cell?.v == null || cell.v === BUSY);
  }

  private withRoom(formulas: FormulaDataModel): IUnitRange[] {
    const unitId = this.workbook.getUnitId();
    const found: IUnitRange[] = [];
    for (const [anchor, blocked] of this.blocked) {
      const { sheetId, area } = blocked;
      const sheet = this.workbook.getSheetBySheetId(sheetId);
      if (!sheet || !showsBlocked(sheet, area)) {
        this.blocked.delete(anchor);
        continue;
      }
      const spills = [...spillsOn(formulas, unitId, sheetId), ...this.held(sheetId).map(areaOf)];
      const room = hasRoom(sheet, area, spills);
      if (room && !blocked.retried)
        found.push({ unitId, sheetId, range: rangeOf(cellArea(area.top, area.left)) });
      blocked.retried = room;
    }
    return found;
  }
}

function showsBlocked(sheet: Worksheet, { top, left }: Area): boolean {
  const cell = sheet.getCellRaw(top, left);
  return hasFormula(cell) && cell?.v === ErrorType.SPILL;
}

function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f ?? cell?.si);
}

function anchorKey(sheetId: string, { top, left }: Area): string {
  return `${sheetId}!${top}:${left}`;
}

/** What Univer asks too: the sheet is large enough, no cell is full, and no spill is there. */
function hasRoom(sheet: Worksheet, area: Area, spills: readonly Area[]): boolean {
  const { top, left, bottom, right } = area;
  if (bottom >= sheet.getRowCount() || right >= sheet.getColumnCount()) return false;
  if (spills.some((spill) => intersection(spill, area))) return false;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const isOwn = row === top && column === left;
      if (!isOwn && !isNullCell(sheet.getCellRaw(row, column))) return false;
    }
  }
  return true;
}
