import { spawn } from 'node:child_process';

/** How a page is opened in a person's own browser; undefined where nobody would see it. */
export function openerFor(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] | undefined {
  if (env['CI']) return undefined;
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  if (platform === 'darwin') return ['open'];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}

/** Opens the page if there is a browser to open it in: the printed address does as well. */
export function openBrowser(address: string): void {
  const [program, ...args] = openerFor(process.platform, process.env) ?? [];
  if (program === undefined) return;
  const opener = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  opener.on('error', () => undefined); // no such program: the address was printed
  opener.unref();
}
