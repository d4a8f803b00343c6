import type { Dash } from '../front';

/** Colours that print, and that stay apart in grey and for colour-blind readers. */
export const medianColor = '#0B5A2F';
/** Bands of a fan, from the outside in. */
export const bandColors = { outer: '#CFE7D8', inner: '#9FCFB2', inmost: '#6FB78C' } as const;
export const floorColor = '#C00000';
export const pathColors = [
  '#0B5A2F',
  '#2E75B6',
  '#ED7D31',
  '#7F6000',
  '#7030A0',
  '#8C8C8C',
] as const;
/** Three paths are apart in grey by their colours alone; each after them has a pattern of its own. */
export const pathDashes: readonly (Dash | undefined)[] = [
  undefined,
  undefined,
  undefined,
  'DashDot',
  'RoundDot',
  'DashDotDot',
];
export const floorDash: Dash = 'Dash';
/** Types of a fleet, from the lowest part of a column to the highest. */
export const typeColors = ['#4D3A00', '#2E75B6', '#ED7D31', '#0B5A2F'] as const;
