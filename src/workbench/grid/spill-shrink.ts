import type { IRange, IUnitRange, Univer } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { intersection, type Area } from './area';
import type { CalculationQueue } from './calculation';
import { rangeOf, spillsOn } from './spill-areas';

/** A spill, with its sheet. */
interface Spill {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Calculates again what depends on cells that a spill has left: when a spill gets smaller, Univer
 * takes the cells' values away and leaves the formulas that read them as they were.
 */
export class SpillShrink {
  private spills = new Map<string, Spill>();
  private left: IUnitRange[] = [];

  constructor(
    univer: Univer,
    private readonly unitId: string,
    private readonly calculation: CalculationQueue,
  ) {
    const formulas = univer.__getInjector().get(FormulaDataModel);
    calculation.onFinished(() => {
      this.follow(formulas);
    });
  }

  private follow(formulas: FormulaDataModel): void {
    const now = this.spillsNow(formulas);
    for (const [anchor, { sheetId, area }] of this.spills) {
      for (const part of without(area, now.get(anchor)?.area)) {
        this.left.push({ unitId: this.unitId, sheetId, range: part });
      }
    }
    this.spills = now;
    if (this.left.length > 0 && this.calculation.start(this.left)) this.left = [];
  }

  private spillsNow(formulas: FormulaDataModel): Map<string, Spill> {
    const spills = new Map<string, Spill>();
    for (const sheetId of Object.keys(formulas.getArrayFormulaRange()[this.unitId] ?? {})) {
      for (const area of spillsOn(formulas, this.unitId, sheetId)) {
        spills.set(`${sheetId}!${area.top}:${area.left}`, { sheetId, area });
      }
    }
    return spills;
  }
}

/** The cells of an area below and to the right of what is left of it. */
function without(area: Area, now: Area | undefined): IRange[] {
  const kept = now && intersection(area, now);
  if (!kept) return [rangeOf(area)];
  const below = { ...area, top: kept.bottom + 1 };
  const beside = { ...area, bottom: kept.bottom, left: kept.right + 1 };
  return [below, beside]
    .filter(({ top, bottom, left, right }) => top <= bottom && left <= right)
    .map(rangeOf);
}
