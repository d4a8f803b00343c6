/** `npm run dev`: the workbench over builds that follow every change of the sources; its page shows each. */
import { createServer } from 'node:http';
import path from 'node:path';
import { portArgument } from '../serve/command-line';
import { openBrowser } from '../serve/open-browser';
import { listenNear } from '../serve/ports';
import { runUntilStopped } from '../serve/run-until-stopped';
import { workbenchListener } from '../serve/server';
import { OpenPages } from './reload';
import { watchAddIn } from './watch-add-in';
import { watchWorkbench } from './watch-workbench';

const usualPort = 3100;
/** Apart from dist/, which the tests read. */
const folder = path.resolve(__dirname, '../../../.cache/dev');

runUntilStopped(async () => {
  const wanted = portArgument(process.argv.slice(2));
  const pages = new OpenPages();
  const workbench = await watchWorkbench(() => pages.tell('workbench'));
  const addIn = await watchAddIn(folder, (what) => pages.tell(what));
  const listener = pages.before((request, response) => {
    workbenchListener(folder, workbench.files)(request, response);
  });
  const server = await listenNear(() => createServer(listener), wanted, usualPort);
  const address = `http://localhost:${server.port}/`;
  console.log(`The workbench is at ${address} and follows your changes (Ctrl+C ends it).`);
  openBrowser(address);
  return {
    port: server.port,
    close: async () => {
      workbench.close();
      await addIn.close();
      await server.close();
    },
  };
});
