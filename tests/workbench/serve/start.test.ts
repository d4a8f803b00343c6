import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import path from 'node:path';
import { portArgument } from '../../../src/workbench/serve/command-line';
import { openerFor } from '../../../src/workbench/serve/open-browser';
import { listenNear } from '../../../src/workbench/serve/ports';
import type { WorkbenchServer } from '../../../src/workbench/serve/server';

const root = path.join(__dirname, '../../..');

/** Runs a start script to its end and gives what it said. */
function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [require.resolve('tsx/cli'), path.join('src/workbench', script), ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, said: (stdout + stderr).trim() };
}

describe('the port', () => {
  test('is the one that was asked for, or left open', () => {
    expect(portArgument(['--port', '8080'])).toBe(8080);
    expect(portArgument(['--port=65535'])).toBe(65_535);
    expect(portArgument([])).toBeUndefined();
  });

  test.each(['abc', '0', '65536', '-1', '80.5', '', '1e3'])(
    '"%s" is refused by its name',
    (port) => {
      expect(() => portArgument([`--port=${port}`])).toThrow(
        `--port: expected a whole number from 1 to 65535, got "${port}".`,
      );
    },
  );

  test.each([[['--prot', '1']], [['8080']], [['--port']]])('%j is not understood', (args) => {
    expect(() => portArgument(args)).toThrow(/Expected nothing or --port N/);
  });

  test('that is bad ends the start with one sentence and no stack trace', () => {
    expect(run('serve/start.ts', '--port', 'abc')).toEqual({
      status: 1,
      said: '--port: expected a whole number from 1 to 65535, got "abc".',
    });
  });
});

describe('a taken port', () => {
  const running: WorkbenchServer[] = [];
  const start = async (wanted: number | undefined, usual: number) => {
    const server = await listenNear(() => createServer(), wanted, usual);
    running.push(server);
    return server.port;
  };

  afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

  test('is passed over for a free one near it', async () => {
    const taken = await start(undefined, 0);
    const next = await start(undefined, taken);
    expect(next).not.toBe(taken);
    expect(next).toBeGreaterThan(0);
  });

  test('that was asked for is said', async () => {
    const taken = await start(undefined, 0);
    await expect(start(taken, 0)).rejects.toThrow(
      `Port ${taken} is in use: name another with --port, or none.`,
    );
  });
});

test.each<[string, NodeJS.Platform, Record<string, string>, string | undefined]>([
  ['on Windows', 'win32', {}, 'cmd'],
  ['on a Mac', 'darwin', {}, 'open'],
  ['on a Linux desktop', 'linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['under Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['without a screen', 'linux', {}, undefined],
  ['in CI', 'darwin', { CI: 'true' }, undefined],
])('%s a page is opened in the right way', (_where, platform, env, program) => {
  expect(openerFor(platform, env)?.[0]).toBe(program);
});

test('where Excel does not run, starting for it says where it does', () => {
  if (process.platform === 'win32' || process.platform === 'darwin') return; // it would start
  const { status, said } = run('serve/start-excel.ts');
  expect(status).toBe(1);
  expect(said).toMatch(/^Excel runs on Windows, on the Mac and on the web: [^\n]*\.$/);
});
