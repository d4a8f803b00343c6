import type { BuildResult, BuiltModel } from '../../excel/models';
import type { CarriedEntries, Template } from '../../templates';

/** What became of a build. */
export function builtText(result: BuildResult): string {
  if (result.kind === 'failed') return result.message;
  const { front, calculation } = result.model.laid;
  const built = `Built on ${front.name} and ${calculation.name}.`;
  return result.calculatesOnDemand
    ? `${built} Excel calculates only on demand here: press Calculate now, or F9, to see its numbers.`
    : built;
}

/** What is said once a model is taken back. */
export function takenBackText({ laid }: BuiltModel): string {
  return `Taken back: ${laid.front.name} and its calc sheet are gone.`;
}

/** What is said in place of a model's checks while they are not calculated. */
export function waitingText(calculatesOnDemand: boolean): string {
  return calculatesOnDemand ? 'Not calculated since the last change.' : 'Being calculated.';
}

/** What was taken over into another build, and what was not. */
export function carriedText({ changed, left }: CarriedEntries): string {
  const taken =
    changed.length === 0 ? 'No assumption was changed.' : `Taken over: ${changed.join('; ')}.`;
  return left.length === 0 ? taken : `${taken} Not taken over: ${left.join('; ')}.`;
}

/** What a build of the model adds to the workbook. */
export function chartsText({ front }: Template): string {
  const charts = front.reduce((sum, part) => sum + ('charts' in part ? part.charts.length : 0), 0);
  return `Two sheets, ${String(charts)} ${charts === 1 ? 'chart' : 'charts'}.`;
}
