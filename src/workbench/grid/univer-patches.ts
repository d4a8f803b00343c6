import type { IUnitRange } from '@univerjs/core';
import type { IUnitData, IUnitSheetNameMap } from '@univerjs/engine-formula';
import type { CalculationQueue } from './calculation';
import type { CellPlace } from './custom-functions/calls';
import type { BlockedSpills } from './spill-blocked';
import { SpillPasses } from './spill-passes';

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
  readonly namedCells: NamedCells;
  /** Is told of the formulas that find no room, and tells what is kept for formulas that wait. */
  readonly blockedSpills: Pick<BlockedSpills, 'note' | 'held'> | undefined;
  /** A calculation begins its first pass over the formulas. */
  firstPass(): void;
  /** The cells whose readers the next pass has to calculate; none when there is no need of one. */
  nextPass(...calculated: Parameters<SpillPasses['changed']>): IUnitRange[];
  /** Whether formulas are being calculated. */
  calculating(): boolean;
}

/** A part of a formula's tree, as far as its references are concerned. */
interface FormulaNode {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): readonly FormulaNode[];
}

/** The sheet of a formula, and how far it stands from where it was filled from. */
interface FormulaPlace {
  readonly subUnitId: string;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}

/** Univer's numbers for kinds of nodes. */
const REFERENCE = 1;
const UNION = 10;
const PREFIX = 11;
const SUFFIX = 12;
const PLAIN_REFERENCE = /^(?:(?:'[^']+'|[\w.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i;

/** The cells that formulas name by plain addresses, for as long as the sheets stay as they are. */
class NamedCells {
  private known = new WeakMap<FormulaNode, Map<string, readonly IUnitRange[]>>();
  private sheets = '';

  /** A calculation begins with these sheets. */
  begin(unitData: IUnitData, names: IUnitSheetNameMap): void {
    const sizes = Object.values(unitData).map((sheets) =>
      Object.entries(sheets ?? {}).map(([id, sheet]) => [id, sheet.rowCount, sheet.columnCount]),
    );
    const sheets = JSON.stringify([sizes, names]);
    if (sheets !== this.sheets) this.known = new WeakMap();
    this.sheets = sheets;
  }

  of(formula: FormulaNode, at: FormulaPlace): readonly IUnitRange[] | undefined {
    return this.known.get(formula)?.get(placeKey(at));
  }

  keep(formula: FormulaNode, at: FormulaPlace, cells: readonly IUnitRange[]): void {
    if (!isPlain(formula)) return;
    const ofFormula = this.known.get(formula) ?? new Map<string, readonly IUnitRange[]>();
    this.known.set(formula, ofFormula.set(placeKey(at), cells));
  }
}

const placeKey = ({ subUnitId, refOffsetX, refOffsetY }: FormulaPlace) =>
  [subUnitId, refOffsetX, refOffsetY].join();

/** Whether it names cells by addresses only: tables, names and functions that give places depend on more than the sheets. */
function isPlain(node: FormulaNode): boolean {
  const { nodeType } = node;
  const children = node.getChildren();
  if (nodeType === PREFIX || nodeType === SUFFIX) return false;
  if (nodeType === REFERENCE && !PLAIN_REFERENCE.test(node.getToken().trim())) return false;
  if (nodeType === UNION && children.some((end) => end.nodeType !== REFERENCE)) return false;
  return children.every(isPlain);
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
  readonly namedCells = new NamedCells();
  blockedSpills: BlockedSpills | undefined;
  private readonly spillPasses = new SpillPasses();
  private seed = Math.random();
  private time = Date.now();
  private readonly asked = new Map<string, number>();

  constructor(private readonly calculation: Pick<CalculationQueue, 'busy'>) {}

  calculating(): boolean {
    return this.calculation.busy;
  }

  /** @param onlyAnswers whether nothing but answers of custom functions is calculated */
  calculationStarted(onlyAnswers: boolean): void {
    this.asked.clear();
    if (onlyAnswers) return;
    this.seed = Math.random();
    this.time = Date.now();
  }

  firstPass(): void {
    this.spillPasses.begin();
  }

  nextPass(...calculated: Parameters<SpillPasses['changed']>): IUnitRange[] {
    this.asked.clear();
    return this.spillPasses.changed(...calculated);
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
