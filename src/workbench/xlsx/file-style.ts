import type { Alignment, Borders, Color, Fill, Font, Style } from 'exceljs';
import type { Border, CellStyle, Side } from './contents';

/** Column widths of files count digits of 7 px, row heights points of 4/3 px. */
export const pixelsPerWidth = 7;
export const pixelsPerPoint = 4 / 3;

/** Office's own palette, in the order in which files number it: what a theme colour means without a theme of its own. */
const officePalette = [
  'FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4',
  'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47',
]; // prettier-ignore

/** The look of a cell as exceljs writes it. */
export function toFileStyle(style: CellStyle): Partial<Style> {
  const { numberFormat, fill, horizontal, vertical, wrap, borders } = style;
  const font = toFileFont(style);
  return {
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(font && { font }),
    ...(fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } satisfies Fill,
    }),
    ...((horizontal ?? vertical ?? wrap) !== undefined && {
      alignment: {
        ...(horizontal && { horizontal }),
        ...(vertical && { vertical }),
        ...(wrap && { wrapText: true }),
      } satisfies Partial<Alignment>,
    }),
    ...(borders && { border: toFileBorders(borders) }),
  };
}

function toFileFont(style: CellStyle): Partial<Font> | undefined {
  const { font, size, bold, italic, underline, strike, color } = style;
  const parts = {
    ...(font !== undefined && { name: font }),
    ...(size !== undefined && { size }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strike && { strike }),
    ...(color !== undefined && { color: { argb: argb(color) } }),
  };
  // A font without a name is Excel's default in no version: give it the usual one.
  return Object.keys(parts).length ? { name: 'Calibri', size: 11, ...parts } : undefined;
}

const sides: readonly Side[] = ['top', 'right', 'bottom', 'left'];

function toFileBorders(borders: Partial<Record<Side, Border>>): Partial<Borders> {
  const written = sides.flatMap((side) => {
    const { style, color } = borders[side] ?? {};
    return style ? [[side, { style, ...(color && { color: { argb: argb(color) } }) }]] : [];
  });
  return Object.fromEntries(written) as Partial<Borders>;
}

function fromFileBorders(borders: Partial<Borders> = {}): CellStyle['borders'] {
  const read = sides.flatMap((side) => {
    const { style, color } = borders[side] ?? {};
    const shown = hex(color);
    return style ? [[side, { style, ...(shown && { color: shown }) }]] : [];
  });
  return read.length ? (Object.fromEntries(read) as CellStyle['borders']) : undefined;
}

/** The look of a cell as exceljs read it; undefined when it is the usual one. */
export function fromFileStyle(read: Partial<Style>): CellStyle | undefined {
  const { numFmt, font, fill, alignment } = read;
  const color = hex(font?.color);
  const fillColor =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor) : undefined;
  const horizontal = oneOf(alignment?.horizontal, ['left', 'center', 'right']);
  const vertical = oneOf(alignment?.vertical, ['top', 'middle', 'bottom']);
  const borders = fromFileBorders(read.border);
  const style: CellStyle = {
    ...(numFmt && numFmt !== 'General' && { numberFormat: numFmt }),
    ...(font?.name && font.name !== 'Calibri' && { font: font.name }),
    ...(font?.size && font.size !== 11 && { size: font.size }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.underline && font.underline !== 'none' && { underline: true }),
    ...(font?.strike && { strike: true }),
    ...(color && color !== '#000000' && { color }),
    ...(fillColor && { fill: fillColor }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(borders && { borders }),
  };
  return Object.keys(style).length ? style : undefined;
}

export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** A colour of a file as #RRGGBB. */
export function hex(color: Partial<Color> & { tint?: number } = {}): string | undefined {
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  const base = color.theme === undefined ? undefined : officePalette[color.theme];
  return base && `#${tinted(base, color.tint ?? 0)}`;
}

/** Lighter for tints above 0, darker below, as files define it; a share of each channel comes near enough to see. */
function tinted(base: string, tint: number): string {
  return [0, 2, 4]
    .map((start) => {
      const channel = parseInt(base.slice(start, start + 2), 16);
      const mixed = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      return Math.round(mixed).toString(16).padStart(2, '0').toUpperCase();
    })
    .join('');
}

function oneOf<T extends string>(value: string | undefined, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}
