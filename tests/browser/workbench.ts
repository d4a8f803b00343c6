import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import type { CellValue } from '../../src/workbench/grid/cells';
import type { Traffic } from '../../src/workbench/host/faults';
import type { WorkbenchHandle } from '../../src/workbench/page/handle';
import { listen, workbenchListener } from '../../src/workbench/serve/server';
import { bundledWorkbench } from './bundle-once';
import { launchBrowser } from './launch-browser';

/** How long a test waits for one thing, in milliseconds: a busy machine is no fault. */
const patience = 120_000;

/** The workbench in a page of its own, as a person has it; addresses are as in `B2` or `Losses!B2`. */
export interface OpenedWorkbench {
  page: Page;
  /** The add-in's task pane; another one after the pane has been loaded anew. */
  readonly pane: Frame;
  /** Types with the keyboard: goes to the cell by the name box, ends with Enter. Resolves when it stands in the cell. */
  typeByKeyboard(cell: string, entry: string): Promise<void>;
  /** Selects cells with the keyboard, by the name box. */
  selectByKeyboard(address: string): Promise<void>;
  /** Puts an empty sheet in front, and gives its name: opening another workbench takes seconds. */
  addSheet(): Promise<string>;
  /** The same, and loads the pane anew. */
  startAnew(): Promise<string>;
  /** Gives up the entry that is being typed. */
  leaveEntry(): Promise<void>;
  /** Moves the pointer over a cell of the sheet in front. */
  hoverCell(cell: string): Promise<void>;
  /** Puts an entry into a cell at once, where how it comes there does not matter. */
  typeInCell(cell: string, entry: string): Promise<void>;
  /** Raw values, after everything is calculated and every function has answered. */
  valueOf(cell: string): Promise<CellValue>;
  valuesOf(address: string): Promise<CellValue[][]>;
  formulaOf(cell: string): Promise<string | undefined>;
  textOf(cell: string): Promise<string>;
  /** What a function said with the cell's error. */
  messageOf(cell: string): Promise<string | undefined>;
  settled(): Promise<void>;
  /** The add-in's requests and bytes so far. */
  traffic(): Promise<Traffic>;
  saveXlsx(): Promise<Uint8Array>;
  /** Opens a file through File › Open, and resolves in the page that shows it. */
  openXlsx(bytes: Uint8Array, name?: string): Promise<void>;
  /** Requests that left this computer: there should be none. */
  readonly outsideRequests: readonly string[];
  /** Errors that nothing caught, in the page and in the pane: there should be none. */
  readonly uncaughtErrors: readonly string[];
}

/** A file of the add-in that the network holds back until something has happened. */
export interface LateFile {
  readonly name: string;
  readonly until: Promise<void>;
}

/**
 * Opens a workbench, and closes the one before; each one has its own storage. With a late file it
 * does not wait for the pane.
 */
export type OpenWorkbench = (
  options?: BrowserContextOptions,
  late?: LateFile,
) => Promise<OpenedWorkbench>;

/**
 * Starts a server and a browser for the tests of a file, and closes what they opened.
 *
 *     const open = useWorkbench();
 *
 *     test('…', async () => {
 *       const workbench = await open();
 *       await workbench.typeByKeyboard('A1', '=SUM(B1:B3)');
 *       expect(await workbench.valueOf('A1')).toBe(6);
 *       await workbench.pane.getByRole('button', { name: 'Insert' }).click();
 *     });
 */
export function useWorkbench(
  serve: () => Promise<ServedWorkbench> = serveWorkbench,
): OpenWorkbench {
  let server: ServedWorkbench;
  let browser: Browser;
  let opened: OpenedWorkbench | undefined;

  beforeAll(async () => {
    if (!existsSync(path.join(addInFolder, 'manifest.xml'))) {
      throw new Error(
        'The add-in is not built: npx webpack --mode production --env officejs=local',
      );
    }
    server = await serve();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return async (options, late) => {
    await opened?.page.context().close();
    const context = await browser.newContext({
      viewport: { width: 1500, height: 850 },
      ...options,
    });
    context.setDefaultTimeout(patience);
    opened = watch(await context.newPage());
    if (late) await holdBack(context, late);
    await opened.page.goto(server.address, {
      waitUntil: late ? 'commit' : 'load',
    });
    if (late) await opened.page.waitForFunction(() => window.workbench);
    else await ready(opened.page);
    return opened;
  };
}

/** A workbench that some server serves. */
export interface ServedWorkbench {
  readonly address: string;
  close(): Promise<void>;
}

async function serveWorkbench(): Promise<ServedWorkbench> {
  const handler = workbenchListener(addInFolder, bundledWorkbench());
  const { port, close } = await listen(createServer(handler), 0);
  return { address: `http://127.0.0.1:${port}/`, close };
}

const holdBack = (context: BrowserContext, { name, until }: LateFile) =>
  context.route(`**/${name}`, async (route) => {
    await until;
    await route.continue();
  });

/** The workbook is drawn and the add-in's page is loaded. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => window.workbench);
  await paneReady(page);
}

async function paneReady(page: Page): Promise<void> {
  const pane = paneOf(page);
  await pane.waitForURL((url) => url.protocol !== 'about:');
  await pane.waitForLoadState();
}

function paneOf(page: Page): Frame {
  const pane = page.frames().find((frame) => frame.parentFrame() === page.mainFrame());
  if (!pane) throw new Error('The workbench has no task pane.');
  return pane;
}

function watch(page: Page): OpenedWorkbench {
  const outsideRequests: string[] = [];
  const uncaughtErrors: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const outside = /^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1';
    if (outside) outsideRequests.push(request.url());
  });
  page.on('pageerror', (error) => uncaughtErrors.push(error.message));
  page.on('dialog', (dialog) => void dialog.accept()); // "Leave site?" after changes

  const settled = () => inPage(page, (workbench) => workbench.settled());
  /** Calculated first, then read. */
  const read = async <T>(
    run: (workbench: WorkbenchHandle, address: string) => T,
    address: string,
  ) => {
    await settled();
    return inPage(page, run, address);
  };
  const addSheet = () =>
    paneOf(page).evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add().load('name');
        sheet.activate();
        await context.sync();
        return sheet.name;
      }),
    );
  const selectByKeyboard = async (address: string) => {
    const nameBox = page.locator('[data-u-comp="defined-name"] input');
    await nameBox.fill(address);
    await nameBox.press('Enter');
  };

  return {
    page,
    get pane() {
      return paneOf(page);
    },
    outsideRequests,
    uncaughtErrors,
    settled,
    selectByKeyboard,
    async leaveEntry() {
      await page.keyboard.press('Escape'); // closes the list of functions
      await page.keyboard.press('Escape');
    },
    addSheet,
    async startAnew() {
      const name = await addSheet();
      const loaded = page.waitForEvent('framenavigated', (frame) => frame === paneOf(page));
      await paneOf(page).evaluate(() => location.reload());
      await loaded;
      await paneReady(page);
      return name;
    },
    async typeByKeyboard(cell, entry) {
      await selectByKeyboard(cell);
      const before = await inPage(page, standing, cell);
      await page.keyboard.type(entry);
      // While functions are offered, Enter takes one of them instead of ending the entry.
      await page.locator('[data-u-comp="sheets-formula-editor"]').waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        ([cell, entry, before]) => {
          const { workbench } = window;
          const now = workbench?.formulaOf(cell) ?? String(workbench?.valueOf(cell));
          return now === entry || now !== before;
        },
        [cell, entry, before] as const,
      );
    },
    async hoverCell(cell) {
      const { x, y } = await inPage(page, (workbench, address) => workbench.pointOf(address), cell);
      await page.mouse.move(x, y);
    },
    typeInCell: (cell, entry) =>
      inPage(page, (workbench, [to, text]) => workbench.typeInCell(to, text), [
        cell,
        entry,
      ] as const),
    valueOf: (cell) => read((workbench, address) => workbench.valueOf(address), cell),
    valuesOf: (cells) => read((workbench, address) => workbench.valuesOf(address), cells),
    formulaOf: (cell) => inPage(page, (workbench, address) => workbench.formulaOf(address), cell),
    textOf: (cell) => read((workbench, address) => workbench.textOf(address), cell),
    messageOf: (cell) => read((workbench, address) => workbench.messageOf(address), cell),
    traffic: () => inPage(page, (workbench) => workbench.faults.traffic),
    async saveXlsx() {
      const bytes = await inPage(page, async (workbench) => Array.from(await workbench.saveXlsx()));
      return Uint8Array.from(bytes);
    },
    async openXlsx(bytes, name = 'Opened.xlsx') {
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const loaded = page.waitForEvent('load');
      await page
        .locator('#file-menu input[type=file]')
        .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
      await loaded;
      await ready(page);
    },
  };
}

/** Runs in the page with its `window.workbench`; what it is given and gives back must survive JSON. */
async function inPage<Result, Argument = undefined>(
  page: Page,
  run: (workbench: WorkbenchHandle, argument: Argument) => Result,
  argument?: Argument,
): Promise<Awaited<Result>> {
  const handle = await page.evaluateHandle(() => window.workbench as WorkbenchHandle);
  return handle.evaluate(
    run as (workbench: WorkbenchHandle, argument: unknown) => Result,
    argument,
  ) as Promise<Awaited<Result>>;
}

/** What a cell holds, as it would be typed. */
function standing(workbench: WorkbenchHandle, cell: string): string {
  return workbench.formulaOf(cell) ?? String(workbench.valueOf(cell));
}
