/** Office's theme as the client gets it: four colours, #RRGGBB. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Office's default theme. */
export const COLORFUL: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#444444',
  controlBackgroundColor: '#F3F3F3',
  controlForegroundColor: '#444444',
};

/** The theme as JSON of whole numbers: office.js makes colours of them. */
export function themeJson(theme: OfficeTheme): string {
  const numbers = Object.entries(theme).map(([name, color]: [string, string]) => [
    name,
    parseInt(color.slice(1), 16),
  ]);
  return JSON.stringify(Object.fromEntries(numbers));
}
