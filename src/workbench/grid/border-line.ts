export type CellSide = 'top' | 'bottom' | 'left' | 'right';

/** A line at the side of a cell, in Excel's words (Excel.BorderLineStyle, Excel.BorderWeight). */
export interface BorderLine {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  readonly color: string;
}

export type LineStyle =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type LineWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export const NO_LINE: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };
