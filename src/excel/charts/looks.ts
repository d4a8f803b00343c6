import { bandColors, medianColor, pathColors } from '../../templates/charts/colors';
import type { Dash } from '../../templates/front';
import type { SeriesLook } from './chart';

/** How looks are in Excel: colours that print, and that stay apart in grey. */
export const looks: Readonly<Record<SeriesLook, { readonly color: string; readonly dash?: Dash }>> =
  {
    outer: { color: bandColors.outer },
    inner: { color: bandColors.inner },
    inmost: { color: bandColors.inmost },
    more: { color: '#2E75B6' },
    fewer: { color: '#ED7D31' },
    median: { color: medianColor },
    observed: { color: '#404040' },
    'path-1': { color: pathColors[0] },
    'path-2': { color: pathColors[1], dash: 'Dash' },
    'path-3': { color: pathColors[2] },
    'path-4': { color: pathColors[4], dash: 'RoundDot' },
  };
