import {
  BorderStyleTypes,
  ColorKit,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IColorStyle,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { Border, CellStyle, Side } from '../xlsx/contents';

/** Univer's numbers for lines and what the file format calls them. */
const lines = new Map<BorderStyleTypes, string>([
  [BorderStyleTypes.THIN, 'thin'],
  [BorderStyleTypes.HAIR, 'hair'],
  [BorderStyleTypes.DOTTED, 'dotted'],
  [BorderStyleTypes.DASHED, 'dashed'],
  [BorderStyleTypes.DASH_DOT, 'dashDot'],
  [BorderStyleTypes.DASH_DOT_DOT, 'dashDotDot'],
  [BorderStyleTypes.DOUBLE, 'double'],
  [BorderStyleTypes.MEDIUM, 'medium'],
  [BorderStyleTypes.MEDIUM_DASHED, 'mediumDashed'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'mediumDashDot'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'mediumDashDotDot'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'slantDashDot'],
  [BorderStyleTypes.THICK, 'thick'],
]);
const lineNumbers = new Map([...lines].map(([number, name]) => [name, number]));

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const vertical = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const sides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const satisfies Record<
  Side,
  keyof IBorderData
>;

/** A cell's look for a file; undefined when it has none of its own. */
export function lookOf(style: IStyleData): CellStyle | undefined {
  const color = hex(style.cl);
  const fill = hex(style.bg);
  const across = keyOf(horizontal, style.ht);
  const down = keyOf(vertical, style.vt);
  const borders = bordersOf(style.bd);
  const look: CellStyle = {
    ...(style.ff && { font: style.ff }),
    ...(style.fs && { size: style.fs }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strike: true }),
    ...(color && { color }),
    ...(fill && { fill }),
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
    ...(across && { horizontal: across }),
    ...(down && { vertical: down }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(borders && { borders }),
  };
  return Object.keys(look).length ? look : undefined;
}

/** A look from a file as Univer keeps it. */
export function styleOf(look: CellStyle): IStyleData {
  return {
    ...(look.font !== undefined && { ff: look.font }),
    ...(look.size !== undefined && { fs: look.size }),
    ...(look.bold && { bl: 1 }),
    ...(look.italic && { it: 1 }),
    ...(look.underline && { ul: { s: 1 } }),
    ...(look.strike && { st: { s: 1 } }),
    ...(look.color !== undefined && { cl: { rgb: look.color } }),
    ...(look.fill !== undefined && { bg: { rgb: look.fill } }),
    ...(look.numberFormat !== undefined && { n: { pattern: look.numberFormat } }),
    ...(look.horizontal && { ht: horizontal[look.horizontal] }),
    ...(look.vertical && { vt: vertical[look.vertical] }),
    ...(look.wrap && { tb: WrapStrategy.WRAP }),
    ...(look.borders && { bd: linesOf(look.borders) }),
  };
}

function bordersOf(data: Nullable<IBorderData>): CellStyle['borders'] {
  const found = Object.entries(sides).flatMap(([side, letter]) => {
    const line = data?.[letter];
    const style = line ? lines.get(line.s) : undefined;
    const color = hex(line?.cl);
    return style ? [[side, { style, ...(color && { color }) }]] : [];
  });
  return found.length ? (Object.fromEntries(found) as CellStyle['borders']) : undefined;
}

function linesOf(borders: Partial<Record<Side, Border>>): IBorderData {
  const found = Object.entries(sides).flatMap(([side, letter]) => {
    const { style, color = '#000000' } = borders[side as Side] ?? {};
    const s = style === undefined ? undefined : lineNumbers.get(style);
    return s === undefined ? [] : [[letter, { s, cl: { rgb: color } }]];
  });
  return Object.fromEntries(found) as IBorderData;
}

function hex(color: Nullable<IColorStyle>): string | undefined {
  const kit = new ColorKit(color?.rgb ?? undefined);
  return color?.rgb && kit.isValid ? kit.toHexString().toUpperCase() : undefined;
}

function keyOf<T extends string>(
  words: Readonly<Record<T, number>>,
  number: Nullable<number>,
): T | undefined {
  return (Object.keys(words) as T[]).find((word) => words[word] === number);
}
