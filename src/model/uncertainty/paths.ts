import { allocate } from './memory';
import { blockSize, type PathBlock, type BinMapping } from './engine/path-block';
import { Copula } from './correlation';
import { Draw, drawLevels } from './draw';
import type { Estimate } from './distributions';
import { sobolDimension } from './sobol';
import {
  dimensionOf,
  estimateIn,
  estimatesOf,
  inputs,
  isLimited,
  steadyFrom,
  type FlowInput,
  type UncertainInput,
  type UncertainFlow,
  type UncertainScenario,
} from './uncertain-scenario';

/** Draws of the sequence that one thread works on: `count` of them from `first`, counted from 0. */
export interface Share {
  readonly first: number;
  readonly count: number;
}

/** How a flow takes part in the arithmetic of a block. */
interface Course {
  readonly draw: Draw;
  readonly flow: UncertainFlow;
  readonly sign: 1 | -1;
  /** With a limited reserve, refurbishment is kept apart from what else changes the stock. */
  readonly into: 'change' | 'refurb';
}

/** One path of the scenario for each draw, moved on by months a block at a time. */
export class Paths {
  readonly blocks: number;
  private readonly limited: boolean;
  private readonly draws: ReadonlyMap<UncertainInput, Draw>;
  private readonly steady: readonly Course[];
  private readonly scheduled: readonly Course[];
  /** The month from which on no flow changes any more. */
  private readonly steadyFrom: number;
  /** What changes from month to month, and what stays as it was drawn. */
  private readonly moved: PutAside[] = [];
  private readonly drawn: PutAside[] = [];
  private first = 0;
  private paths = 0;
  private openedAt = 0;

  /** @param lastVisit the month at which each block is opened for the last time; 0: the only one */
  constructor(
    private readonly block: PathBlock,
    private readonly scenario: UncertainScenario,
    seed: number,
    private readonly share: Share,
    private readonly lastVisit: number,
  ) {
    this.blocks = Math.ceil(share.count / blockSize);
    this.limited = isLimited(scenario);
    const copula = new Copula(block, seed, scenario.correlations ?? []);
    const levelsOf = (input: UncertainInput) => {
      if (copula.has(input))
        return (first: number, paths: number) => copula.draw(input, first, paths);
      const dimension = sobolDimension(dimensionOf[input], seed);
      return (first: number, paths: number) => drawLevels(block, dimension, first, paths);
    };
    this.draws = new Map(
      inputs.map((input) => {
        const draw = levelsOf(input);
        return [input, new Draw(block, draw, estimatesOf(scenario, input).length > 1)];
      }),
    );
    const courses = [
      this.course('losses', -1),
      this.course('refurb', 1),
      this.course('dprk', 1),
      this.course('production', 1),
    ];
    this.steady = courses.filter(({ flow }) => flow.length === 1);
    this.scheduled = courses.filter(({ flow }) => flow.length > 1);
    this.steadyFrom = steadyFrom(scenario);
    if (lastVisit > 0) {
      const putAside = (part: Float64Array) => ({
        part,
        all: allocate(() => new Float64Array(share.count)),
      });
      this.moved.push(putAside(block.stock));
      this.drawn.push(putAside(block.steadyChange));
      if (this.limited) {
        this.moved.push(putAside(block.reserve));
        this.drawn.push(putAside(block.steadyRefurb));
      }
    }
  }

  private course(input: FlowInput, sign: 1 | -1): Course {
    const into = input === 'refurb' && this.limited ? 'refurb' : 'change';
    return { draw: this.drawOf(input), flow: this.scenario[input], sign, into };
  }

  private drawOf(input: UncertainInput): Draw {
    return this.draws.get(input) as Draw;
  }

  /** Brings a block's paths to hand, as they are before `month` (0 is the start). */
  open(index: number, month: number): number {
    this.first = index * blockSize;
    this.openedAt = month;
    this.paths = Math.min(blockSize, this.share.count - this.first);
    for (const { draw } of this.scheduled) this.take(draw);
    if (month === 0) this.begin();
    else this.bringBack();
    this.setFlows(month);
    return this.paths;
  }

  private bringBack(): void {
    for (const { part, all } of [...this.moved, ...this.drawn]) part.set(this.partOf(all));
  }

  /** Puts the open block aside, where it is opened again. */
  close(): void {
    if (this.openedAt === this.lastVisit) return;
    this.putAside(this.moved);
    if (this.openedAt === 0) this.putAside(this.drawn);
  }

  private putAside(parts: readonly PutAside[]): void {
    for (const { part, all } of parts) this.partOf(all).set(part.subarray(0, this.paths));
  }

  /** What belongs to the open block of an array with a number for each path of the share. */
  partOf(all: Float64Array): Float64Array {
    return all.subarray(this.first, this.first + this.paths);
  }

  private take(draw: Draw): void {
    draw.take(this.share.first + this.first, this.paths);
  }

  private begin(): void {
    const { block, scenario } = this;
    this.draw('start', scenario.start, block.stock);
    if (this.limited) this.draw('reserve', scenario.reserve, block.reserve);
    block.steadyChange.fill(0);
    block.steadyRefurb.fill(0);
    for (const { draw, flow, sign, into } of this.steady) {
      this.take(draw);
      draw.add(estimateIn(flow, 1), sign, steady(block)[into]);
    }
  }

  private draw(input: 'start' | 'reserve', estimate: Estimate, values: Float64Array): void {
    const draw = this.drawOf(input);
    this.take(draw);
    draw.add(estimate, 1, values.fill(0));
  }

  /** Moves the open block's paths on to the end of `month` = 1, 2, … */
  advance(month: number, mapping: BinMapping): void {
    this.changeFlows(month);
    if (this.limited) this.block.advanceWithReserve(this.paths, mapping);
    else this.block.advance(this.paths, mapping);
  }

  /** Brings the flows of `month` to hand, without moving the paths on. */
  changeFlows(month: number): void {
    if (month > 1 && month <= this.steadyFrom) this.setFlows(month);
  }

  private setFlows(month: number): void {
    const { block, scheduled } = this;
    block.change.set(block.steadyChange);
    if (this.limited) block.refurb.set(block.steadyRefurb);
    for (const { draw, flow, sign, into } of scheduled) {
      draw.add(estimateIn(flow, Math.max(month, 1)), sign, block[into]);
    }
  }
}

const steady = ({ steadyChange, steadyRefurb }: PathBlock) => ({
  change: steadyChange,
  refurb: steadyRefurb,
});

/** One part of the block, and the same of all the share's paths. */
interface PutAside {
  readonly part: Float64Array;
  readonly all: Float64Array;
}
