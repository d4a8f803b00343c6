import type { CellPlace } from './custom-functions/calls';

/**
 * What the patched Univer asks of the workbench, under one global name: its functions are made where
 * nothing can be handed to them. One workbook is open at a time.
 */
export interface UniverSurroundings {
  /** A number from 0 to below 1 for a function in a cell. */
  random(place: CellPlace): number;
  /** Milliseconds since 1970, for NOW and TODAY. */
  now(): number;
  /** What is added to a serial number of this workbook to have it count from 1900. */
  dateShift: number;
}

declare global {
  var univerSurroundings: UniverSurroundings | undefined;
}

/** Days between the two calendars in which Excel counts (Microsoft Support: Date systems in Excel). */
export const DAYS_TO_1904 = 1462;

/**
 * Random numbers and the time of a recalculation. When only answers of custom functions are put into
 * cells, both stay: else a function that is given RAND() would be asked again for ever.
 */
export class SteadyInputs implements UniverSurroundings {
  dateShift = 0;
  private seed = Math.random();
  private time = Date.now();
  private readonly asked = new Map<string, number>();

  /** @param onlyAnswers whether nothing but answers of custom functions is calculated */
  calculationStarted(onlyAnswers: boolean): void {
    this.asked.clear();
    if (onlyAnswers) return;
    this.seed = Math.random();
    this.time = Date.now();
  }

  now(): number {
    return this.time;
  }

  random({ sheetId, row, column }: CellPlace): number {
    const cell = `${sheetId}!${row},${column}`;
    const nth = (this.asked.get(cell) ?? 0) + 1;
    this.asked.set(cell, nth);
    return spread(`${this.seed} ${cell} ${nth}`);
  }
}

/** A number from 0 to below 1 that a text stands for (FNV-1a, then the end of MurmurHash3). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
