import type { ICommandInfo, IRange } from '@univerjs/core';
import { EffectRefRangId, handleDefaultRangeChangeWithEffectRefCommands } from '@univerjs/sheets';
import type { Area } from './area';

const moving: readonly string[] = Object.values(EffectRefRangId);

/** Whether the command of Univer's moves cells or takes them away. */
export function movesCells(command: ICommandInfo): boolean {
  return moving.includes(command.id);
}

/** Where the cells of an area are after a command that moves cells; undefined when they are gone. */
export function areaAfter(
  { top, left, bottom, right }: Area,
  command: ICommandInfo,
): Area | undefined {
  const range: IRange = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
  const after = handleDefaultRangeChangeWithEffectRefCommands(range, command);
  if (!after) return undefined;
  return {
    top: after.startRow,
    left: after.startColumn,
    bottom: after.endRow,
    right: after.endColumn,
  };
}
