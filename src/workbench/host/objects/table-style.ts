import { invalidArgument } from '../errors';

/** Excel's built-in table styles and how many shades each has. */
const SHADES: Readonly<Record<string, number>> = { Light: 21, Medium: 28, Dark: 11 };

/** A built-in style's name; a workbook's own table styles do not exist in the stand-in. */
export function checkTableStyle(value: unknown): string {
  const parts =
    typeof value === 'string' ? /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(value) : null;
  const shade = Number(parts?.[2]);
  if (!parts || shade < 1 || shade > (SHADES[parts[1] ?? ''] ?? 0)) {
    throw invalidArgument(`${JSON.stringify(value)} is no table style of this workbook.`);
  }
  return parts[0];
}
