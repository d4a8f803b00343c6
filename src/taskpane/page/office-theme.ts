export type ThemeName = 'light' | 'dark';

/** The colours of a theme of Office that the pane goes by. */
export interface OfficeBackground {
  readonly theme: ThemeName;
  /** Office's own background as "#rrggbb", where the pane's text keeps its contrast on it. */
  readonly background?: string;
}

/** Between Office's Dark Gray (0.05 to 0.14) and its White and Colorful (above 0.8). */
const darkBelow = 0.18;

/** Office's Black; on lighter greys the pane's secondary text would fall under 4.5:1. */
const blackBelow = 0.03;

/**
 * The theme that goes with Office's background.
 * @param color `officeTheme.bodyBackgroundColor`: "#262626", some hosts "262626" or "#FF262626"
 * @returns undefined when Office names no colour: then the system's choice counts
 */
export function themeOf(color: string | undefined): OfficeBackground | undefined {
  const hex = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(color ?? '')?.[1];
  if (hex === undefined) return undefined;
  const luminance = luminanceOf(hex);
  if (luminance >= darkBelow) return { theme: 'light' };
  return luminance < blackBelow ? { theme: 'dark', background: `#${hex}` } : { theme: 'dark' };
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const share = parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
