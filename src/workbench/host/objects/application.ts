import type { CalculationMode } from '../../grid/calculation';
import { invalidArgument } from '../errors';
import { method, navigation, property, type ObjectType } from '../member';
import { CultureInfoObject } from './culture-info';
import type { ApplicationObject } from './handles';

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];
const KINDS = ['Recalculate', 'Full', 'FullRebuild'] as const;

export const application: ObjectType<ApplicationObject> = {
  members: {
    CalculationMode: property(
      '1.1',
      (_, host) => host.engine.calculation.mode,
      async (_, value, host) => {
        const mode = MODES.find((known) => known === value);
        if (!mode) throw invalidArgument(`calculationMode must be one of ${MODES.join(', ')}.`);
        await host.engine.settled(); // what was written before is calculated in the old mode
        host.engine.calculation.mode = mode;
      },
    ),
    CalculationState: property('1.9', (_, host) =>
      host.engine.calculation.busy ? 'Calculating' : host.functionsPending() ? 'Pending' : 'Done',
    ),
    CultureInfo: navigation('1.11', () => new CultureInfoObject()),
    DecimalSeparator: property('1.11', (_, host) => host.state.regional.decimal),
    ThousandsSeparator: property('1.11', (_, host) => host.state.regional.group),
    UseSystemSeparators: property('1.11', () => true),
    Calculate: method('1.1', (_, args, host) => {
      const kind = args.oneOf(0, 'calculationType', KINDS);
      if (kind !== 'Recalculate') host.engine.calculation.markAll();
      return host.engine.calculation.settled(true);
    }),
    /** The grid draws after the request anyway. */
    SuspendScreenUpdatingUntilNextSync: method('1.9', () => undefined),
    /** A request is calculated as a whole once it has been run. */
    SuspendApiCalculationUntilNextSync: method('1.6', () => undefined),
  },
};
