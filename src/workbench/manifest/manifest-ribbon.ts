import type { Element } from '@xmldom/xmldom';
import {
  attribute,
  children,
  ManifestError,
  need,
  needAttribute,
  type ResourceLookup,
} from './manifest-xml';

/** Icon addresses by size in pixels. */
export type IconSet = ReadonlyMap<number, string>;

/** What a click on a ribbon control does. */
export type RibbonAction =
  { kind: 'ShowTaskpane'; url: string } | { kind: 'ExecuteFunction'; functionName: string };

/** A button of the ribbon. */
export interface RibbonControl {
  id: string;
  label: string;
  /** Shown when the pointer rests on the control. */
  supertip: { title: string; description: string };
  icons: IconSet;
  action: RibbonAction;
}

/** A labelled group of controls on one of Excel's own tabs. */
export interface RibbonGroup {
  id: string;
  /** Excel's name of the tab, such as TabHome. */
  tab: string;
  label: string;
  icons: IconSet;
  controls: RibbonControl[];
}

/** The groups of a PrimaryCommandSurface. Throws {@link ManifestError} for tabs and controls of other kinds than OfficeTab and Button. */
export function readRibbon(surface: Element, resource: ResourceLookup): RibbonGroup[] {
  return children(surface).flatMap((tab) => {
    expectKind(tab, tab.localName, 'OfficeTab');
    return children(tab, 'Group').map((group) =>
      readGroup(group, needAttribute(tab, 'id'), resource),
    );
  });
}

function readGroup(group: Element, tab: string, resource: ResourceLookup): RibbonGroup {
  return {
    id: needAttribute(group, 'id'),
    tab,
    label: resource(need(group, 'Label')),
    icons: readIcons(group, resource),
    controls: children(group, 'Control').map((control) => readControl(control, resource)),
  };
}

function readControl(control: Element, resource: ResourceLookup): RibbonControl {
  expectKind(control, attribute(control, 'type'), 'Button');
  const supertip = need(control, 'Supertip');
  return {
    id: needAttribute(control, 'id'),
    label: resource(need(control, 'Label')),
    supertip: {
      title: resource(need(supertip, 'Title')),
      description: resource(need(supertip, 'Description')),
    },
    icons: readIcons(control, resource),
    action: readAction(need(control, 'Action'), resource),
  };
}

function readIcons(owner: Element, resource: ResourceLookup): IconSet {
  const images = children(need(owner, 'Icon'), 'Image');
  return new Map(images.map((image) => [Number(needAttribute(image, 'size')), resource(image)]));
}

function readAction(action: Element, resource: ResourceLookup): RibbonAction {
  const kind = attribute(action, 'type');
  if (kind === 'ExecuteFunction') {
    return { kind, functionName: (need(action, 'FunctionName').textContent ?? '').trim() };
  }
  expectKind(action, kind, 'ShowTaskpane');
  return {
    kind: 'ShowTaskpane',
    url: resource(need(action, 'SourceLocation')),
  };
}

function expectKind(element: Element, kind: string | null | undefined, expected: string): void {
  if (kind === expected) return;
  throw new ManifestError(
    `The workbench's ribbon cannot show a ${element.localName} of the kind "${kind ?? 'none'}": it knows ${expected}.`,
  );
}
