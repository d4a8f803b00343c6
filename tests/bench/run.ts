/** All measurements of speed: `npm run bench`. */
import { buildAddIn } from '../../src/workbench/build-add-in';
import { measureDeterministic } from './deterministic';
import { measureInserting } from './inserting';
import { printMeasures } from './measure';
import { measurePane } from './pane';
import { measureWorkbench } from './workbench';

async function run(): Promise<void> {
  buildAddIn();
  printMeasures('Functions, against a bare loop that fills the same cells', measureDeterministic());
  printMeasures('Inserting reference tables (headless stand-in)', await measureInserting());
  printMeasures('Task pane by itself', await measurePane());
  printMeasures('Workbench in a browser', await measureWorkbench());
}

void run();
