/** All measurements of speed: `npm run bench`, or some of them: `npm run bench -- fans calls`. */
import { buildAddIn } from '../../src/workbench/bundle/build-add-in';
import { measureChangedAssumption } from './changed-assumption';
import { measureDeterministic } from './deterministic';
import { studyForecasts } from './forecasts';
import { fuzzRefreshes } from './fuzz';
import { measureInserting } from './inserting';
import { printMeasures, type Measure } from './measure';
import { measureMemory } from './memory';
import { measureMerging } from './merge';
import { measurePackages } from './packages';
import { measurePane } from './pane';
import { measureReference } from './reference';
import { measureRefreshing } from './refreshing';
import { measureSharedThread } from './shared-thread';
import { measureUncertainCalls } from './uncertain-calls';
import { raceFans } from './uncertainty';
import { studyAccuracy } from './uncertainty-accuracy';
import { measureStored } from './stored';
import { raceWhen } from './when-race';
import { measureWorkbench } from './workbench';

const printed =
  (title: string, measure: () => Measure[] | Promise<Measure[]>) => async (): Promise<void> =>
    printMeasures(title, await measure());

const parts: Readonly<Record<string, () => Promise<void>>> = {
  functions: printed(
    'Functions, against a bare loop that fills the same cells',
    measureDeterministic,
  ),
  reference: printed('Reference edition', measureReference),
  stored: printed('What a workbook keeps, hostile parts too', measureStored),
  merging: printed('Merging new data into a table', measureMerging),
  inserting: printed('Inserting reference tables (headless stand-in)', measureInserting),
  refreshing: printed('Refreshing inserted tables (headless stand-in)', measureRefreshing),
  packages: printed("Somebody else's package, read in the page", measurePackages),
  pane: printed('Task pane by itself', measurePane),
  workbench: printed('Workbench in a browser', measureWorkbench),
  assumption: printed(
    'A changed assumption of Attrition in the workbench, until all is answered',
    measureChangedAssumption,
  ),
  calls: printed('Functions that draw or forecast, whole calls', measureUncertainCalls),
  thread: printed('Longest hold-up of the thread that the pane shares', measureSharedThread),
  memory: printed('Memory held before and after 10,000 fans of 4,096 × 36', measureMemory),
  fans: raceFans,
  when: raceWhen,
  accuracy: studyAccuracy,
  fuzz: fuzzRefreshes,
  forecast: studyForecasts,
};

async function run(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !parts[name]);
  if (unknown.length > 0) {
    console.error(`No part is called ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}`);
    process.exit(2);
  }
  if (asked.length === 0 || asked.some((name) => name !== 'fuzz')) buildAddIn();
  // The fuzz finds faults rather than speeds, and takes an hour.
  const measured = Object.keys(parts).filter((name) => name !== 'fuzz');
  for (const name of asked.length > 0 ? asked : measured) await parts[name]?.();
}

void run(process.argv.slice(2));
