import { checkMetadata, type FunctionsMetadata } from '../grid/custom-functions/metadata';
import { atLeast, type RequirementSets } from '../host/requirement-sets';
import { parseManifest, type Manifest } from '../manifest/manifest';
import { addInFunctions } from '../xlsx/file-formula';
import type { AddInOfFile } from '../xlsx/write';

/** What the workbench learns of an add-in: its manifest and what the manifest points at. */
export interface AddIn {
  manifest: Manifest;
  functions: { metadata: FunctionsMetadata; page: string } | undefined;
}

/**
 * Reads the add-in's manifest, as Excel does. Rejects with an error that says what is missing.
 * @param address beside the add-in's pages
 */
export async function loadManifest(address: string): Promise<Manifest> {
  return parseManifest(await (await get(new URL(address, root).href)).text());
}

/** Reads what the manifest points at. Rejects with an error that says what is missing. */
export async function loadAddIn(manifest: Manifest): Promise<AddIn> {
  return {
    manifest,
    functions: manifest.functions && {
      metadata: checkMetadata(await (await get(servedAt(manifest.functions.metadata))).json()),
      page: servedAt(manifest.functions.page),
    },
  };
}

/** The add-in's files stand around the folder of the workbench. */
const root = new URL('..', document.baseURI);

/** Where the workbench serves an address of the manifest: its own server stands for the add-in's. */
export function servedAt(address: string): string {
  const { pathname, search } = new URL(address);
  const here = new URL(`.${pathname}${search}`, root);
  return here.pathname + here.search;
}

/** What xlsx files keep of the add-in. */
export function addInOfFile({ manifest, functions }: AddIn): AddInOfFile {
  const names = functions?.metadata.functions.map(({ name }) => name) ?? [];
  return { id: manifest.id, version: manifest.version, functions: addInFunctions(names) };
}

/** The sets that the manifest requires: Excel offers these at least. */
export function requiredSets({ requirementSets }: Manifest): RequirementSets {
  const highest: Record<string, string> = {};
  for (const { name, minVersion } of requirementSets) {
    const known = highest[name];
    if (known === undefined || atLeast(minVersion, known)) highest[name] = minVersion;
  }
  return highest;
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (response.ok) return response;
  throw new Error(`The built add-in has no ${address.replace(/^\//, '')} (${response.status}).`);
}
