import { closingStocks } from '../stock';
import { isAllCertain, scenarioAt, type UncertainScenario } from './uncertain-scenario';

/** The stock of month 0, 1, …, `months` when no input is uncertain; undefined when one is. */
export function certainStocks(
  scenario: UncertainScenario,
  months: number,
): readonly number[] | undefined {
  if (!isAllCertain(scenario)) return undefined;
  return closingStocks(
    scenarioAt(scenario, () => 'best'),
    months,
  );
}
