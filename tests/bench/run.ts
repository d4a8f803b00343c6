/** All measurements of speed: `npm run bench`. */
import { buildAddIn } from '../../src/workbench/build-add-in';
import { measureDeterministic } from './deterministic';
import { measureInserting } from './inserting';
import { printMeasures } from './measure';
import { measureMerging } from './merge';
import { measurePane } from './pane';
import { measureReference } from './reference';
import { measureRefreshing } from './refreshing';
import { measureWorkbench } from './workbench';

async function run(): Promise<void> {
  buildAddIn();
  printMeasures('Functions, against a bare loop that fills the same cells', measureDeterministic());
  printMeasures('Reference edition', await measureReference());
  printMeasures('Merging new data into a table', await measureMerging());
  printMeasures('Inserting reference tables (headless stand-in)', await measureInserting());
  printMeasures('Refreshing inserted tables (headless stand-in)', await measureRefreshing());
  printMeasures('Task pane by itself', await measurePane());
  printMeasures('Workbench in a browser', await measureWorkbench());
}

void run();
