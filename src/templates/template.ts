import type { CalculationBlock } from './calculation';
import type { ChartBand, ModelCheck, Section } from './front';
import type { Formula } from './formula';

/** A model as data: a front with questions, answers and assumptions, and a sheet of calculations. */
export interface Template {
  /** Also the front's wanted name. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** What a reader of the front has to know before the numbers, in a line. */
  readonly note: string;
  /** The answer in words. */
  readonly answer: Formula;
  readonly front: readonly (Section | ChartBand)[];
  readonly checks: readonly ModelCheck[];
  readonly calculation: { readonly note: string; readonly blocks: readonly CalculationBlock[] };
}
