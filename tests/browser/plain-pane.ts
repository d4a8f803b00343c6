import { createServer } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { addInListener, listen, type WorkbenchServer } from '../../src/workbench/serve/server';
import { launchBrowser } from './launch-browser';

/** The pane's page in a browser without Excel, at the width of a task pane. */
export interface PlainPane {
  readonly page: Page;
  readonly origin: string;
  /** Paths of what the page asked for. */
  readonly requests: readonly string[];
  /** Errors that nothing caught, and breaches of the content security policy: there should be none. */
  readonly faults: readonly string[];
}

export type OpenPane = (options?: BrowserContextOptions) => Promise<PlainPane>;

/** Starts a server and a browser for the tests of a file, and closes what each test opened. */
export function usePlainPane(): OpenPane {
  let server: WorkbenchServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await listen(createServer(addInListener(addInFolder)), 0);
    browser = await launchBrowser();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return async (options) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 700 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    const requests: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      // Outside Excel office.js tries to send usage data from a frame, which the policy refuses.
      const fromOffice = /\/office\/|telemetryservice/.test(
        message.location().url + message.text(),
      );
      if (message.type() === 'error' && !fromOffice) faults.push(message.text());
    });
    const origin = `http://127.0.0.1:${String(server.port)}`;
    await page.goto(`${origin}/taskpane.html`);
    await page.getByRole('button', { name: 'Storage', exact: true }).waitFor(); // the whole edition is there
    return { page, origin, requests, faults };
  };
}
