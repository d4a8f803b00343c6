/** `npm start`: builds the add-in, serves it with the workbench, prints the address and opens a browser. */
import { createServer } from 'node:http';
import { bundleWorkbench } from '../bundle/bundle-workbench';
import { addInFolder, buildAddIn } from '../bundle/build-add-in';
import { portArgument } from './command-line';
import { openBrowser } from './open-browser';
import { listenNear } from './ports';
import { runUntilStopped } from './run-until-stopped';
import { workbenchListener } from './server';

const usualPort = 3100;

runUntilStopped(async () => {
  const wanted = portArgument(process.argv.slice(2));
  buildAddIn();
  const handler = workbenchListener(addInFolder, await bundleWorkbench());
  const server = await listenNear(() => createServer(handler), wanted, usualPort);
  const address = `http://localhost:${server.port}/`;
  console.log(`The workbench is at ${address} (Ctrl+C ends it).`);
  openBrowser(address);
  return server;
});
