import { attrition } from './attrition';
import { fleet } from './fleet';
import { reconstitution } from './reconstitution';
import { reserve } from './reserve';
import type { Template } from './template';

/** The models that can be built, in the order in which they are offered. */
export const models: readonly Template[] = [attrition, reserve, reconstitution, fleet];
