import { createRequire } from 'node:module';
import { bundleHeadless } from './bundle-headless';
import type * as Bundle from './headless-bundle';
import type { Hub, HubOptions } from './host/hub';
import type { Person } from './person';
import { loadOffice } from './office-in-node';

export type { Hub, HubOptions } from './host/hub';
export { HostStatus, type Fault, type Traffic } from './host/faults';
export type { Person } from './person';

export interface HeadlessOptions extends Omit<HubOptions, 'functions'> {
  /** The add-in's functions.json, parsed. */
  readonly functionsJson?: unknown;
  /** Files that run once office.js is ready, such as the built functions.js. */
  readonly scripts?: readonly string[];
}

/** A stand-in for Excel without a screen, with Microsoft's client loaded into this realm. */
export interface HeadlessExcel {
  readonly hub: Hub;
  readonly person: Person;
  close(): void;
}

const PAGE = '/taskpane.html';

/**
 * Opens a blank workbook and loads office.js against it, as a page of the add-in would: afterwards
 * `Office`, `Excel` and `CustomFunctions` are globals. One workbook at a time: close it before the
 * next is opened.
 */
export async function createHeadlessExcel(options: HeadlessOptions): Promise<HeadlessExcel> {
  const { functionsJson, scripts = [], ...hubOptions } = options;
  const { createHeadlessEngine, createHub, createExternal, createPerson, checkMetadata } =
    await loadBundle();
  const metadata = functionsJson === undefined ? undefined : checkMetadata(functionsJson);
  const engine = createHeadlessEngine();
  const hub = createHub(engine, {
    ...hubOptions,
    ...(metadata && { functions: { metadata, page: PAGE } }),
  });
  const external = createExternal((page, raise) => hub.connect(page, raise), PAGE);
  await loadOffice(external, scripts);
  return {
    hub,
    person: createPerson(engine, hub),
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
