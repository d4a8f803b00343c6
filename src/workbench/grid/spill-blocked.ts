import {
  isNullCell,
  type IRange,
  type IUnitRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { ErrorType, FormulaDataModel } from '@univerjs/engine-formula';
import { cellArea, intersection, type Area } from './area';
import type { CalculationQueue } from './calculation';
import { areaOf, rangeOf, spillsOn } from './spill-areas';

/** A formula that shows #SPILL!, and the cells it asks for: its own is the first. */
interface Blocked {
  readonly sheetId: string;
  readonly area: Area;
  /** Whether it was calculated again and was still blocked, though nothing seemed to be in the way. */
  retried: boolean;
}

/** Calculates a formula that shows #SPILL! again when nothing is in its way any more. */
export class BlockedSpills {
  private readonly blocked = new Map<string, Blocked>();

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
    calculation: CalculationQueue,
  ) {
    const formulas = univer.__getInjector().get(FormulaDataModel);
    calculation.onFinished(() => {
      if (calculation.busy) return;
      const anchors = this.withRoom(formulas);
      if (anchors.length > 0) calculation.start(anchors);
    });
  }

  /** Univer tells of a formula that has found no room, while it calculates. */
  note(sheetId: string, range: IRange): void {
    const anchor = `${sheetId}!${range.startRow}:${range.startColumn}`;
    const retried = this.blocked.get(anchor)?.retried ?? false;
    this.blocked.set(anchor, { sheetId, area: areaOf(range), retried });
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
      const room = hasRoom(sheet, area, spillsOn(formulas, unitId, sheetId));
      if (room && !blocked.retried)
        found.push({ unitId, sheetId, range: rangeOf(cellArea(area.top, area.left)) });
      blocked.retried = room;
    }
    return found;
  }
}

function showsBlocked(sheet: Worksheet, { top, left }: Area): boolean {
  const cell = sheet.getCellRaw(top, left);
  return Boolean(cell?.f ?? cell?.si) && cell?.v === ErrorType.SPILL;
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
