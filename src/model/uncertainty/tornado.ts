import { closingStocks } from '../stock';
import {
  estimatesOf,
  inputs,
  isUncertain,
  scenarioAt,
  type UncertainInput,
  type UncertainFlow,
  type UncertainScenario,
} from './uncertain-scenario';

/** What an uncertain input does to the stock on its own. */
export interface TornadoRow {
  readonly input: UncertainInput;
  /** The input's estimates, the one of month 1 first: one, or a schedule. */
  readonly estimates: UncertainFlow;
  /** The stock at the end with the input at its low, the others at their best. */
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
}

/**
 * The stock after `months` with each uncertain input in turn at its low and at its high and all
 * others at their best; the widest swing first, equal ones in the order of the inputs.
 */
export function tornado(scenario: UncertainScenario, months: number): TornadoRow[] {
  return inputs
    .filter((input) => isUncertain(scenario, input))
    .map((input) => {
      const endWith = (point: 'low' | 'high') => {
        const one = scenarioAt(scenario, (other) => (other === input ? point : 'best'));
        return closingStocks(one, months)[months] as number;
      };
      const atLow = endWith('low');
      const atHigh = endWith('high');
      const estimates = estimatesOf(scenario, input);
      return { input, estimates, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
    })
    .sort((a, b) => b.swing - a.swing);
}
