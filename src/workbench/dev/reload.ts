import { build } from 'esbuild';
import type { RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { workbenchFolder, type WorkbenchFiles } from '../serve/server';

const script = 'reload-pane.js';
const changes = `${workbenchFolder}changes`;

/** What open pages start again: the add-in's page in its frame, or the whole workbench. */
export type Changed = 'add-in' | 'workbench';

/** The workbench's files with a script in its page that starts again what the server says. */
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

/** The open pages of the workbench: they are told what has changed (server-sent events). */
export class OpenPages {
  private readonly lines = new Set<ServerResponse>();

  /** Takes in the pages that ask for changes; the listener answers everything else. */
  before(listener: RequestListener): RequestListener {
    return (request, response) => {
      if (request.url !== changes) return listener(request, response);
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('\n');
      this.lines.add(response);
      response.once('close', () => this.lines.delete(response));
    };
  }

  tell(what: Changed): void {
    for (const line of this.lines) line.write(`event: ${what}\ndata: built\n\n`);
  }
}
