import type { Element } from '@xmldom/xmldom';
import {
  attribute,
  children,
  find,
  ManifestError,
  need,
  needAttribute,
  parseXml,
  type ResourceLookup,
} from './manifest-xml';
import { readRibbon, type RibbonGroup } from './manifest-ribbon';

export { ManifestError } from './manifest-xml';
export type { IconSet, RibbonAction, RibbonControl, RibbonGroup } from './manifest-ribbon';

/** A requirement set that the add-in asks for, such as ExcelApi 1.9. */
export interface RequirementSet {
  name: string;
  minVersion: string;
}

/** Where Excel finds the custom functions. Addresses are as the manifest gives them. */
export interface FunctionsSource {
  script: string;
  page: string;
  metadata: string;
  /** Left out when functions are called by their bare names. */
  namespace?: string;
}

/** What Excel learns of an add-in from its manifest: all that the workbench may know about it. */
export interface Manifest {
  id: string;
  version: string;
  displayName: string;
  description: string;
  supportUrl?: string;
  requirementSets: RequirementSet[];
  /** The page of the task pane. */
  taskPane: string;
  /** Pages that share one runtime; `long` ones live as long as the workbook is open. */
  runtimes: { url: string; lifetime: 'short' | 'long' }[];
  functions?: FunctionsSource;
  /** The page in which commands of the kind ExecuteFunction run. */
  functionFile?: string;
  ribbon: RibbonGroup[];
}

/**
 * Reads an add-in only manifest (XML) for Excel.
 * Throws {@link ManifestError} when something Excel needs is missing or when it holds what the workbench cannot show.
 */
export function parseManifest(xml: string): Manifest {
  const root = parseXml(xml);
  const overrides = need(root, 'VersionOverrides');
  const host = workbookHost(overrides);
  const resource = resourceLookup(overrides);
  const desktop = need(host, 'DesktopFormFactor');
  const supportUrl = find(root, 'SupportUrl');
  const functions = readFunctions(host, resource);
  const functionFile = find(desktop, 'FunctionFile');
  return {
    id: text(need(root, 'Id')),
    version: text(need(root, 'Version')),
    displayName: needAttribute(need(root, 'DisplayName'), 'DefaultValue'),
    description: needAttribute(need(root, 'Description'), 'DefaultValue'),
    ...(supportUrl && { supportUrl: needAttribute(supportUrl, 'DefaultValue') }),
    requirementSets: [...readRequirements(root), ...readRequirements(overrides)],
    taskPane: needAttribute(need(root, 'DefaultSettings', 'SourceLocation'), 'DefaultValue'),
    runtimes: children(find(host, 'Runtimes') ?? host, 'Runtime').map((runtime) => ({
      url: resource(runtime),
      lifetime: attribute(runtime, 'lifetime') === 'long' ? 'long' : 'short',
    })),
    ...(functions && { functions }),
    ...(functionFile && { functionFile: resource(functionFile) }),
    ribbon: extensionPoints(desktop, 'PrimaryCommandSurface').flatMap((point) =>
      readRibbon(point, resource),
    ),
  };
}

function workbookHost(overrides: Element): Element {
  const hosts = children(need(overrides, 'Hosts'), 'Host');
  const host = hosts.find((candidate) => attribute(candidate, 'type') === 'Workbook');
  if (!host)
    throw new ManifestError('The manifest has no Host of type Workbook, so it is not for Excel.');
  return host;
}

function resourceLookup(overrides: Element): ResourceLookup {
  const values = new Map<string, string>();
  for (const kind of children(need(overrides, 'Resources'))) {
    for (const entry of children(kind)) {
      values.set(needAttribute(entry, 'id'), needAttribute(entry, 'DefaultValue'));
    }
  }
  return (element) => {
    const id = needAttribute(element, 'resid');
    const value = values.get(id);
    if (value !== undefined) return value;
    throw new ManifestError(
      `The manifest's ${element.localName} names the resource "${id}", which Resources does not hold.`,
    );
  };
}

function readRequirements(parent: Element): RequirementSet[] {
  const sets = find(parent, 'Requirements', 'Sets');
  if (!sets) return [];
  return children(sets, 'Set').map((set) => ({
    name: needAttribute(set, 'Name'),
    minVersion: attribute(set, 'MinVersion') ?? attribute(sets, 'DefaultMinVersion') ?? '1.1',
  }));
}

function readFunctions(host: Element, resource: ResourceLookup): FunctionsSource | undefined {
  const [point] = extensionPoints(find(host, 'AllFormFactors') ?? host, 'CustomFunctions');
  if (!point) return undefined;
  const location = (part: string) => resource(need(point, part, 'SourceLocation'));
  const namespace = find(point, 'Namespace');
  return {
    script: location('Script'),
    page: location('Page'),
    metadata: location('Metadata'),
    ...(namespace && { namespace: resource(namespace) }),
  };
}

function extensionPoints(parent: Element, type: string): Element[] {
  return children(parent, 'ExtensionPoint').filter((point) => attribute(point, 'type') === type);
}

function text(element: Element): string {
  return (element.textContent ?? '').trim();
}
