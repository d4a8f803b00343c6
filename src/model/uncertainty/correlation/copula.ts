import { blockSize, type PathBlock } from '../engine/path-block';
import { drawLevels } from '../draw';
import { sobolDimension, type Levels, type SobolDimension } from '../sobol';
import { dimensionOf, type Correlation, type UncertainInput } from '../uncertain-scenario';
import { correlatedInputs, normalCorrelations } from './correlation';
import { factorOf } from './factor';
import { levelsOf, normalQuantiles } from './normal';

interface CorrelatedMember {
  readonly input: UncertainInput;
  readonly dimension: SobolDimension;
  /** What of the normal numbers of the members up to this one its own is mixed of. */
  readonly mixture: readonly number[];
  readonly normals: Float64Array;
  readonly levels: Levels;
}

/**
 * Draws the levels of correlated inputs: a Gaussian copula over their dimensions of the sequence.
 * The first of the inputs in the order of their dimensions keeps its levels, and so does each that
 * is correlated with none before it.
 */
export class Copula {
  private readonly members: readonly CorrelatedMember[];
  private readonly mixed: Float64Array;
  /** The first of the draws at hand. */
  private first = -1;

  /** @param correlations for which `correlationProblem` finds none */
  constructor(
    private readonly block: PathBlock,
    seed: number,
    correlations: readonly Correlation[],
  ) {
    const correlated = correlatedInputs(correlations);
    const factor = factorOf(normalCorrelations(correlated, correlations)) ?? [];
    this.mixed = new Float64Array(correlated.length > 0 ? blockSize : 0);
    this.members = correlated.map((input, at) => ({
      input,
      dimension: sobolDimension(dimensionOf[input], seed),
      mixture: (factor[at] ?? []).slice(0, at + 1),
      normals: new Float64Array(blockSize),
      levels: new Uint32Array(blockSize),
    }));
  }

  has(input: UncertainInput): boolean {
    return this.members.some((member) => member.input === input);
  }

  /** Brings the levels of an input to the block, for the draws `first`, `first` + 1, … */
  draw(input: UncertainInput, first: number, paths: number): void {
    if (first !== this.first) this.drawAll(first, paths);
    const member = this.members.find((each) => each.input === input) as CorrelatedMember;
    this.block.levels.set(member.levels);
  }

  private drawAll(first: number, paths: number): void {
    const { block, members } = this;
    this.first = first;
    for (const { dimension, mixture, normals, levels } of members) {
      drawLevels(block, dimension, first, paths);
      levels.set(block.levels);
      block.cubics.set(normalQuantiles());
      block.read(paths);
      normals.set(block.quantiles);
      if (mixture.slice(0, -1).some((part) => part !== 0)) this.mix(mixture, paths, levels);
    }
  }

  private mix(mixture: readonly number[], paths: number, levels: Levels): void {
    const { mixed, members } = this;
    mixed.fill(0);
    for (const [at, part] of mixture.entries()) {
      const { normals } = members[at] as CorrelatedMember;
      if (part === 0) continue;
      for (let i = 0; i < paths; i++)
        mixed[i] = (mixed[i] as number) + part * (normals[i] as number);
    }
    levelsOf(mixed, paths, levels);
  }
}
