import type { Area } from '../../grid/area';
import { NO_LINE, type BorderLine, type CellSide } from '../../grid/border-line';
import { invalidArgument, itemNotFound, notImplemented, undocumented } from '../errors';
import type { Host } from '../host';
import { method, property, type ObjectType } from '../member';
import { isUnbounded } from './range-grid';
import {
  RangeBorderObject,
  type BorderSide,
  type RangeBorderCollectionObject,
} from './range-format-handles';
import { checkColor } from './range-look';
import { assertWritable } from './sheet-of';

const SIDES: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
];
const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

function borderAt(target: RangeBorderCollectionObject, side: unknown): RangeBorderObject {
  const found = SIDES.find((known) => known === side);
  if (found) return new RangeBorderObject(target.range, found);
  if (side === 'DiagonalDown' || side === 'DiagonalUp') throw notImplemented('diagonal borders');
  throw invalidArgument(`There is no border ${String(side)}.`);
}

export const rangeBorderCollection: ObjectType<RangeBorderCollectionObject> = {
  items: (target) => SIDES.map((side) => new RangeBorderObject(target.range, side)),
  item: borderAt,
  members: {
    GetItem: method('1.1', (target, args) => borderAt(target, args.at(0))),
    GetItemAt: method('1.1', (target, args) => {
      const side = SIDES[args.integer(0, 'index')];
      if (!side) throw itemNotFound();
      return new RangeBorderObject(target.range, side);
    }),
  },
};

/** The lines of cells that a border of a range is made of. */
function linesOf({ range: { area }, side }: RangeBorderObject): { cells: Area; at: CellSide }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ cells: { ...area, bottom: area.top }, at: 'top' }];
    case 'EdgeBottom':
      return [{ cells: { ...area, top: area.bottom }, at: 'bottom' }];
    case 'EdgeLeft':
      return [{ cells: { ...area, right: area.left }, at: 'left' }];
    case 'EdgeRight':
      return [{ cells: { ...area, left: area.right }, at: 'right' }];
    case 'InsideVertical':
      return area.left === area.right
        ? []
        : [{ cells: { ...area, right: area.right - 1 }, at: 'right' }];
    case 'InsideHorizontal':
      return area.top === area.bottom
        ? []
        : [{ cells: { ...area, bottom: area.bottom - 1 }, at: 'bottom' }];
  }
}

/** The line that all cells of the border share; null where they differ. */
function lineOf(border: RangeBorderObject, { engine }: Host): BorderLine | null {
  const { sheetId } = border.range;
  const lines = linesOf(border).map(({ cells, at }) => engine.borders.uniform(sheetId, cells, at));
  return lines.length ? (lines[0] ?? null) : NO_LINE;
}

function draw(border: RangeBorderObject, changed: Partial<BorderLine>, host: Host): void {
  const { range } = border;
  assertWritable(range, host);
  if (isUnbounded(range)) throw notImplemented('borders of whole rows and columns');
  host.engine.sheets.makeRoom(range.sheetId, range.area);
  for (const { cells, at } of linesOf(border)) {
    host.engine.borders.draw(range.sheetId, cells, at, (line) => ({ ...line, ...changed }));
  }
}

/** Colour and weight are those of a line that is there. */
function assertDrawn(border: RangeBorderObject, what: string, host: Host): void {
  if (lineOf(border, host)?.style !== 'None') return;
  throw undocumented(`what ${what} does to a border without a style: set its style first`);
}

export const rangeBorder: ObjectType<RangeBorderObject> = {
  members: {
    SideIndex: property('1.1', ({ side }) => side),
    Style: property(
      '1.1',
      (border, host) => lineOf(border, host)?.style ?? null,
      (border, value, host) => {
        const style = STYLES.find((known) => known === value);
        if (!style) throw invalidArgument(`style must be one of ${STYLES.join(', ')}.`);
        draw(border, { style }, host);
      },
    ),
    Color: property(
      '1.1',
      (border, host) => lineOf(border, host)?.color ?? null,
      (border, value, host) => {
        assertDrawn(border, 'color', host);
        draw(border, { color: checkColor(value) }, host);
      },
    ),
    Weight: property(
      '1.1',
      (border, host) => lineOf(border, host)?.weight ?? null,
      (border, value, host) => {
        const weight = WEIGHTS.find((known) => known === value);
        if (!weight) throw invalidArgument(`weight must be one of ${WEIGHTS.join(', ')}.`);
        assertDrawn(border, 'weight', host);
        draw(border, { weight }, host);
      },
    ),
  },
};
