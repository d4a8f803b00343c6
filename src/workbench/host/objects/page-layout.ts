import { areaAddress } from '../../grid/address';
import { columnCount, rowCount } from '../../grid/area';
import type { PageLayout } from '../document-state';
import type { Arguments } from '../arguments';
import { invalidArgument, notImplemented } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, property, type ObjectType, type Property } from '../member';
import { checkBoolean, checkNumber, checkWord, known } from './chart-of';
import { RangeObject } from './handles';
import { rangeArgument, resolveRange } from './resolve-range';
import type { PageLayoutObject } from './sheet-view-handles';
import { assertWritable, sheetOf } from './sheet-of';

/** The paper sizes that files name by these numbers (ECMA-376, ST_PaperSize as in pageSetup). */
const PAPERS = ['Letter', 'Legal', 'A3', 'A4', 'A5'];
/** A side of the largest paper, in points: no margin is wider. */
const WIDEST_MARGIN = 3_600;

function layoutOf(target: PageLayoutObject, host: Host): PageLayout {
  sheetOf(target, host);
  return host.document.pageLayouts.get(target.sheetId) ?? {};
}

function change(target: PageLayoutObject, host: Host, changed: Partial<PageLayout>): void {
  assertWritable(target, host);
  host.document.pageLayouts.set(target.sheetId, { ...layoutOf(target, host), ...changed });
}

/** What nobody has set is as Excel and its printer choose. */
function part<K extends keyof PageLayout>(
  name: K,
  check: (value: unknown) => PageLayout[K],
): Property<PageLayoutObject> {
  return property(
    '1.9',
    (target, host) => known(layoutOf(target, host)[name], `the ${name} of a new sheet`),
    (target, value, host) => change(target, host, { [name]: check(value) }),
  );
}

const margin = (
  name:
    'topMargin' | 'bottomMargin' | 'leftMargin' | 'rightMargin' | 'headerMargin' | 'footerMargin',
) => part(name, (value) => checkNumber(value, name, 0, WIDEST_MARGIN));

const flag = (name: 'centerHorizontally' | 'centerVertically' | 'printGridlines') =>
  part(name, (value) => checkBoolean(value, name));

export const pageLayout: ObjectType<PageLayoutObject> = {
  members: {
    Orientation: part('orientation', (value) =>
      checkWord(value, 'orientation', ['Portrait', 'Landscape']),
    ),
    PaperSize: part('paperSize', (value) => {
      if (typeof value !== 'string') throw invalidArgument('paperSize must be a word.');
      if (!PAPERS.includes(value)) throw notImplemented(`PageLayout.paperSize = ${value}`);
      return value;
    }),
    Zoom: part('zoom', checkZoom),
    TopMargin: margin('topMargin'),
    BottomMargin: margin('bottomMargin'),
    LeftMargin: margin('leftMargin'),
    RightMargin: margin('rightMargin'),
    HeaderMargin: margin('headerMargin'),
    FooterMargin: margin('footerMargin'),
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    SetPrintArea: method('1.9', (target, args, host) => {
      const { area } = ownRange(target, args, host);
      change(target, host, { printArea: areaAddress(area) });
    }),
    GetPrintAreaOrNullObject: method('1.9', (target, _, host) => {
      return rangeOrNull(target, layoutOf(target, host).printArea, host);
    }),
    SetPrintTitleRows: method('1.9', (target, args, host) => {
      const { area } = ownRange(target, args, host);
      if (columnCount(area) !== 16_384) throw invalidArgument('Print titles are whole rows.');
      change(target, host, { titleRows: areaAddress(area) });
    }),
    SetPrintTitleColumns: method('1.9', (target, args, host) => {
      const { area } = ownRange(target, args, host);
      if (rowCount(area) !== 1_048_576) throw invalidArgument('Print titles are whole columns.');
      change(target, host, { titleColumns: areaAddress(area) });
    }),
    GetPrintTitleRowsOrNullObject: method('1.9', (target, _, host) => {
      return rangeOrNull(target, layoutOf(target, host).titleRows, host);
    }),
    GetPrintTitleColumnsOrNullObject: method('1.9', (target, _, host) => {
      return rangeOrNull(target, layoutOf(target, host).titleColumns, host);
    }),
  },
};

function ownRange(target: PageLayoutObject, args: Arguments, host: Host): RangeObject {
  const range = rangeArgument(host, args.object(0) ?? args.at(0), target.sheetId);
  if (range.sheetId !== target.sheetId) throw invalidArgument('The range is on another sheet.');
  return range;
}

function rangeOrNull(target: PageLayoutObject, address: string | undefined, host: Host) {
  return address === undefined ? new NullObject() : resolveRange(host, address, target.sheetId);
}

/** A scale in per cent, or how many pages wide and tall (reference: PageLayoutZoomOptions). */
function checkZoom(value: unknown): PageLayout['zoom'] {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<
    string,
    unknown
  >;
  const across = horizontalFitToPages ?? undefined;
  const down = verticalFitToPages ?? undefined;
  if (typeof scale === 'number') {
    if (across !== undefined || down !== undefined) {
      throw invalidArgument('zoom is a scale or a number of pages, not both.');
    }
    return { scale: checkNumber(scale, 'scale', 10, 400) };
  }
  if (across === undefined && down === undefined) throw invalidArgument('zoom says nothing.');
  const pages = (count: unknown, name: string) => checkNumber(count, name, 1, 32_767);
  return {
    ...(across !== undefined && { horizontalFitToPages: pages(across, 'horizontalFitToPages') }),
    ...(down !== undefined && { verticalFitToPages: pages(down, 'verticalFitToPages') }),
  };
}
