import { frontOfWorking, layOut, models } from '../../templates';
import type { BuiltModel } from './built-model';
import { loggedEdition } from './log-line';

/** A model that stands in the workbook, whoever built it and when. */
export interface FoundModel extends BuiltModel {
  /** The edition that it was built from; empty where its log no longer says so. */
  readonly edition: string;
  /** What its master check shows; empty while Excel has something to calculate. */
  readonly check: string;
  /** Excel calculates only on demand. */
  readonly calculatesOnDemand: boolean;
}

/** Looks for the models of a workbook. Throws Excel's error. */
export function findModels(): Promise<readonly FoundModel[]> {
  return Excel.run(async (context) => {
    const { application, worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    application.load('calculationState,calculationMode');
    await context.sync();
    const isCalculated = application.calculationState === 'Done';
    const calculatesOnDemand = application.calculationMode === 'Manual';
    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      head: sheet.getRange('B1:C4').load('values,formulas'),
      labels: sheet.getRange('B:B').getUsedRangeOrNullObject(true).load('values'),
    }));
    await context.sync();
    return sheets.flatMap(({ sheet: calculation, head }) => {
      const frontName = frontOfWorking(head.formulas[0]?.[0]);
      const front = sheets.find(({ sheet }) => sheet.name === frontName);
      const template = models.find(({ title }) => title === front?.head.values[0]?.[0]);
      if (!front || !template) return [];
      const texts = front.labels.isNullObject ? [] : (front.labels.values as unknown[][]).flat();
      const log = String(texts.find((text) => loggedEdition(text) !== undefined) ?? '');
      const names = { frontName: front.sheet.name, calculationName: calculation.name };
      return [
        {
          template,
          laid: layOut(template, { ...names, log }),
          frontId: front.sheet.id,
          calculationId: calculation.id,
          edition: loggedEdition(log) ?? '',
          check: isCalculated ? String(front.head.values[3]?.[1] ?? '') : '',
          calculatesOnDemand,
        },
      ];
    });
  });
}
