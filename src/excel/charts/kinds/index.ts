import type { ChartKind } from '../chart-kind';
import { fan } from './fan';
import { forecast } from './forecast';
import { ledger } from './ledger';
import { risk } from './risk';
import { tornado } from './tornado';
import { when } from './when';

/** Every function whose table is drawn. */
export const chartKinds: readonly ChartKind[] = [fan, risk, when, tornado, ledger, forecast];
