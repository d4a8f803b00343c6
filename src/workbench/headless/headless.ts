import { createRequire } from 'node:module';
import { bundleHeadless } from './bundle-headless';
import type * as Bundle from './headless-bundle';
import type { Hub, HubOptions } from '../host/hub';
import type { Region } from '../host/regional-settings';
import type { Person } from '../host/person';
import { loadOffice } from './office-in-node';

export type { Hub, HubOptions } from '../host/hub';
export { HostStatus, type Fault, type Traffic } from '../host/faults';
export type { ExcelState } from '../host/excel-state';
export type { Person } from '../host/person';

export interface HeadlessOptions extends Omit<HubOptions, 'functions'> {
  /** The add-in's functions.json, parsed. */
  readonly functionsJson?: unknown;
  /** Files that run once office.js is ready, such as the built functions.js. */
  readonly scripts?: readonly string[];
  /** How the person's computer writes numbers and lists; as in the United States when left out. */
  readonly region?: Region;
  /** An xlsx file to open; left out, the workbook is blank. */
  readonly file?: Uint8Array;
}

/** A stand-in for Excel without a screen, with Microsoft's client loaded into this realm. */
export interface HeadlessExcel {
  readonly hub: Hub;
  readonly person: Person;
  /** Loads the add-in's page anew, as when its pane is reloaded. */
  reloadPage(): Promise<void>;
  /** The workbook as an xlsx file, after what is being calculated. */
  save(): Promise<Uint8Array>;
  /** A copy for programs without the add-in. */
  saveValues(): Promise<Uint8Array>;
  close(): void;
}

/** Whose settings and custom XML a file keeps for the tests. */
const ADD_IN = { id: '00000000-0000-4000-8000-000000000000', version: '1.0.0.0' };
const PAGE = '/taskpane.html';

/**
 * Opens a workbook and loads office.js against it, as a page of the add-in would: afterwards
 * `Office`, `Excel` and `CustomFunctions` are globals. One workbook at a time: close it before the
 * next is opened.
 */
export async function createHeadlessExcel(options: HeadlessOptions): Promise<HeadlessExcel> {
  const { functionsJson, scripts = [], file, region = 'en-US', ...hubOptions } = options;
  const stand = await loadBundle();
  const { createHeadlessEngine, createHub, createExternal, createPerson, checkMetadata } = stand;
  const metadata = functionsJson === undefined ? undefined : checkMetadata(functionsJson);
  const engine = createHeadlessEngine();
  const hub = createHub(engine, {
    ...hubOptions,
    ...(metadata && { functions: { metadata, page: PAGE } }),
  });
  hub.state.regional = stand.regions[region];
  if (file) await stand.openFile(hub, ADD_IN, file);
  const loadPage = () =>
    loadOffice(
      createExternal((page, raise) => hub.connect(page, raise), PAGE),
      scripts,
    );
  await loadPage();
  return {
    hub,
    person: createPerson(engine, hub),
    reloadPage: loadPage,
    save: () => stand.saveFile(hub, ADD_IN),
    saveValues: () => stand.saveValuesFile(hub, ADD_IN),
    close: () => {
      hub.dispose();
      engine.univer.dispose();
    },
  };
}

let bundle: typeof Bundle | undefined;

async function loadBundle(): Promise<typeof Bundle> {
  bundle ??= createRequire(__filename)(await bundleHeadless()) as typeof Bundle;
  return bundle;
}
