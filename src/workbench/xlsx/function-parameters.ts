import { knownName } from './future-functions';

/**
 * What a parameter takes of cells where a formula is no array formula: one value (Excel takes of a range the cell in
 * the formula's row or column), a whole range, or what is calculated from all cells of a range.
 */
export type Parameter = 'value' | 'range' | 'array';

const letters: Readonly<Record<string, Parameter>> = { V: 'value', R: 'range', A: 'array' };

/**
 * The parameters of functions in their order, V for value, R for range, A for array; those in parentheses repeat.
 * They are the classes of operands in Excel's older files, as LibreOffice lists them for reading those
 * (sc/source/filter/oox/formulabase.cxx); younger functions as their older namesakes. Others take values.
 */
const signatures: Readonly<Record<string, string>> = {
  '(R)': `
    SUM AVERAGE AVERAGEA COUNT COUNTA COUNTBLANK MIN MINA MAX MAXA MEDIAN PRODUCT SUMSQ STDEV STDEVA STDEVP STDEV.S
    STDEV.P VAR VARA VARP VAR.S VAR.P AVEDEV DEVSQ GEOMEAN HARMEAN KURT SKEW SKEW.P AND OR XOR ROWS COLUMNS AREAS
    ISREF CONCAT`,
  'R(V)': `
    LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTRANK
    PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN COUNTIF OFFSET`,
  'V(R)': 'SUBTOTAL NPV',
  'VV(R)': 'AGGREGATE TEXTJOIN',
  'VR(V)': 'MATCH VLOOKUP HLOOKUP RANK RANK.EQ RANK.AVG',
  'RV(R)': 'SUMIF AVERAGEIF',
  '(RV)': 'COUNTIFS',
  'R(RV)': 'SUMIFS AVERAGEIFS MAXIFS MINIFS',
  '(A)': `
    SUMPRODUCT SUMXMY2 SUMX2MY2 SUMX2PY2 MDETERM CORREL PEARSON RSQ SLOPE INTERCEPT STEYX COVAR COVARIANCE.P
    COVARIANCE.S`,
  'A(V)': 'INDEX IRR',
  'V(A)': 'LOOKUP FORECAST FORECAST.LINEAR',
};

const byName = new Map(
  Object.entries(signatures).flatMap(([signature, names]) =>
    words(names).map((name) => [name, signature] as const),
  ),
);

/** They calculate with one value, and inside a parameter that takes arrays with each value of an array. */
const elementwise = new Set(
  words(`
    ABS SIGN SQRT EXP LN LOG LOG10 POWER INT ROUND ROUNDUP ROUNDDOWN TRUNC MOD NOT ISNA ISERROR ISERR ISTEXT ISNONTEXT
    ISNUMBER ISLOGICAL ISBLANK LEN LEFT RIGHT MID TEXT VALUE TRIM LOWER UPPER EXACT SUBSTITUTE FIND SEARCH DATE DAY
    MONTH YEAR WEEKDAY`),
);

/** They give a reference that may be to several cells. */
const references = new Set(words('INDEX OFFSET INDIRECT SWITCH'));

/** They give arrays, and have done so before dynamic arrays. */
const arrays = new Set(
  words('MMULT MINVERSE TRANSPOSE FREQUENCY LINEST LOGEST TREND GROWTH MODE.MULT MUNIT FILTERXML'),
);

/** @param index counts the parameters from 0 */
export function parameterOf(fileName: string, index: number): Parameter {
  const [, first = '', rest = ''] =
    /^(\w*)\((\w+)\)$/.exec(byName.get(knownName(fileName)) ?? '(V)') ?? [];
  const letter = first[index] ?? rest[(index - first.length) % rest.length] ?? 'V';
  return letters[letter] ?? 'value';
}

export function isElementwise(fileName: string): boolean {
  return elementwise.has(knownName(fileName));
}

export function givesReference(fileName: string): boolean {
  return references.has(knownName(fileName));
}

export function givesArray(fileName: string): boolean {
  return arrays.has(knownName(fileName));
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
