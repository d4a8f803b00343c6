import type { IObjectArrayPrimitiveType, IRange, IUnitRange, Nullable } from '@univerjs/core';
import type {
  IAllRuntimeData,
  IArrayFormulaRangeType,
  IFormulaCurrentConfigService,
  IRuntimeUnitDataType,
} from '@univerjs/engine-formula';

type Before = Pick<
  IFormulaCurrentConfigService,
  'getArrayFormulaRange' | 'getArrayFormulaCellData' | 'getUnitData'
>;
type Calculated = Pick<IAllRuntimeData, 'unitData' | 'arrayFormulaRange' | 'arrayFormulaCellData'>;
/** Spills by their first cell. */
type Spills = ReadonlyMap<string, IUnitRange>;

/** Spills that read parts of each other would be calculated for ever. */
const MOST_PASSES = 20;

/**
 * What a calculation of Univer's still has to do. It goes by passes: of a spill it follows the first cell, and
 * what reads the others is found when the spill is known.
 */
export class SpillPasses {
  private pass = 0;
  /** What spills held beside their first cell when their readers were last found. */
  private followed = new Map<string, string>();
  /** The spills at the end of the last calculation. */
  private standing: Map<string, IUnitRange> = new Map();

  begin(): void {
    this.pass = 0;
    this.followed = new Map();
  }

  /** The cells whose readers are to be calculated now, after a pass: none when the calculation is over. */
  changed(before: Before, now: Calculated): IUnitRange[] {
    if (++this.pass > MOST_PASSES) return [];
    const spillsBefore = spillsOf(before.getArrayFormulaRange());
    const spillsNow = spillsOf(now.arrayFormulaRange);
    const changed = this.pass === 1 ? this.gone(spillsBefore, before) : [];
    for (const anchor of new Set([...spillsBefore.keys(), ...spillsNow.keys()])) {
      const [old, current] = [spillsBefore.get(anchor), spillsNow.get(anchor)];
      if (!isCalculated(current ?? old, now)) continue;
      const held = this.followed.get(anchor) ?? contents(old, before.getArrayFormulaCellData());
      const holds = contents(current, now.arrayFormulaCellData);
      this.followed.set(anchor, holds);
      if (current) this.standing.set(anchor, current);
      else this.standing.delete(anchor);
      if (holds !== held) changed.push(...besideFirst(old), ...besideFirst(current));
    }
    return changed;
  }

  /** The spills whose formulas somebody has taken away since. */
  private gone(spills: Spills, before: Before): IUnitRange[] {
    const gone = [...this.standing].filter(
      ([anchor, { unitId, sheetId }]) =>
        !spills.has(anchor) && before.getUnitData()[unitId]?.[sheetId],
    );
    this.standing = new Map(spills);
    return gone.flatMap(([, spill]) => besideFirst(spill));
  }
}

function spillsOf(ranges: IArrayFormulaRangeType): Spills {
  const spills = new Map<string, IUnitRange>();
  for (const [unitId, sheets] of Object.entries(ranges)) {
    for (const [sheetId, anchors] of Object.entries(sheets ?? {})) {
      const rows: readonly Nullable<IObjectArrayPrimitiveType<IRange>>[] = Object.values(
        anchors ?? {},
      );
      for (const range of rows.flatMap((row) => Object.values(row ?? {}))) {
        if (!range) continue;
        const anchor = [unitId, sheetId, range.startRow, range.startColumn].join();
        spills.set(anchor, { unitId, sheetId, range });
      }
    }
  }
  return spills;
}

function isCalculated(spill: IUnitRange | undefined, { unitData }: Calculated): boolean {
  if (!spill) return false;
  const { unitId, sheetId, range } = spill;
  return Boolean(unitData[unitId]?.[sheetId]?.getValue(range.startRow, range.startColumn));
}

function contents(spill: IUnitRange | undefined, cells: IRuntimeUnitDataType): string {
  if (!spill) return '';
  const { unitId, sheetId, range } = spill;
  const sheet = cells[unitId]?.[sheetId];
  const values: unknown[] = [range.endRow, range.endColumn];
  for (const part of besideFirst(spill)) {
    for (let row = part.range.startRow; row <= part.range.endRow; row++) {
      for (let column = part.range.startColumn; column <= part.range.endColumn; column++) {
        const cell = sheet?.getValue(row, column);
        values.push(cell?.v, cell?.t);
      }
    }
  }
  return JSON.stringify(values);
}

function besideFirst(spill: IUnitRange | undefined): IUnitRange[] {
  if (!spill) return [];
  const { startRow, startColumn, endRow, endColumn } = spill.range;
  const beside = { startRow, startColumn: startColumn + 1, endRow: startRow, endColumn };
  const below = { startRow: startRow + 1, startColumn, endRow, endColumn };
  return [beside, below]
    .filter((part) => part.startRow <= part.endRow && part.startColumn <= part.endColumn)
    .map((range) => ({ ...spill, range }));
}
