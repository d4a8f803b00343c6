import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { blankPatches } from './univer-blanks';
import { referencePatches } from './univer-references';
import { spillPatches } from './univer-spill';
import { startPatches } from './univer-start';
import { speedPatches, withPlainFields, type Patch } from './univer-speed';

const formulaPatches: readonly Patch[] = [
  {
    why: 'Table names may hold underscores and periods: ref_losses[Month].',
    from: String.raw`"((?![~!@#$%^&*()_+<>?:,./;’`,
    to: String.raw`"((?![~!@#$%^&*()+<>?:,/;’`,
  },
  {
    why: 'A parenthesis inside brackets belongs to a column name: Losses[Total (tanks)].',
    from: 'currentString === "(" && this.isSingleQuotationClose() && this.isDoubleQuotationClose())',
    to: 'currentString === "(" && this.isSquareBracketClose() && this.isSingleQuotationClose() && this.isDoubleQuotationClose())',
  },
  {
    why: 'The same for the closing one.',
    from: 'currentString === ")" && this.isSingleQuotationClose() && this.isDoubleQuotationClose())',
    to: 'currentString === ")" && this.isSquareBracketClose() && this.isSingleQuotationClose() && this.isDoubleQuotationClose())',
  },
  {
    why: 'A bracket left open by half a formula, as it is typed, must not stay open for the next.',
    from: '_resetTemp() {',
    to: '_resetTemp() {\n\t\tthis._squareBracketState = 0;',
  },
  {
    why: 'Iterators have no `some` in Node 20 and in browsers before 2024.',
    from: 'unitIdMap.keys().some(',
    to: '[...unitIdMap.keys()].some(',
  },
  {
    why: 'A month is counted on from the 31st to the end of a shorter month (ECMA-376, EDATE).',
    from: 'const day = _startDate.getUTCDate();\n\t\t\tconst currentSerial',
    to:
      'const day = Math.min(_startDate.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());' +
      '\n\t\t\tconst currentSerial',
  },
  {
    why: 'Parts of months are cut off (ECMA-376, EDATE).',
    from: 'const monthsValue = Math.floor(+monthsValueObject.getValue());\n\t\t\tconst _startDate',
    to: 'const monthsValue = Math.trunc(+monthsValueObject.getValue());\n\t\t\tconst _startDate',
  },
  {
    why: 'Within a formula a sequence may be longer than the sheet is shown.',
    from: 'if (rowsValue > maxRows || columnsValue > maxColumns) return ErrorValueObject.create("#REF!");\n\t\tconst result = [];\n\t\tfor (let r = 0; r < rowsValue; r++) {\n\t\t\tresult[r] = [];',
    to: 'const result = [];\n\t\tfor (let r = 0; r < rowsValue; r++) {\n\t\t\tresult[r] = [];',
  },
  {
    why: 'A part of a table on another sheet stays on that sheet: INDEX(Losses[Tanks],2).',
    from: 'setForcedSheetId(sheetNameMap) {\n\t\tvar',
    to: 'setForcedSheetId(sheetNameMap) {\n\t\tif (!this._forcedSheetName && this._forcedSheetId) return;\n\t\tvar',
  },
  {
    why: 'The same where a whole part is read: Univer takes the workbook for the sheet.',
    from: 'const sheetId = reference.getForcedSheetId() || reference.getDefaultUnitId() || "";',
    to: 'const sheetId = reference.getForcedSheetId() || "";',
  },
  {
    why: 'Random numbers stay while answers of custom functions come in.',
    from: 'Math.random()',
    to: '(globalThis.univerSurroundings?.random({ sheetId: this.subUnitId, row: this.row, column: this.column }) ?? Math.random())',
    times: 6,
  },
  {
    why: 'So does the time.',
    from: 'const now = /* @__PURE__ */ new Date();',
    to: 'const now = new Date(globalThis.univerSurroundings?.now() ?? Date.now());',
    times: 2,
  },
  {
    why: 'Workbooks may count days from 1904 (Microsoft Support: Date systems in Excel).',
    from: 'return Math.floor(dayDifference) + 1;',
    to: 'return Math.floor(dayDifference) + 1 - (globalThis.univerSurroundings?.dateShift ?? 0);',
  },
  {
    why: 'The same for dates with times.',
    from: '\treturn dayDifference + 1;\n}',
    to: '\treturn dayDifference + 1 - (globalThis.univerSurroundings?.dateShift ?? 0);\n}',
  },
  {
    why: 'The same from numbers to dates.',
    from: 'let dayDifference = Math.floor(serial) - 1;',
    to: 'let dayDifference = Math.floor(serial) + (globalThis.univerSurroundings?.dateShift ?? 0) - 1;',
  },
  {
    why: 'The same from numbers to dates with times.',
    from: 'let dayDifference = serial - 1;',
    to: 'let dayDifference = serial + (globalThis.univerSurroundings?.dateShift ?? 0) - 1;',
  },
  {
    why: 'The same where TEXT writes a date.',
    from: 'return numfmt.format(pattern, value, { throws: false });',
    to:
      'const shift = numfmt.isDateFormat(pattern) ? (globalThis.univerSurroundings?.dateShift ?? 0) : 0;' +
      '\n\treturn numfmt.format(pattern, typeof value === "number" ? value + shift : value, { throws: false });',
  },
];

const progressPatches: readonly Patch[] = [
  {
    why: 'A workbook that is closed shows no progress a second later: it would end the process.',
    from: 'this._startProgress();',
    to: 'if (!this._disposed) this._startProgress();',
  },
];

const numberFormatPatches: readonly Patch[] = [
  {
    why: 'Dates are shown in the date system of their workbook.',
    from: 'const result = numfmt.format(pattern, value, {',
    to:
      'const shift = numfmt.isDateFormat(pattern) ? (globalThis.univerSurroundings?.dateShift ?? 0) : 0;' +
      '\n\t\tconst result = numfmt.format(pattern, value + shift, {',
  },
];

const completionPatches: readonly Patch[] = [
  {
    why: 'All functions are offered that begin as what was typed, not the first ten.',
    from: 'descriptionService.getSearchListByNameFirstLetter(token).slice(0, 10)',
    to: 'descriptionService.getSearchListByNameFirstLetter(token)',
  },
];

const rowHeightPatches: readonly Patch[] = [
  {
    why: 'A sheet may be deleted before its rows are measured.',
    from: 'const skeleton = task.skeleton;',
    to: 'const skeleton = this._sheetSkeletonManagerService.getSkeleton(task.sheetId);\n\t\tif (!skeleton?._worksheetData) return;',
  },
  {
    why: 'Where no rows wait to be measured, nothing is looked for in each idle moment.',
    from: 'this._loopTask(task);\n\t\t}\n\t\tthis._calculateLoopId = requestIdleCallback(',
    to: 'this._loopTask(task);\n\t\t}\n\t\tthis._calculateLoopId = this._autoHeightTasks.length === 0 ? null : requestIdleCallback(',
  },
];

const patchesOf: Readonly<Record<string, readonly Patch[]>> = {
  core: speedPatches.core,
  'engine-render': [...startPatches.render, ...speedPatches.render],
  'engine-formula': [
    ...formulaPatches,
    ...blankPatches,
    ...referencePatches.formulas,
    ...spillPatches,
    ...speedPatches.formulas,
  ],
  sheets: speedPatches.sheets,
  'sheets-formula': [...progressPatches, ...referencePatches.sheets],
  'sheets-table': speedPatches.tables,
  'sheets-numfmt': numberFormatPatches,
  'sheets-formula-ui': completionPatches,
  'sheets-ui': [...rowHeightPatches, ...speedPatches.views],
  'sheets-conditional-formatting': startPatches.formats,
  ui: startPatches.ui,
};

/**
 * Corrects where Univer does otherwise than Excel, while it is bundled: the
 * places are constants and the middles of functions, so nothing can be overridden when it runs.
 * Bundling fails when the text of the pinned version is not found, so that an update can't drop a
 * correction.
 */
export const patchUniver: Plugin = {
  name: 'patch-univer',
  setup(build) {
    for (const [name, patches] of Object.entries(patchesOf)) {
      const filter = new RegExp(`@univerjs.${name}.lib.es.index\\.js$`);
      build.onLoad({ filter }, async ({ path }) => {
        const source = withPlainFields(await readFile(path, 'utf8'));
        return {
          contents: patches.reduce((text, patch) => patched(name, text, patch), source),
          loader: 'js',
        };
      });
    }
  },
};

function patched(name: string, source: string, { why, from, to, times = 1 }: Patch): string {
  const found = source.split(from).length - 1;
  if (found !== times) throw new Error(`@univerjs/${name} has ${found} places to patch: ${why}`);
  return source.replaceAll(from, () => to);
}
