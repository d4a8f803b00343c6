// What the pane writes into a workbook with: a file of its own, loaded once the pane stands in Excel.
export { insertAssumption } from '../../excel/formulas/assumption-row';
export { enterFormula } from '../../excel/formulas/enter-formula';
export { openExamples } from '../../excel/formulas/examples-sheet';
export { goTo } from '../../excel/go-to';
export { updateSources } from '../../excel/sources/list-sources';
export { askRegion, spelledIn } from '../../excel/region';
export { insertTable } from '../../excel/tables/insert/insert-table';
export { undoInsert } from '../../excel/tables/insert/undo-insert';
