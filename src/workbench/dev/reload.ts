import { build } from 'esbuild';
import type { RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { workbenchFolder, type WorkbenchFiles } from '../serve/server';

const script = 'reload-pane.js';
const changes = `${workbenchFolder}changes`;

/** The workbench's files with a script in its page that loads the pane anew when the server says so. */
export async function withReload(files: WorkbenchFiles): Promise<WorkbenchFiles> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'reload-pane.ts')],
    write: false,
    bundle: true,
    format: 'esm',
  });
  const page = Buffer.from(files.get('index.html') ?? []).toString('utf8');
  const tag = `<script type="module" src="${script}"></script></head>`;
  return new Map([
    ...files,
    ['index.html', Buffer.from(page.replace('</head>', tag))],
    [script, outputFiles[0]?.contents ?? new Uint8Array()],
  ]);
}

/** The listener, and a way to tell every open page that the add-in has changed (server-sent events). */
export function announcing(listener: RequestListener): {
  listener: RequestListener;
  announce: () => void;
} {
  const pages = new Set<ServerResponse>();
  return {
    listener(request, response) {
      if (request.url !== changes) return listener(request, response);
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('\n');
      pages.add(response);
      response.once('close', () => pages.delete(response));
    },
    announce() {
      for (const page of pages) page.write('data: built\n\n');
    },
  };
}
