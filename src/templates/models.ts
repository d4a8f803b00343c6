import { attrition } from './attrition/attrition';
import { backTest } from './back-test/back-test';
import { fleet } from './fleet/fleet';
import { reconstitution } from './reconstitution/reconstitution';
import { reserve } from './reserve/reserve';
import type { Template } from './template';

/** The models that can be built, in the order in which they are offered. */
export const models: readonly Template[] = [attrition, reserve, reconstitution, fleet, backTest];
