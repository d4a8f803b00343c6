import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** What the search needs to know of the computer, and the two things it may do to it. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  /** Where Playwright keeps its own Chromium once it is installed. */
  playwrightChromium: string;
  exists(file: string): boolean;
  /** Runs a program to its end; true when it succeeded. */
  run(program: string, args: readonly string[]): boolean;
}

const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * The path of a Chrome, Chromium or Edge: `CHROME_PATH` if set, else an installed one, else Playwright's,
 * which is fetched when there is none, else Debian's package when that can be installed.
 * Throws an error of one sentence that says what to install.
 */
export function findBrowser(machine: Machine = thisMachine()): string {
  const chosen = machine.env['CHROME_PATH'];
  if (chosen) {
    if (machine.exists(chosen)) return chosen;
    throw new Error(`CHROME_PATH names "${chosen}", and there is no such file.`);
  }
  const installed = () =>
    [...installedBrowsers(machine), machine.playwrightChromium].find((file) =>
      machine.exists(file),
    );
  const found =
    installed() ??
    (installPlaywrightChromium(machine) ? installed() : undefined) ??
    (installDebianChromium(machine) ? installed() : undefined);
  if (found) return found;
  throw new Error(
    'No browser was found: install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to one.',
  );
}

function installedBrowsers({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder ? windowsPrograms.map((parts) => path.win32.join(folder, ...parts)) : [],
    );
  }
  if (platform === 'darwin') {
    return ['/Applications', `${env['HOME'] ?? ''}/Applications`].flatMap((folder) =>
      macApplications.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return linuxNames.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

function installPlaywrightChromium(machine: Machine): boolean {
  console.log('No browser was found. Trying to install the Chromium of Playwright …');
  const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  return machine.run(process.execPath, [cli, 'install', 'chromium']);
}

function installDebianChromium(machine: Machine): boolean {
  if (!machine.isRoot || !machine.exists('/usr/bin/apt-get')) return false;
  console.log('Trying to install the package "chromium" …');
  const install = () =>
    machine.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  // A fresh image has no package lists yet.
  return install() || (machine.run('apt-get', ['update']) && install());
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    playwrightChromium: chromium.executablePath(),
    exists: existsSync,
    run: (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0,
  };
}
