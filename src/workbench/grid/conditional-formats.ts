import { ICommandService, type IStyleBase, type Univer, type Workbook } from '@univerjs/core';
import {
  AddCfCommand,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  DeleteCfCommand,
  SetCfCommand,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { Area } from './area';
import { lookOf, styleOf, type CellLook } from './cell-look';

/** What a conditional format may change of a cell's look. */
export type ConditionalLook = Partial<Pick<CellLook, 'bold' | 'italic' | 'fontColor' | 'fill'>>;

/** Cells look so where a formula is true of them. */
export interface ConditionalFormat {
  readonly id: string;
  readonly sheetId: string;
  readonly area: Area;
  /** With its "="; references are those of the area's first cell. Undefined: no rule is set yet. */
  readonly formula: string | undefined;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
}

/** A rule that is never true, for a format whose formula has not been set. */
const NEVER = '=FALSE';

/** The workbook's conditional formats by formula, highest priority first. Univer calculates them. */
export class ConditionalFormats {
  private readonly commands: ICommandService;
  private readonly rules: ConditionalFormattingRuleModel;
  private readonly service: ConditionalFormattingService;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.rules = injector.get(ConditionalFormattingRuleModel);
    this.service = injector.get(ConditionalFormattingService);
  }

  on(sheetId: string): ConditionalFormat[] {
    const rules = this.rules.getSubunitRules(this.unitId, sheetId) ?? [];
    return rules.flatMap((rule) => this.formatOf(sheetId, rule) ?? []);
  }

  byId(sheetId: string, id: string): ConditionalFormat | undefined {
    return this.on(sheetId).find((format) => format.id === id);
  }

  /** A new one has the highest priority. */
  add(format: ConditionalFormat): void {
    this.run(AddCfCommand.id, format.sheetId, { rule: this.ruleOf(format) });
  }

  change(format: ConditionalFormat): void {
    const rule = this.ruleOf(format);
    this.run(SetCfCommand.id, format.sheetId, { cfId: format.id, rule });
  }

  delete({ id, sheetId }: ConditionalFormat): void {
    this.run(DeleteCfCommand.id, sheetId, { cfId: id });
  }

  /** What the formats make of a cell's style; undefined where none applies. */
  styleAt(sheetId: string, row: number, column: number): IStyleBase | undefined {
    // Every cell that is drawn asks, and most sheets have none.
    if (!this.rules.getSubunitRules(this.unitId, sheetId)?.length) return undefined;
    return this.service.composeStyle(this.unitId, sheetId, row, column)?.style;
  }

  /** The same as a look. */
  lookAt(sheetId: string, row: number, column: number): ConditionalLook {
    return setPartsOf(this.styleAt(sheetId, row, column) ?? {});
  }

  private formatOf(sheetId: string, rule: IConditionFormattingRule): ConditionalFormat | undefined {
    const [range] = rule.ranges;
    if (rule.rule.type !== CFRuleType.highlightCell || !range) return undefined;
    if (rule.rule.subType !== CFSubRuleType.formula || !('value' in rule.rule)) return undefined;
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = range;
    const formula = String(rule.rule.value);
    return {
      id: rule.cfId,
      sheetId,
      area: { top, left, bottom, right },
      formula: formula === NEVER ? undefined : formula,
      look: setPartsOf(rule.rule.style),
      stopIfTrue: rule.stopIfTrue,
    };
  }

  private ruleOf({ id, area, formula, look, stopIfTrue }: ConditionalFormat) {
    const range = {
      startRow: area.top,
      startColumn: area.left,
      endRow: area.bottom,
      endColumn: area.right,
    };
    const rule = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula ?? NEVER,
      style: styleOf(look),
    };
    return { cfId: id, ranges: [range], stopIfTrue, rule };
  }

  private get unitId(): string {
    return this.workbook.getUnitId();
  }

  private run(id: string, subUnitId: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, subUnitId, ...params });
  }
}

/** The parts of a look that the style says something of. */
function setPartsOf(style: IStyleBase): ConditionalLook {
  const { bold, italic, fontColor, fill } = lookOf(style);
  return {
    ...(style.bl !== undefined && { bold }),
    ...(style.it !== undefined && { italic }),
    ...(style.cl && { fontColor }),
    ...(style.bg && fill !== null && { fill }),
  };
}
