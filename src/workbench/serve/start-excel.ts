/** `npm run start:excel`, for Windows and the Mac: serves the built add-in over https, where the manifest says it is. */
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import path from 'node:path';
import { addInFolder, buildAddIn } from '../bundle/build-add-in';
import { parseManifest } from '../manifest/manifest';
import { reason } from './ports';
import { runUntilStopped } from './run-until-stopped';
import { addInListener, listen } from './server';

runUntilStopped(async () => {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new Error(
      'Excel runs on Windows, on the Mac and on the web: run this there; here `npm start` opens the workbench.',
    );
  }
  buildAddIn();
  const { taskPane } = parseManifest(readFileSync(path.join(addInFolder, 'manifest.xml'), 'utf8'));
  const { origin, port } = new URL(taskPane);
  const certificate = await getHttpsServerOptions().catch((error: unknown) => {
    throw new Error(`No development certificate for ${origin}: ${String(error)}`);
  });
  const server = createServer(certificate, addInListener(addInFolder));
  const running = await listen(server, Number(port), 'localhost').catch((error: unknown) => {
    throw new Error(`Port ${port} ${reason(error)}, and the manifest names it: free it first.`);
  });
  console.log(
    [
      `The add-in is at ${origin} (Ctrl+C ends it). To put it into Excel, in another window:`,
      '  npx office-addin-debugging start dist/manifest.xml desktop   and, to take it out again,',
      '  npx office-addin-debugging stop dist/manifest.xml',
      'In Excel on the web: Home › Add-ins › More Settings › Upload My Add-in › dist/manifest.xml',
    ].join('\n'),
  );
  return running;
});
