/**
 * `npm run build:workbench`: writes the workbench with the built add-in as files that any web server
 * serves, from any folder: the way to try the add-in without installing anything.
 */
import path from 'node:path';
import { bundleWorkbench } from '../bundle/bundle-workbench';
import { addInFolder, buildAddIn } from '../bundle/build-add-in';
import { writeStatic } from './static-files';

const folder = path.resolve(addInFolder, '../dist-workbench');

async function build(): Promise<void> {
  buildAddIn();
  writeStatic(folder, addInFolder, await bundleWorkbench());
  console.log(`The workbench stands in ${folder}: any web server can serve it.`);
}

build().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
