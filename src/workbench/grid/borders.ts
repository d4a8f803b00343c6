import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from '@univerjs/core';
import {
  NO_LINE,
  type BorderLine,
  type CellSide,
  type LineStyle,
  type LineWeight,
} from './border-line';
import { LAST_COLUMN, LAST_ROW, type Area } from './area';
import type { Styles } from './styles';

/** Excel's lines as Univer and files number them; other pairs of style and weight don't exist. */
const LINES: readonly (readonly [BorderStyleTypes, LineStyle, LineWeight])[] = [
  [BorderStyleTypes.NONE, 'None', 'Thin'],
  [BorderStyleTypes.HAIR, 'Continuous', 'Hairline'],
  [BorderStyleTypes.THIN, 'Continuous', 'Thin'],
  [BorderStyleTypes.MEDIUM, 'Continuous', 'Medium'],
  [BorderStyleTypes.THICK, 'Continuous', 'Thick'],
  [BorderStyleTypes.DASHED, 'Dash', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASHED, 'Dash', 'Medium'],
  [BorderStyleTypes.DASH_DOT, 'DashDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'DashDot', 'Medium'],
  [BorderStyleTypes.DASH_DOT_DOT, 'DashDotDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'DashDotDot', 'Medium'],
  [BorderStyleTypes.DOTTED, 'Dot', 'Thin'],
  [BorderStyleTypes.DOUBLE, 'Double', 'Thick'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'SlantDashDot', 'Medium'],
];

const KEYS = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
/** The cell on the other side of a line, and on which of its sides the line is. */
const BEYOND = {
  top: { rows: -1, columns: 0, side: 'bottom' },
  bottom: { rows: 1, columns: 0, side: 'top' },
  left: { rows: 0, columns: -1, side: 'right' },
  right: { rows: 0, columns: 1, side: 'left' },
} as const;

/** Reads and draws the lines between cells. A line belongs to both cells that it divides. */
export class Borders {
  constructor(private readonly styles: Styles) {}

  /** The line at one side of every cell of the area; null when they differ. */
  uniform(sheetId: string, area: Area, side: CellSide): BorderLine | null {
    let first: BorderLine | undefined;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const line = this.line(sheetId, row, column, side);
        first ??= line;
        if (line.style !== first.style || line.weight !== first.weight) return null;
        if (line.color !== first.color) return null;
      }
    }
    return first ?? null;
  }

  /** Changes the line at one side of every cell; the cells beyond give up theirs. */
  draw(
    sheetId: string,
    area: Area,
    side: CellSide,
    change: (line: BorderLine) => BorderLine,
  ): void {
    this.styles.apply(sheetId, area, (row, column) => {
      const line = dataOf(change(this.line(sheetId, row, column, side)));
      return { bd: { ...this.bordersOf(sheetId, row, column), [KEYS[side]]: line } };
    });
    const { rows, columns, side: facing } = BEYOND[side];
    const beyond = {
      top: Math.max(0, area.top + rows),
      left: Math.max(0, area.left + columns),
      bottom: Math.min(LAST_ROW, area.bottom + rows),
      right: Math.min(LAST_COLUMN, area.right + columns),
    };
    if (beyond.top > beyond.bottom || beyond.left > beyond.right) return;
    this.styles.apply(sheetId, beyond, (row, column) => {
      const borders = this.bordersOf(sheetId, row, column);
      return borders[KEYS[facing]] ? { bd: { ...borders, [KEYS[facing]]: null } } : undefined;
    });
  }

  private line(sheetId: string, row: number, column: number, side: CellSide): BorderLine {
    const own = this.bordersOf(sheetId, row, column)[KEYS[side]];
    if (own) return lineOf(own);
    const { rows, columns, side: facing } = BEYOND[side];
    const [nextRow, nextColumn] = [row + rows, column + columns];
    if (nextRow < 0 || nextColumn < 0) return NO_LINE;
    const theirs = this.bordersOf(sheetId, nextRow, nextColumn)[KEYS[facing]];
    return theirs ? lineOf(theirs) : NO_LINE;
  }

  private bordersOf(sheetId: string, row: number, column: number): IBorderData {
    return this.styles.styleOf(sheetId, row, column).bd ?? {};
  }
}

function lineOf({ s, cl }: IBorderStyleData): BorderLine {
  const [, style, weight] = LINES.find(([number]) => number === s) ?? LINES[0] ?? [];
  return {
    ...NO_LINE,
    ...(style && { style }),
    ...(weight && { weight }),
    color: cl.rgb ?? '#000000',
  };
}

/** A weight that the style does not come in gives way to one that it does. */
function dataOf({ style, weight, color }: BorderLine): IBorderStyleData | null {
  if (style === 'None') return null;
  const line =
    LINES.find(([, s, w]) => s === style && w === weight) ?? LINES.find(([, s]) => s === style);
  return line ? { s: line[0], cl: { rgb: color } } : null;
}
