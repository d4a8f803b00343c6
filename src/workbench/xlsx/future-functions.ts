/**
 * Functions that came after the file format, as Microsoft lists them ([MS-XLSX], future functions):
 * files spell them with the prefix `_xlfn.`, or Excel shows #NAME? until each cell is entered again.
 * These came from Excel 2010 to 2019.
 */
const since2010 = `
  ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS
  DECIMAL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH
  FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR
  FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC
  IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
  PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC
  QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T
  T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEBSERVICE WEIBULL.DIST XOR Z.TEST`;

/**
 * These came with dynamic arrays or after them: they return arrays, or Excel takes them as if they did.
 * ANCHORARRAY is what files call the `#` behind the first cell of a spill.
 */
const withDynamicArrays = `
  ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FIELDVALUE GROUPBY HSTACK IMAGE
  ISOMITTED LAMBDA LET MAKEARRAY MAP PERCENTOF PIVOTBY QUERYSTRING RANDARRAY REDUCE REGEXEXTRACT
  REGEXREPLACE REGEXTEST SCAN SEQUENCE SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW TRIMRANGE
  UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH`;

/** These two came with dynamic arrays too; they had clashing names in files of worksheets and carry one prefix more. */
const worksheetFunctions = 'FILTER SORT';

const dynamic = new Set([...words(withDynamicArrays), ...words(worksheetFunctions)]);

const prefixes = new Map<string, string>([
  ...words(since2010).map((name) => [name, '_xlfn.'] as const),
  ...words(withDynamicArrays).map((name) => [name, '_xlfn.'] as const),
  ...words(worksheetFunctions).map((name) => [name, '_xlfn._xlws.'] as const),
]);

/** The function's name in a file; the name as it is when the format has known it from the beginning. */
export function futureFunctionName(name: string): string {
  return (prefixes.get(name.toUpperCase()) ?? '') + name;
}

/** A function's name in capitals, without what a file puts before it. */
export function knownName(fileName: string): string {
  return fileName.replace(/^_xlfn\.(?:_xlws\.)?/i, '').toUpperCase();
}

/** Whether a function is of those that came with dynamic arrays. Other programs know few of them. */
export function isDynamicFunction(fileName: string): boolean {
  return dynamic.has(knownName(fileName));
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
