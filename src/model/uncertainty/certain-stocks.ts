import { closingStocks } from '../stock';
import { inputs, isUncertain, scenarioAt, type UncertainScenario } from './uncertain-scenario';

/** The stock of month 0, 1, …, `months` when no input is uncertain; undefined when one is. */
export function certainStocks(
  scenario: UncertainScenario,
  months: number,
): readonly number[] | undefined {
  if (inputs.some((input) => isUncertain(scenario, input))) return undefined;
  return closingStocks(
    scenarioAt(scenario, () => 'best'),
    months,
  );
}
