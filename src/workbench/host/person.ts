import { ICommandService, UndoCommand } from '@univerjs/core';
import type { CellInput, CellValue } from '../grid/cells';
import type { ConditionalLook } from '../grid/conditional-formats';
import type { Engine } from '../grid/engine';
import { parseAddress } from '../grid/address';
import type { Area } from '../grid/area';
import { pictureOf, type ChartPicture } from '../grid/charts/chart-picture';
import type { Hub } from './hub';
import { fromLocal, RegionalError, type RegionalSettings } from './regional-settings';

/** What a person in front of the workbook does and sees. Addresses are like `Sheet1!B2:C3`. */
export interface Person {
  typeInCell(address: string, entry: string): void;
  select(address: string): void;
  valueOf(address: string): CellValue;
  valuesOf(address: string): CellValue[][];
  formulaOf(address: string): string | undefined;
  textOf(address: string): string;
  messageOf(address: string): string | undefined;
  /** What the charts of a sheet show. */
  chartsOn(sheetName: string): ChartPicture[];
  /** What conditional formats make of a cell's look. Settle first. */
  conditionalLookOf(address: string): ConditionalLook;
  undo(): void;
}

interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

export function createPerson(engine: Engine, hub: Hub): Person {
  const place = (address: string): Place => placeOf(engine, address);
  return {
    typeInCell(address, entry) {
      const { sheetId, area } = place(address);
      engine.sheets.makeRoom(sheetId, area);
      engine.cells.write(sheetId, area.top, area.left, [[typed(entry, hub.state.regional)]]);
    },
    select(address) {
      const { sheetId, area } = place(address);
      engine.sheets.activate(sheetId);
      engine.selection.select(sheetId, area);
    },
    valueOf: (address) => firstOf(valuesOf(engine, place(address))),
    valuesOf: (address) => valuesOf(engine, place(address)),
    formulaOf(address) {
      const { sheetId, area } = place(address);
      return engine.cells.formula(sheetId, area.top, area.left);
    },
    textOf(address) {
      const { sheetId, area } = place(address);
      return firstOf(engine.cells.texts(sheetId, area));
    },
    messageOf(address) {
      const { sheetId, area } = place(address);
      return hub.functions.errorAt(sheetId, area.top, area.left)?.message;
    },
    chartsOn(sheetName) {
      const sheet = engine.sheets.byName(sheetName);
      if (!sheet) throw new Error(`The workbook has no sheet ${sheetName}.`);
      const charts = engine.charts.all().filter(({ sheetId }) => sheetId === sheet.getSheetId());
      return charts.map((chart) => pictureOf(chart, engine));
    },
    conditionalLookOf(address) {
      const { sheetId, area } = place(address);
      return engine.conditionalFormats.lookAt(sheetId, area.top, area.left);
    },
    undo: () => {
      engine.univer.__getInjector().get(ICommandService).syncExecuteCommand(UndoCommand.id);
    },
  };
}

function placeOf(engine: Engine, address: string): Place {
  const parsed = parseAddress(address);
  const sheet =
    parsed?.sheetName === undefined
      ? engine.sheets.active()
      : engine.sheets.byName(parsed.sheetName);
  if (!parsed || !sheet) throw new Error(`The workbook has no cells ${address}.`);
  return { sheetId: sheet.getSheetId(), area: parsed.area };
}

function valuesOf(engine: Engine, { sheetId, area }: Place): CellValue[][] {
  return engine.cells.values(sheetId, area);
}

function firstOf<T>(grid: readonly (readonly T[])[]): T {
  const value = grid[0]?.[0];
  if (value === undefined) throw new Error('The range has no cells.');
  return value;
}

/**
 * The plain cases of Excel's entry into a cell: formulas, numbers, truth values and text, as the
 * person's computer writes them. In a region with a decimal comma, a number with a point may be a date.
 */
function typed(entry: string, regional: RegionalSettings): CellInput {
  if (entry === '') return { kind: 'clear' };
  if (entry.startsWith("'")) return { kind: 'constant', value: entry.slice(1) };
  if (entry.startsWith('=')) return { kind: 'formula', formula: fromLocal(entry, regional) };
  if (/^(true|false)$/i.test(entry)) return { kind: 'constant', value: /^true$/i.test(entry) };
  if (regional.decimal !== '.' && /^[\d.]*\d\.\d+$/.test(entry)) {
    throw new RegionalError(`${entry} may be a date or a number in ${regional.name}.`);
  }
  const number = Number(entry.replace(regional.decimal, '.'));
  const isNumber = entry.trim() !== '' && !Number.isNaN(number);
  return { kind: 'constant', value: isNumber ? number : entry };
}
