import type { FunctionPage } from './contract';
import { tankstock, tankstockGuide } from './tankstock';

/** Every function with its documentation, in the order of the help index. */
export const functionPages: readonly FunctionPage[] = [
  { contract: tankstock, guide: tankstockGuide },
];
