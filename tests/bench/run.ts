/** All measurements of speed: `npm run bench`. */
import { measureInserting } from './inserting';
import { printMeasures } from './measure';
import { measurePane } from './pane';
import { measureWorkbench } from './workbench';

async function run(): Promise<void> {
  printMeasures('Inserting reference tables (headless stand-in)', await measureInserting());
  printMeasures('Task pane by itself', await measurePane());
  printMeasures('Workbench in a browser', await measureWorkbench());
}

void run();
