import { attrition } from './attrition';
import type { Template } from './template';

/** The models that can be built, in the order in which they are offered. */
export const models: readonly Template[] = [attrition];
