/** `npm run dev`: the workbench over a build that follows every change of the sources, and reloads the pane after it. */
import { createServer } from 'node:http';
import path from 'node:path';
import { bundleWorkbench } from '../bundle/bundle-workbench';
import { portArgument } from '../serve/command-line';
import { openBrowser } from '../serve/open-browser';
import { listenNear } from '../serve/ports';
import { runUntilStopped } from '../serve/run-until-stopped';
import { workbenchListener } from '../serve/server';
import { announcing, withReload } from './reload';
import { watchAddIn } from './watch-add-in';

const usualPort = 3100;
/** Apart from dist/, which the tests read. */
const folder = path.resolve(__dirname, '../../../.cache/dev');

runUntilStopped(async () => {
  const wanted = portArgument(process.argv.slice(2));
  const files = await withReload(await bundleWorkbench({ minify: false }));
  const { listener, announce } = announcing(workbenchListener(folder, files));
  const watching = await watchAddIn(folder, announce);
  const server = await listenNear(() => createServer(listener), wanted, usualPort);
  const address = `http://localhost:${server.port}/`;
  console.log(`The workbench is at ${address} and follows your changes (Ctrl+C ends it).`);
  openBrowser(address);
  return {
    port: server.port,
    close: async () => {
      await watching.close();
      await server.close();
    },
  };
});
