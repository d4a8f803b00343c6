/** `npm run start:excel`, for Windows and the Mac: serves the built add-in over https, where the manifest says it is. */
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { createServer } from 'node:https';
import { developmentOrigin } from '../build/origin';
import { addInFolder, buildAddIn } from './build-add-in';
import { reason } from './ports';
import { runUntilStopped } from './run-until-stopped';
import { addInListener, listen } from './server';

const port = Number(new URL(developmentOrigin).port);

runUntilStopped(async () => {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new Error(
      'Excel runs on Windows, on the Mac and on the web: run this there; here `npm start` opens the workbench.',
    );
  }
  const certificate = await getHttpsServerOptions().catch((error: unknown) => {
    throw new Error(`No development certificate for ${developmentOrigin}: ${String(error)}`);
  });
  buildAddIn();
  const server = createServer(certificate, addInListener(addInFolder));
  const running = await listen(server, port, 'localhost').catch((error: unknown) => {
    throw new Error(`Port ${port} ${reason(error)}, and the manifest names it: free it first.`);
  });
  console.log(
    [
      `The add-in is at ${developmentOrigin} (Ctrl+C ends it). To put it into Excel, in another window:`,
      '  npx office-addin-debugging start dist/manifest.xml desktop   and, to take it out again,',
      '  npx office-addin-debugging stop dist/manifest.xml',
      'In Excel on the web: Home › Add-ins › More Add-ins › My Add-ins › Upload My Add-in › dist/manifest.xml',
    ].join('\n'),
  );
  return running;
});
