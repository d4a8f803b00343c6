import type { BuildResult, BuiltModel, ChoiceResult } from '../../excel/models';
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

/** What a model's checks say, as the workbook holds it. @param check empty while they are not calculated */
export function checksText(check: string, calculatesOnDemand: boolean): string {
  if (check === '') return calculatesOnDemand ? 'Not calculated yet.' : 'Being calculated.';
  return calculatesOnDemand ? `Checks, as last calculated: ${check}.` : `Checks: ${check}.`;
}

/** So many inputs are named of those that were not found; more would fill the pane. */
const named = 3;

/** What was taken over into another build, and what was not. */
export function carriedText({ changed, left, gone }: CarriedEntries): string {
  const nothing = left.length + gone.length === 0 ? 'No assumption was changed.' : '';
  const sentences = [
    changed.length === 0 ? nothing : `Taken over: ${changed.join('; ')}.`,
    left.length === 0 ? '' : `Not taken over: ${left.join('; ')}.`,
    gone.length === 0 ? '' : goneText(gone),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function goneText(gone: readonly string[]): string {
  const others = gone.length - named;
  const names =
    gone.slice(0, named).join('; ') + (others > 0 ? `; and ${String(others)} more` : '');
  return `Not found: ${names}. A row is gone or has another label, or columns have moved: the new model has what was first laid there.`;
}

/** What a build of the model adds to the workbook. */
export function chartsText({ front }: Template): string {
  const charts = front.reduce((sum, part) => sum + ('charts' in part ? part.charts.length : 0), 0);
  return `Two sheets, ${String(charts)} ${charts === 1 ? 'chart' : 'charts'}.`;
}

/** What became of a choice of a figure. @param done what is said of the input itself, once it is done */
export function chosenText(result: ChoiceResult, done: string): string {
  if (result.kind === 'failed') return result.message;
  return result.ownSource === undefined
    ? `${done} Its source stands beside it.`
    : `${done} ${result.ownSource} holds a source that you wrote, and stays as it is.`;
}

/** The day where the analyst is, YYYY-MM-DD. */
export function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
