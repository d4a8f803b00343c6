export { insertResultChart } from './insert-result-chart';
export type { FanChartResult } from './insert-fan-chart';
export type { Result } from './result-at';
export { isDated, quartilePlaces } from './result-chart';
