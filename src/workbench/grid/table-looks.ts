import { BorderStyleTypes, type Univer } from '@univerjs/core';
import { RangeThemeStyle, SheetRangeThemeModel, type IRangeThemeStyleJSON } from '@univerjs/sheets';

/** What Excel's table styles are made of: black and the six accents of the Office theme, in its order. */
const colors = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

type Look = Omit<IRangeThemeStyleJSON, 'name'>;

/**
 * Paints tables as Excel's built-in styles do: the styles' families and colours, not each of their lines.
 * The names are Excel's, so that a table's style is what Univer paints.
 */
export function registerTableLooks(univer: Univer): void {
  const model = univer.__getInjector().get(SheetRangeThemeModel);
  const register = (family: string, count: number, look: (number: number) => Look) => {
    for (let number = 1; number <= count; number++) {
      const name = `TableStyle${family}${number}`;
      model.registerDefaultRangeTheme(new RangeThemeStyle(name, look(number)));
    }
  };
  register('Light', 21, (number) => [plain, headed, plain][series(number)]?.(color(number)) ?? {});
  register(
    'Medium',
    28,
    (number) => [headed, filled, headed, filled][series(number)]?.(color(number)) ?? {},
  );
  register('Dark', 11, (number) => dark(color(number)));
}

/** Each series runs through all colours once. */
const series = (number: number): number => Math.floor((number - 1) / colors.length);
const color = (number: number): string => colors[(number - 1) % colors.length] ?? '#000000';

/** Lines above and below, bold headings, banded rows. */
function plain(accent: string): Look {
  return {
    headerRowStyle: {
      bl: 1,
      cl: { rgb: tinted(accent, -0.25) },
      bd: { t: line(accent), b: line(accent) },
    },
    firstRowStyle: { bg: { rgb: tinted(accent, 0.8) } },
    lastRowStyle: { bd: { b: line(accent) } },
  };
}

/** Headings on the colour, rows banded in its lightest tint. */
function headed(accent: string): Look {
  return {
    headerRowStyle: { ...onColor(accent), bd: { t: line(accent) } },
    firstRowStyle: { bg: { rgb: tinted(accent, 0.8) } },
    lastRowStyle: { bd: { b: line(accent) } },
  };
}

/** As {@link headed}, on a tint throughout. */
function filled(accent: string): Look {
  return {
    headerRowStyle: onColor(accent),
    firstRowStyle: { bg: { rgb: tinted(accent, 0.6) } },
    secondRowStyle: { bg: { rgb: tinted(accent, 0.8) } },
  };
}

function dark(accent: string): Look {
  const onDark = { cl: { rgb: '#FFFFFF' } };
  return {
    headerRowStyle: onColor('#000000'),
    firstRowStyle: { ...onDark, bg: { rgb: tinted(accent, -0.25) } },
    secondRowStyle: { ...onDark, bg: { rgb: tinted(accent, accent === '#000000' ? 0.35 : 0) } },
  };
}

const onColor = (fill: string) => ({ bl: 1 as const, cl: { rgb: '#FFFFFF' }, bg: { rgb: fill } });

const line = (rgb: string) => ({ s: BorderStyleTypes.THIN, cl: { rgb } });

/** Mixed with white for a share above 0, with black below. */
function tinted(rgb: string, share: number): string {
  const target = share < 0 ? 0 : 255;
  const channels = [1, 3, 5].map((start) => {
    const channel = parseInt(rgb.slice(start, start + 2), 16);
    const mixed = Math.round(channel + (target - channel) * Math.abs(share));
    return mixed.toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`.toUpperCase();
}
