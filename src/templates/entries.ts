import { argumentsOf, calledName, callsOf, isCallOf, referenceIn, tokensOf } from '../formula';
import { figure, Formula } from './formula';
import { Typed, type Content } from './front';
import type { LaidCell, LaidInput, LaidModel, LaidSheet } from './laid-sheet';
import { labelColumn } from './places';

/** What the analyst has put in place of inputs, as Excel gives it, by {@link inputKey}. */
export type Entries = ReadonlyMap<string, string | number>;

/** The words that tell an input from all others of its model. */
export function inputKey({
  heading,
  label,
  name,
}: Pick<LaidInput, 'heading' | 'label' | 'name'>): string {
  return [heading, label, name].join('\n');
}

/** Whether a cell is the analyst's to change: typed, or made of figures alone. */
export function isInput(content: Content | undefined): boolean {
  return content instanceof Typed || (content instanceof Formula && content.isOfFigures);
}

/** A cell's content: what the analyst has put in place of an input, else its own. */
export function entered(
  entries: Entries | undefined,
  input: Pick<LaidInput, 'heading' | 'label' | 'name'>,
  own: Content,
): Content {
  if (!isInput(own)) return own;
  const entry = entries?.get(inputKey(input));
  return entry === undefined ? own : contentOf(entry, own);
}

/** A cell's content from what the analyst has put there, with the source that it then has. */
function contentOf(entry: string | number, own: Content): Content {
  if (!isFormula(entry)) {
    return own instanceof Typed
      ? new Typed(entry, own.source, own.choices)
      : new Typed(entry, byHand);
  }
  const asked = figureIn(entry);
  if (asked) return figure(asked.key, asked.field);
  const figures = keysIn(entry).map((key) => ({ key }));
  if (figures.length === 0) {
    return new Typed(entry, byHand, own instanceof Typed ? own.choices : undefined);
  }
  // In two parts, since it is more than the figure.
  return new Formula(['', entry.slice(1)], figures);
}

/** What is said for a source of what the analyst entered and took from no figure. */
export const byHand = 'entered by hand';

/** The figures that a formula asks for by their keys, each once. */
function keysIn(formula: string): readonly string[] {
  const keys = callsOf(formula, ['TANKREF']).flatMap(({ firstArgument: [token, ...more] }) =>
    token?.kind === 'text' && more.length === 0 ? [token.text.slice(1, -1)] : [],
  );
  return [...new Set(keys)];
}

/** The figure that a formula asks for and nothing else. */
export function figureIn(
  formula: unknown,
): { readonly key: string; readonly field?: string } | undefined {
  if (!isFormula(formula) || !isCallOf(formula, 'TANKREF')) return undefined;
  const texts = argumentsOf(formula, 'TANKREF').map((each) => /^"([^"]+)"$/.exec(each)?.[1]);
  const [key, field] = texts;
  if (key === undefined || texts.length > 2 || texts.includes(undefined)) return undefined;
  return field === undefined ? { key } : { key, field };
}

/** An input as it stands in a workbook; rows count from 0. */
export interface FoundInput {
  readonly input: LaidInput;
  readonly row: number;
  readonly entry: string | number;
}

/**
 * Finds the inputs of a model on its front by their headings and labels, wherever rows have moved to.
 * Those of a section whose columns have moved are not found: other things stand in their places.
 * @param cells what the front's cells hold from A1 on, formulas as formulas
 */
export function findInputs(
  { inputs, front }: LaidModel,
  cells: readonly (readonly unknown[])[],
): readonly FoundInput[] {
  // Of all sections: a row of one without inputs may have the label of an input above it.
  const headings = new Set(
    front.cells
      .filter(({ kind, column }) => kind === 'heading' && column === labelColumn)
      .map(({ content }) => content),
  );
  const ends = lastHeaders(front);
  const found: FoundInput[] = [];
  let heading = '';
  cells.forEach((line, row) => {
    const label = String(line[labelColumn] ?? '');
    if (headings.has(label)) {
      const end = ends.get(label);
      heading = !end || line[end.column] === end.content ? label : '';
    }
    for (const input of inputs) {
      if (input.heading !== heading || input.label !== label) continue;
      const entry = line[input.column];
      found.push({ input, row, entry: typeof entry === 'number' ? entry : String(entry ?? '') });
    }
  });
  return found;
}

/** The header furthest to the right of each section, by the section's heading: it moves with any column. */
function lastHeaders({ cells }: LaidSheet): ReadonlyMap<string, LaidCell> {
  const headers = cells.filter(
    ({ kind, content }) => kind === 'heading' && content !== '' && !String(content).startsWith('='),
  );
  const byRow = new Map<number, LaidCell[]>();
  for (const cell of headers) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return new Map(
    [...byRow.values()].flatMap((line) => {
      const heading = line.find(({ column }) => column === labelColumn);
      const last = line.reduce((a, b) => (b.column > a.column ? b : a));
      return heading && last !== heading ? [[String(heading.content), last]] : [];
    }),
  );
}

/** What another build can take over, and what it can't. */
export interface CarriedEntries {
  readonly entries: Entries;
  /** The inputs that the analyst changed, as people read them. */
  readonly changed: readonly string[];
  /** Those of them that can't be taken over, and why. */
  readonly left: readonly string[];
  /** The inputs that are not where they were laid: whether somebody changed them can't be known. */
  readonly gone: readonly string[];
}

/** The assumptions that the analyst changed, for another build of the same model. */
export function carriedFrom(
  laid: LaidModel,
  cells: readonly (readonly unknown[])[],
): CarriedEntries {
  const found = findInputs(laid, cells);
  const places = new Set(found.map(({ input }) => input));
  const gone = laid.inputs.filter((input) => !places.has(input));
  const changed = found.filter(({ input, entry }) => !isSame(entry, input.content));
  // Of a row and its copy it can't be known which the formulas read.
  const unclear = (input: LaidInput) => {
    const [first, ...others] = found.filter((each) => each.input === input);
    return others.some(({ entry }) => !isSame(entry, first?.entry ?? ''));
  };
  const able = changed.filter(
    ({ input, entry }) => entry !== '' && !namesCells(entry) && !unclear(input),
  );
  const why = ({ input, entry }: FoundInput) => {
    if (unclear(input)) return 'several rows have its label';
    return entry === '' ? 'it is empty' : 'it names other cells';
  };
  const left = changed.filter((each) => !able.includes(each));
  const once = (texts: readonly string[]) => [...new Set(texts)];
  return {
    entries: new Map(able.map(({ input, entry }) => [inputKey(input), entry])),
    changed: once(able.map(({ input }) => inputText(input))),
    left: once(left.map((each) => `${inputText(each.input)}: ${why(each)}`)),
    gone: gone.map(inputText),
  };
}

/** "Losses, Base". */
export function inputText({ heading, label, name }: LaidInput): string {
  return label === heading ? `${heading}, ${name}` : `${label}, ${name}`;
}

/**
 * Whether a cell holds what was laid. Excel writes formulas without the blanks between their parts, and functions
 * as it knows them; a text is the analyst's as soon as a letter of it differs.
 */
export function isSame(found: unknown, laid: string | number): boolean {
  if (String(found) === String(laid)) return true;
  return isFormula(found) && isFormula(laid) && plain(found) === plain(laid);
}

function plain(formula: string): string {
  return tokensOf(formula)
    .filter(({ kind }) => kind !== 'space')
    .map(
      (token) =>
        calledName(token) ?? (token.kind === 'text' ? token.text : token.text.toUpperCase()),
    )
    .join('');
}

const isFormula = (entry: unknown): entry is string =>
  typeof entry === 'string' && entry.startsWith('=');

function namesCells(entry: string | number): boolean {
  if (!isFormula(entry)) return false;
  return tokensOf(entry).some(
    ({ kind, text }) =>
      kind === 'table' ||
      kind === 'name' ||
      (kind === 'reference' && referenceIn(text) !== undefined),
  );
}
