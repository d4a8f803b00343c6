import { carriedFrom, isSame, type Entries } from './entries';
import type { LaidModel } from './laid-sheet';
import { layOut } from './lay-out';
import type { Template } from './template';

/** A model with other assumptions on the sheets that it stands on. */
export function layAgain(template: Template, laid: LaidModel, entries: Entries): LaidModel {
  return layOut(template, {
    frontName: laid.front.name,
    calculationName: laid.calculation.name,
    log: String(laid.log[0]?.content ?? ''),
    entries,
  });
}

/**
 * What a build laid of a model that stands. Assumptions that it took over from another build are part
 * of it while they are those that its log names.
 * @param cells what the front's cells hold from A1 on, formulas as formulas
 */
export function laidByBuild(
  template: Template,
  laid: LaidModel,
  cells: readonly (readonly unknown[])[],
): LaidModel {
  const own = layAgain(template, laid, new Map());
  const taken = layAgain(template, laid, carriedFrom(own, cells).entries);
  const isLogged = taken.log.every(({ row, column, content }) =>
    isSame(cells[row]?.[column], content),
  );
  return isLogged ? taken : own;
}
