import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from '@univerjs/core';

export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Justify';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom';

/** How a cell looks, in Excel's words. Colours are #RRGGBB or names; sizes are points. */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  /** null without a fill. */
  readonly fill: string | null;
  readonly wrapText: boolean;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly numberFormat: string;
}

/** A cell that nobody has formatted. */
const PLAIN: CellLook = {
  bold: false,
  italic: false,
  fontColor: '#000000',
  fontName: 'Calibri',
  fontSize: 11,
  fill: null,
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  numberFormat: 'General',
};

const HORIZONTAL: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Univer's style as a look. */
export function lookOf(style: IStyleData): CellLook {
  return {
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    fontColor: style.cl?.rgb ?? PLAIN.fontColor,
    fontName: style.ff ?? PLAIN.fontName,
    fontSize: style.fs ?? PLAIN.fontSize,
    fill: style.bg?.rgb ?? PLAIN.fill,
    wrapText: style.tb === WrapStrategy.WRAP,
    horizontalAlignment: wordOf(HORIZONTAL, style.ht) ?? PLAIN.horizontalAlignment,
    verticalAlignment: wordOf(VERTICAL, style.vt) ?? PLAIN.verticalAlignment,
    numberFormat: style.n?.pattern ?? PLAIN.numberFormat,
  };
}

/** The parts of a look that are to change, as Univer's style. */
export function styleOf(look: Partial<CellLook>): IStyleData {
  const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(look.bold !== undefined && { bl: flag(look.bold) }),
    ...(look.italic !== undefined && { it: flag(look.italic) }),
    ...(look.fontColor !== undefined && { cl: { rgb: look.fontColor } }),
    ...(look.fontName !== undefined && { ff: look.fontName }),
    ...(look.fontSize !== undefined && { fs: look.fontSize }),
    ...(look.fill !== undefined && { bg: look.fill === null ? null : { rgb: look.fill } }),
    ...(look.wrapText !== undefined && {
      tb: look.wrapText ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED,
    }),
    ...(look.horizontalAlignment && { ht: HORIZONTAL[look.horizontalAlignment] }),
    ...(look.verticalAlignment && { vt: VERTICAL[look.verticalAlignment] }),
    ...(look.numberFormat !== undefined && { n: { pattern: look.numberFormat } }),
  };
}

function wordOf<T extends string>(words: Readonly<Record<T, number>>, value: unknown) {
  return (Object.keys(words) as T[]).find((word) => words[word] === value);
}
