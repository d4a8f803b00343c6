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
  '#595959',
] as const;
