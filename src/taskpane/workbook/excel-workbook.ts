// All that the pane asks of Excel: a file of its own, loaded once the pane stands in Excel.
export { tableAt } from '../../excel/charts/find-table';
export { insertCharts } from '../../excel/charts/insert-charts';
export { calculationEnded } from '../../excel/edition/calculation-ended';
export { moveEdition, readAgain } from '../../excel/edition/move-edition';
export { findReferences } from '../../excel/edition/used-references';
export { findSources } from '../../excel/edition/used-sources';
export { insertAssumption } from '../../excel/formulas/assumption-row';
export { askAgain, problemAt } from '../../excel/formulas/cell-problem';
export { enterFormula } from '../../excel/formulas/enter-formula';
export { openExamples } from '../../excel/formulas/examples-sheet';
export { goTo } from '../../excel/go-to';
export { applyRefresh } from '../../excel/refresh/apply-refresh';
export { resumeRefresh, takeBackRefresh, undoRefresh } from '../../excel/refresh/end-refresh';
export { insertedTables } from '../../excel/refresh/inserted-tables';
export { clearFilters, forgetDamaged, forgetTable } from '../../excel/refresh/leave-table';
export { makeNumbers } from '../../excel/refresh/make-numbers';
export { planRefresh } from '../../excel/refresh/plan-refresh';
export { askRegion, spelledIn } from '../../excel/region';
export { savesFiles } from '../../excel/saves-files';
export { watchSelection } from '../../excel/selection';
export { insertBibliography, updateSources } from '../../excel/sources/list-sources';
export { insertTable } from '../../excel/tables/insert/insert-table';
export { undoInsert } from '../../excel/tables/insert/undo-insert';
export { watchTables } from '../../excel/tables/watch-tables';
export { watchCells } from '../../excel/watch-cells';

/** The templates come with what lays them: that is loaded with the tab that shows them. */
export const models = () => import(/* webpackChunkName: "models" */ '../../excel/models');
